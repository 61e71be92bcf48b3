import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipOf as zipOfEntries } from '../test-support/zip-builder.ts'
import { importFile } from './import-file.ts'
import { flatOdtFile, odtFile } from './odt-file.ts'
import type { ImportResult } from './importer.ts'

/** An archive of parts: name and content. */
const zipOf = (parts: readonly (readonly [name: string, content: string | Uint8Array])[]) =>
  zipOfEntries(parts.map(([name, content]) => ({ name, content })))

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')
const fixture = (name: string) => new Uint8Array(readFileSync(join(DOCUMENTS, name)))

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const content = (body: string, styles = '') =>
  `<?xml version="1.0"?><office:document-content ${NAMESPACES} xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ` +
  `xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>${styles}</office:automatic-styles>` +
  `<office:body><office:text>${body}</office:text></office:body></office:document-content>`
const odt = (xml: string, manifest = '<manifest/>') =>
  zipOf([
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['META-INF/manifest.xml', manifest],
    ['content.xml', xml],
  ])

function told(result: ImportResult) {
  if (!result.ok) throw new Error(result.reason)
  const { text, hints } = result
  return {
    lines: text.split('\n').filter((line) => line !== ''),
    told: hints.stretches.map((one) => {
      const more = 'depth' in one ? ` ${one.depth}` : 'reason' in one ? ` ${one.reason}` : ''
      return `${one.kind}${more}: ${text.slice(one.start, one.end)}`
    }),
  }
}
const read = async (body: string, styles = '') =>
  told(await odtFile.read(odt(content(body, styles)), {}))

const SPEECH = {
  lines: [
    '植树动员讲话',
    '同志们：',
    '一、提高认识',
    '（1）第一点',
    '（2）第二点',
    '正文一句，加上的话，说完了。',
    '二、抓好落实',
    '造林 600 户',
    '下一行。',
    '县\t户数',
    '甲县\t600',
    '• 要点甲',
    '框前框后。',
    '文本框里的字',
    '三、结语',
    '整行加粗',
    '谢谢大家！',
    '1 脚注的字。',
    '批注的字',
  ],
  told: [
    'title: 植树动员讲话',
    'list-item 1: 一、提高认识',
    'list-item 2: （1）第一点',
    'list-item 2: （2）第二点',
    'list-item 1: 二、抓好落实',
    'table-row: 县\t户数',
    'table-row: 甲县\t600',
    'list-item 1: • 要点甲',
    'heading 1: 三、结语',
    'stands-out: 整行加粗',
    'set-aside footnote: 1 脚注的字。',
    'set-aside comment: 批注的字',
  ],
}

describe('an OpenDocument text', () => {
  test('by hand, in one XML file', async () => {
    expect(told(await flatOdtFile.read(fixture('speech.fodt'), {}))).toEqual(SPEECH)
  })

  test('as LibreOffice packs it; by its content, whatever its name', async () => {
    expect(told(await importFile('讲话.odt', fixture('speech.odt')))).toEqual(SPEECH)
    expect(told(await importFile('讲话.docx', fixture('speech.odt')))).toEqual(SPEECH)
  })

  const numbers = (format: string, more = '') =>
    `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="${format}" style:num-suffix="、" ${more}/>` +
    `<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/></text:list-style>`
  const item = (text: string, more = '') =>
    `<text:list-item ${more}><text:p>${text}</text:p></text:list-item>`
  const list = (items: string, more = '') =>
    `<text:list text:style-name="L" ${more}>${items}</text:list>`

  test.each([
    ['1', '1、甲'],
    ['A', 'A、甲'],
    ['i', 'i、甲'],
    ['一, 二, 三, ...', '一、甲'],
    ['壹, 贰, 叁, ...', '壹、甲'],
    ['①, ②, ③, ...', '①、甲'],
    ['甲, 乙, 丙, ...', '甲、甲'],
    ['', '甲'],
  ])('has its lists counted in %s', async (format, line) => {
    expect((await read(list(item('甲')), numbers(format))).lines).toEqual([line])
  })

  test('has lists that begin anew, go on, begin elsewhere and show their outer numbers', async () => {
    const { lines } = await read(
      list(item('甲') + item('乙'), 'xml:id="a"') +
        list(item('丙')) +
        list(item('丁'), 'text:continue-list="a"') +
        list(item('戊', 'text:start-value="9"') + item('己')) +
        list(
          '<text:list-header><text:p>无号</text:p></text:list-header>' + item('庚'),
          'text:continue-numbering="true"',
        ) +
        list(
          `<text:list-item><text:p>辛</text:p><text:list>${item('壬')}${item('癸')}</text:list></text:list-item>`,
        ),
      numbers('1'),
    )
    expect(lines).toEqual([
      '1、甲',
      '2、乙',
      '1、丙',
      '3、丁',
      '9、戊',
      '10、己',
      '无号',
      '11、庚',
      '1、辛',
      '1.1. 壬',
      '1.2. 癸',
    ])
  })

  test('leaves out contents that were hidden; sets its table of contents aside', async () => {
    const { lines, told: said } = await read(
      '<text:table-of-content><text:index-body><text:p>一、目录</text:p></text:index-body></text:table-of-content>' +
        '<text:section text:display="none"><text:p>藏</text:p></text:section><text:p>见<text:span text:style-name="H">藏</text:span></text:p>',
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>',
    )
    expect(lines).toEqual(['一、目录', '见'])
    expect(said).toEqual(['set-aside front-matter: 一、目录'])
  })

  test.each([
    ['encrypted', odt('x', '<manifest><manifest:encryption-data/></manifest>')],
    ['damaged', odt(content('<text:p>没完'))],
    [
      'damaged',
      odt(content('<text:p>&boom;</text:p>').replace('?>', '?><!DOCTYPE x [<!ENTITY boom "x">]>')),
    ],
    ['damaged', zipOf([['mimetype', 'application/vnd.oasis.opendocument.text']])],
    ['damaged', fixture('speech.odt').slice(0, 9000)],
    ['empty', odt(content(''))],
  ])('that cannot be read says why: %s', async (reason, file) => {
    expect(await importFile('a.odt', file)).toEqual({ ok: false, reason })
  })
})
