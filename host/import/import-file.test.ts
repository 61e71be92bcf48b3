import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { LARGEST_FILE, LONGEST_TEXT } from '#core/contract/limits.ts'
import { NO_HINTS } from '#core/speech/hints.ts'
import { docxOf, para } from '../test-support/docx-builder.ts'
import { SMALL_SPEECH } from '../test-support/session-fixture.ts'
import { zipOf } from '../test-support/zip-builder.ts'
import { importFile } from './import-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...values: readonly number[]) => new Uint8Array(values)

describe('a text file', () => {
  test('of plain ASCII is UTF-8 and sure, of an even and of an odd number of bytes', async () => {
    const speech = 'Good morning.\n\nThe library is open. It took five years.\n\nThank you.\n'
    for (const text of [speech, `${speech}\n`, speech.repeat(400)])
      expect(await importFile('speech.txt', utf8(text))).toMatchObject({
        ok: true,
        text,
        encoding: { name: 'UTF-8', sure: true },
      })
  })

  test('is read as UTF-8', async () => {
    expect(await importFile('讲话.txt', utf8(SMALL_SPEECH))).toEqual({
      ok: true,
      text: SMALL_SPEECH,
      encoding: { name: 'UTF-8', sure: true },
      hints: NO_HINTS,
      slides: [],
    })
  })

  test('is read whatever the case of its ending, Markdown too', async () => {
    for (const name of ['A.TXT', 'b.Md', 'c.markdown', '/d/e.f/讲话.txt', '.hidden.txt'])
      expect(await importFile(name, utf8('同志们'))).toMatchObject({ ok: true, text: '同志们' })
  })

  test.each([
    ['UTF-8 (BOM)', Buffer.concat([bytes(0xef, 0xbb, 0xbf), utf8(SMALL_SPEECH)])],
    ['UTF-16 LE', Buffer.concat([bytes(0xff, 0xfe), iconv.encode(SMALL_SPEECH, 'utf-16le')])],
    ['UTF-16 BE', Buffer.concat([bytes(0xfe, 0xff), iconv.encode(SMALL_SPEECH, 'utf-16be')])],
    ['GB18030', iconv.encode(SMALL_SPEECH, 'gb18030')],
    ['GB18030', iconv.encode(SMALL_SPEECH, 'gbk')],
    [
      'Big5',
      iconv.encode(
        '各位來賓，今天很高興能夠參加這個會議，謝謝大家的支持與鼓勵。'.repeat(3),
        'big5',
      ),
    ],
    [
      'Shift_JIS',
      iconv.encode(
        '皆さん、おはようございます。本日はお集まりいただきありがとうございます。',
        'shift_jis',
      ),
    ],
    [
      'EUC-KR',
      iconv.encode(
        '여러분 안녕하십니까. 오늘 이 자리에 와 주셔서 대단히 감사합니다.'.repeat(3),
        'euc-kr',
      ),
    ],
  ])('in %s is read as written', async (encoding, content) => {
    const text = iconv.decode(content, encoding === 'UTF-8 (BOM)' ? 'utf-8' : encoding)
    expect(await importFile('a.txt', content)).toMatchObject({
      ok: true,
      text,
      encoding: { name: encoding },
    })
  })

  test.each(['同志们：', '大会讲话', '谢谢', '一、提高认识', '二〇二六年十一月'])(
    'of a few characters of GBK is not taken for something else: %s',
    async (text) => {
      const read = await importFile('a.txt', iconv.encode(text, 'gbk'))
      expect(read).toMatchObject({ ok: true, text, encoding: { name: 'GB18030' } })
    },
  )

  test('with the rare characters of GB18030, four bytes each', async () => {
    const text = '主席台就座的有：齉、𠮷野、㐂、䶮同志。'
    expect(await importFile('a.txt', iconv.encode(text, 'gb18030'))).toMatchObject({
      ok: true,
      text,
    })
  })

  test('of English with the quotation marks of Windows', async () => {
    const text = 'Friends, “this is the day” – and we won’t waste it. It’s ours to shape…'
    expect(await importFile('a.txt', iconv.encode(text, 'windows-1252'))).toMatchObject({
      ok: true,
      text,
    })
  })

  test('keeps its line ends as they are', async () => {
    const text = '同志们：\r\n一、意义\r二、办法\n\f三、要求\u2028'
    expect(await importFile('a.txt', utf8(text))).toMatchObject({ ok: true, text })
  })

  test('in UTF-8 with a broken byte loses that character and nothing else', async () => {
    const content = Buffer.from(SMALL_SPEECH)
    content[40] = 0xff
    const read = await importFile('a.txt', content)
    expect(read).toMatchObject({ ok: true, encoding: { name: 'UTF-8' } })
    expect(read.ok && read.text.endsWith('谢谢大家。\n')).toBe(true)
    expect(read.ok && read.text.split('\uFFFD').length - 1).toBeLessThanOrEqual(3)
  })

  test('in UTF-8 cut off in the middle of a character', async () => {
    const read = await importFile('a.txt', utf8(SMALL_SPEECH).subarray(0, -3))
    expect(read).toMatchObject({ ok: true, encoding: { name: 'UTF-8' } })
    expect(read.ok && read.text.startsWith('植树动员讲话\n')).toBe(true)
  })
})

describe('a file that cannot be opened says why', () => {
  test.each([
    ['empty', 'a.txt', bytes()],
    ['empty', 'a.txt', utf8(' \r\n\t\u3000\n')],
    ['empty', 'a.txt', bytes(0xef, 0xbb, 0xbf)],
    ['empty', 'a.txt', bytes(0xff, 0xfe)],
    ['unknown-format', 'a', utf8('讲话')],
    ['unknown-format', 'txt', utf8('讲话')],
    ['unknown-format', 'a.txt.exe', utf8('讲话')],
    ['too-large', 'a.txt', new Uint8Array(LARGEST_FILE + 1).fill(0x61)],
    ['not-text', 'a.txt', bytes(0xef, 0xbb, 0xbf, 0x00, 0x01)],
    // MPEG audio begins like UTF-16.
    ['not-text', 'a.txt', bytes(0xff, 0xfe, 0x00, 0xd8, 0x00, 0xd8, 0x12, 0xdc, 0x00, 0x00)],
  ])('%s: %s', async (reason, name, content) => {
    expect(await importFile(name, content)).toEqual({ ok: false, reason })
  })

  test.each([
    ['picture', 'a.docx', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)],
    ['picture', 'a.doc', bytes(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10)],
    ['picture', 'a.pdf', utf8('GIF89a')],
    ['picture', 'a.txt', utf8('RIFF1234WEBPVP8 ')],
    ['video', 'a.txt', utf8('\0\0\0\x18ftypmp42')],
    ['picture', 'a.txt', utf8('\0\0\0\x18ftypheic')],
    ['sound', 'a.txt', utf8('ID3\x03\0')],
    ['archive', 'a.docx', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00)],
    ['program', 'a.txt', bytes(0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00)],
    ['rtf', 'a.doc', utf8('{\\rtf1\\ansi 讲话}')],
    ['archive', 'a.docx', zipOf([{ name: '讲话.txt', content: '讲话' }])],
    [
      'spreadsheet',
      'a.docx',
      zipOf([
        { name: '[Content_Types].xml', content: '' },
        { name: 'xl/workbook.xml', content: '' },
      ]),
    ],
    ['ofd', 'a.pdf', zipOf([{ name: 'OFD.xml', content: '<x/>' }])],
    ['e-book', 'a.docx', zipOf([{ name: 'mimetype', content: 'application/epub+zip' }])],
  ])('what it really is: %s named %s', async (found, name, content) => {
    expect(await importFile(name, content)).toEqual({ ok: false, reason: 'other-format', found })
  })

  test('a name that promises nothing is told as a format that is not known', async () => {
    const picture = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)
    expect(await importFile('a.png', picture)).toEqual({ ok: false, reason: 'unknown-format' })
  })

  test('noise is no text', async () => {
    // A fixed sequence, so that the test is the same every time.
    let seed = 7
    const noise = Uint8Array.from({ length: 4096 }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed >> 16
    })
    expect(await importFile('a.txt', noise)).toEqual({ ok: false, reason: 'not-text' })
  })
})

describe('a file under another format’s name is read as what it is', () => {
  const document = docxOf({ body: para('同志们：') })

  test.each(['a.doc', 'a.txt', 'a.pdf', 'a', 'a.tmp'])('a Word document named %s', async (name) => {
    expect(await importFile(name, document)).toMatchObject({ ok: true, text: '同志们：\n' })
  })

  test('a text named .doc', async () => {
    expect(await importFile('a.doc', utf8('同志们：'))).toMatchObject({
      ok: true,
      text: '同志们：',
    })
  })

  test('a page named .doc, as web forms write it', async () => {
    const page = utf8(
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>同志们：</p></body></html>',
    )
    expect(await importFile('a.doc', page)).toMatchObject({ ok: true, text: '同志们：\n' })
  })
})

test('the longest text that may be opened is, and no longer one', async () => {
  const content = new Uint8Array(LONGEST_TEXT).fill(0x61)
  expect(await importFile('a.txt', content)).toMatchObject({ ok: true })
  expect(await importFile('a.txt', new Uint8Array(LONGEST_TEXT + 1).fill(0x61))).toEqual({
    ok: false,
    reason: 'too-large-inside',
  })
})
