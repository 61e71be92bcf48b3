/** Files made to do harm: each is refused with its reason, in bounded memory and time, and nothing else is disturbed. */
import { describe, expect, test } from 'vitest'
import { docxOf, para } from '../test-support/docx-builder.ts'
import { zipOf } from '../test-support/zip-builder.ts'
import { importFile } from './import-file.ts'
import { readInThread, THREAD_LIMITS } from './import-thread.ts'
import { xmlTree } from './xml-tree.ts'
import { ZIP_LIMITS, zipParts } from './zip-parts.ts'

const SPEECH = docxOf({ body: para('同志们：').repeat(200) })
const named = (name: string, content: string | Uint8Array) =>
  zipOf([
    { name: '[Content_Types].xml', content: '' },
    { name, content },
  ])
const refusal = async (content: Uint8Array) => {
  const read = await importFile('讲话.docx', content)
  return read.ok ? read.text : read.reason
}

describe('an archive', () => {
  test.each([0.1, 0.5, 0.9, 0.999])(
    'that was cut off at %d of its length is damaged',
    async (part) => {
      expect(await refusal(SPEECH.subarray(0, Math.floor(SPEECH.length * part)))).toBe('damaged')
    },
  )

  test('with a byte changed inside is damaged', async () => {
    const changed = Buffer.from(SPEECH)
    const at = changed.indexOf('word/document.xml') + 60
    changed[at] = (changed[at] ?? 0) ^ 0xff
    expect(await refusal(changed)).toBe('damaged')
  })

  test('with a wrong checksum is damaged', async () => {
    const content = zipOf([{ name: 'word/document.xml', content: '<a/>', lie: { checksum: 1 } }])
    await expect((await zipParts(content)).read('word/document.xml')).rejects.toThrow('damaged')
  })

  test('that unpacks to more than a speech can be is too large inside', async () => {
    expect(await refusal(named('word/document.xml', Buffer.alloc(ZIP_LIMITS.part + 1)))).toBe(
      'too-large-inside',
    )
  })

  test('that unpacks to more than it says is stopped there', async () => {
    const content = zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: Buffer.alloc(5_000_000), lie: { size: 1000 } },
    ])
    expect(await refusal(content)).toBe('too-large-inside')
  })

  test('that says terabytes is refused before anything is unpacked', async () => {
    const entry = { name: 'x', content: 'x', lie: { size: 4_000_000_000 } }
    expect(await refusal(zipOf([entry]))).toBe('too-large-inside')
  })

  test('whose entries share their bytes is refused', async () => {
    const shared = Array.from(
      { length: 100 },
      (_, index) =>
        ({
          name: `${index}`,
          content: Uint8Array.from({ length: 2000 }, (__, at) => (at * 7919 * (at + 13)) % 253),
          lie: { sharesFirst: true },
        }) as const,
    )
    expect(await refusal(zipOf(shared))).toBe('too-large-inside')
  })

  test('of too many entries is refused', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: '' }))
    await expect(zipParts(zipOf(entries), { ...ZIP_LIMITS, entries: 2 })).rejects.toThrow(
      'too-large-inside',
    )
    expect((await zipParts(zipOf(entries), { ...ZIP_LIMITS, entries: 3 })).names).toHaveLength(3)
  })

  test('of which more is read than a speech can be is refused', async () => {
    const entries = ['a', 'b', 'c'].map((name) => ({ name, content: '12345' }))
    const parts = await zipParts(zipOf(entries), { ...ZIP_LIMITS, read: 12 })
    expect(await parts.read('a')).toHaveLength(5)
    expect(await parts.read('b')).toHaveLength(5)
    await expect(parts.read('c')).rejects.toThrow('too-large-inside')
  })

  test('in an archive is not unpacked', async () => {
    const bomb = zipOf([{ name: 'bomb', content: Buffer.alloc(1_000_000) }])
    const nested = zipOf([{ name: 'a.zip', content: bomb }])
    expect(await importFile('讲话.docx', nested)).toEqual({
      ok: false,
      reason: 'other-format',
      found: 'archive',
    })
  })

  test('with a password is encrypted', async () => {
    const content = zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: '<a/>', flags: 1 },
    ])
    expect(await refusal(content)).toBe('encrypted')
  })

  test('with pictures that nobody reads is opened', async () => {
    const content = docxOf({
      body: para('同志们：'),
      more: [{ name: 'word/media/1.bmp', content: Buffer.alloc(10_000_000) }],
    })
    expect(await refusal(content)).toBe('同志们：\n')
  })
})

describe('XML', () => {
  const tree = (text: string) => xmlTree(Buffer.from(text))

  test('with entities of its own is refused', async () => {
    const lol = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('')
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY l0 "x">${lol}]><l>&l9;</l>`
    expect(() => tree(bomb)).toThrow('damaged')
    expect(await refusal(named('word/document.xml', bomb))).toBe('damaged')
    expect(() => tree('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>')).toThrow('damaged')
  })

  test.each(['', 'x', '<a>', '<a></b>', '<a>&x;</a>', '<a b=c/>', '<a/><b/>', '\0\0'])(
    'that is not well-formed is damaged: %j',
    (text) => {
      expect(() => tree(text)).toThrow('damaged')
    },
  )

  test('that is nested without end is refused', async () => {
    expect(() => tree('<a>'.repeat(100_000))).toThrow('damaged')
  })

  test('of millions of elements is too large inside', async () => {
    const content = named('word/document.xml', `<a>${'<b/>'.repeat(1_000_001)}</a>`)
    expect(await refusal(content)).toBe('too-large-inside')
  }, 30_000)
})

describe('the importers’ thread', () => {
  const order = { content: SPEECH, head: 'zip', options: {} } as const

  test('ends when a file takes too long', async () => {
    expect(await readInThread(order, { ms: 1, heap: 64 })).toEqual({
      ok: false,
      reason: 'too-slow',
    })
  })

  test('ends when a file takes too much memory, and the program goes on', async () => {
    const content = named('word/document.xml', `<a>${'<b c="d">x</b>'.repeat(200_000)}</a>`)
    expect(await readInThread({ ...order, content }, { ms: 60_000, heap: 16 })).toEqual({
      ok: false,
      reason: 'too-large-inside',
    })
  }, 60_000)

  test('leaves this one free while it reads', async () => {
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    await importFile('a.docx', docxOf({ body: para('今天开会。').repeat(20_000) }))
    clearInterval(timer)
    expect(turns).toBeGreaterThan(5)
  })

  test.each([null, new URL('./not-there.ts', import.meta.url)])(
    'is done without where its code is missing: %s',
    async (place) => {
      const read = await readInThread(order, THREAD_LIMITS, place)
      expect(read).toMatchObject({ ok: true, text: '同志们：\n'.repeat(200) })
    },
  )

  test('hands back what it read', async () => {
    expect(await readInThread(order)).toMatchObject({ ok: true, text: '同志们：\n'.repeat(200) })
  })
})
