import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LARGEST_PICTURE } from '#core/contract/limits.ts'
import { memorySettings } from '../test-support/memory-settings.ts'
import { temporaryFolder } from '../test-support/session-fixture.ts'
import { createStandbyPictures } from './standby-pictures.ts'

const PNG = Buffer.from('\x89PNG\r\n\x1a\nnot really', 'latin1')
const OTHER = Buffer.from('\x89PNG\r\n\x1a\nanother one', 'latin1')

function made() {
  const folder = temporaryFolder()
  const problems: string[] = []
  const settings = memorySettings()
  const pictures = createStandbyPictures(folder, settings, (sentence) => problems.push(sentence))
  return { folder, problems, settings, pictures, kept: join(folder, 'standby', 'pictures') }
}

async function put(pictures: ReturnType<typeof made>['pictures'], content: Uint8Array) {
  const done = await pictures.put(content)
  if (!done.ok) throw new Error(done.reason)
  return done.id
}

describe('standby pictures', () => {
  test('one that is put is shown from then on, and is there again as it was', async () => {
    const { pictures, settings } = made()
    const id = await put(pictures, PNG)
    expect(settings.get().standbyPicture).toBe(id)
    const picture = await pictures.picture(id)
    expect(picture?.type).toBe('image/png')
    expect(Buffer.from(picture?.content ?? []).equals(PNG)).toBe(true)
  })

  test('removed it can come back: its bytes are not thrown away', async () => {
    const { pictures, settings } = made()
    const id = await put(pictures, PNG)
    expect(await pictures.choose(null)).toBe(true)
    expect(settings.get().standbyPicture).toBeNull()
    expect(await pictures.choose(id)).toBe(true)
    expect(settings.get().standbyPicture).toBe(id)
  })

  test('what is no picture, or too large, is refused with its reason, and the one before stays', async () => {
    const { pictures, settings } = made()
    const id = await put(pictures, PNG)
    expect(await pictures.put(Buffer.from('<svg/>'))).toEqual({
      ok: false,
      reason: 'not-a-picture',
    })
    const large = Buffer.alloc(LARGEST_PICTURE + 1)
    PNG.copy(large)
    expect(await pictures.put(large)).toEqual({ ok: false, reason: 'too-large' })
    expect(settings.get().standbyPicture).toBe(id)
  })

  test('a damaged one is not given out, not chosen, not written over: put again it is kept beside it', async () => {
    const { pictures, settings, kept, problems } = made()
    const id = await put(pictures, PNG)
    await put(pictures, OTHER)
    writeFileSync(join(kept, id), 'damaged')
    expect(await pictures.picture(id)).toBeNull()
    const before = settings.get().standbyPicture
    expect(await pictures.choose(id)).toBe(false)
    expect(settings.get().standbyPicture).toBe(before)
    await put(pictures, PNG)
    expect(await pictures.picture(id)).not.toBeNull()
    const aside = readdirSync(kept).find((name) => name.startsWith(`${id}-unreadable-`))
    expect(readFileSync(join(kept, aside ?? ''), 'utf8')).toBe('damaged')
    expect(problems).toEqual([expect.stringContaining('damaged')])
  })

  test('a disk that refuses is told, and nothing changes', async () => {
    const { folder, pictures, settings, problems } = made()
    writeFileSync(join(folder, 'standby'), 'a file where the folder is to be')
    expect(await pictures.put(PNG)).toEqual({ ok: false, reason: 'disk' })
    expect(settings.get().standbyPicture).toBeNull()
    expect(problems).toHaveLength(1)
  })
})
