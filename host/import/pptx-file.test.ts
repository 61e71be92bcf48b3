import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { zipOf as zipOfEntries } from '../test-support/zip-builder.ts'
import { importFile } from './import-file.ts'

/** An archive of parts: name and content. */
const zipOf = (parts: readonly (readonly [name: string, content: string | Uint8Array])[]) =>
  zipOfEntries(parts.map(([name, content]) => ({ name, content })))

const DOCUMENTS = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'documents')
const deck = new Uint8Array(readFileSync(join(DOCUMENTS, 'deck.pptx')))

const OFFICE = 'http://schemas.openxmlformats.org'
const XMLNS = `xmlns:p="${OFFICE}/presentationml/2006/main" xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"`
const TYPE = `${OFFICE}/officeDocument/2006/relationships`

const shape = (place: string, ...paragraphs: string[]) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="1" name="n"/><p:cNvSpPr/><p:nvPr>${place === '' ? '' : `<p:ph type="${place}"/>`}</p:nvPr></p:nvSpPr><p:spPr/>` +
  `<p:txBody>${paragraphs.map((one) => `<a:p>${one.startsWith('<') ? one : `<a:r><a:t>${one}</a:t></a:r>`}</a:p>`).join('')}</p:txBody></p:sp>`
const picture = (id: string, size: number) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="9" name="n"/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/></p:blipFill><p:spPr><a:xfrm><a:ext cx="${size}" cy="${size}"/></a:xfrm></p:spPr></p:pic>`
const part = (root: string, shapes: string, more = '') =>
  `<?xml version="1.0"?><p:${root} ${XMLNS} ${more}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`
const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${all
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

interface Slide {
  readonly shapes: string
  readonly notes?: string
  readonly hidden?: boolean
  readonly pictures?: readonly (readonly [id: string, target: string])[]
}

/** A presentation whose slides' parts are numbered the other way round. */
function pptx(slides: readonly Slide[], media: readonly (readonly [string, Uint8Array])[] = []) {
  const name = (at: number) => `slide${slides.length - at}.xml`
  return zipOf([
    ['[Content_Types].xml', '<Types/>'],
    [
      'ppt/presentation.xml',
      `<p:presentation ${XMLNS}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="r${at}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      relations(...slides.map((_, at) => [`r${at}`, 'slide', `slides/${name(at)}`] as const)),
    ],
    ...slides.flatMap(({ shapes, notes, hidden, pictures = [] }, at) => {
      const files: [string, string][] = [
        [`ppt/slides/${name(at)}`, part('sld', shapes, hidden === true ? 'show="0"' : '')],
        [
          `ppt/slides/_rels/${name(at)}.rels`,
          relations(
            ...pictures.map(([id, target]) => [id, 'image', target] as const),
            ...(notes === undefined
              ? []
              : [['n', 'notesSlide', `../notesSlides/n${at}.xml`] as const]),
          ),
        ],
      ]
      if (notes !== undefined) files.push([`ppt/notesSlides/n${at}.xml`, part('notes', notes)])
      return files
    }),
    ...media,
  ])
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4)
const EMF = new Uint8Array(44).fill(1)

async function read(file: Uint8Array) {
  const result = await importFile('a.pptx', file)
  if (!result.ok) throw new Error(result.reason)
  return result
}

describe('a presentation', () => {
  test('of LibreOffice: the notes are the script, each slide stands where its note begins', async () => {
    const { text, slides, hints } = await read(deck)
    expect(text).toBe(
      '同志们：\n今天开会。\n一、重要意义\n植树造林利国利民。\n二、办法\n明确责任。\n',
    )
    expect(hints.linesAreParagraphs).toBe(true)
    expect(hints.title).toBe('植树动员')
    expect(slides.map(({ at, title, lines }) => [text.slice(at, at + 4), title, lines])).toEqual([
      ['同志们：', '植树动员', ['某县', '2026年']],
      ['一、重要', '意义', ['生态', '经济']],
      // Nothing is said to it: it comes with the next.
      ['二、办法', '无备注', ['图']],
      ['二、办法', '办法', ['分工']],
    ])
  })

  test('is in the order of its list, without hidden slides, furniture and fields', async () => {
    const { text, slides } = await read(
      pptx([
        {
          shapes:
            shape('ctrTitle', '植树', '动员') +
            shape('subTitle', '某县') +
            shape('ftr', '页脚') +
            shape('sldNum', '1'),
          notes:
            shape('sldImg', '图') +
            shape(
              'body',
              '同志们：',
              '<a:r><a:t>一</a:t></a:r><a:r><a:t>段</a:t></a:r><a:br/><a:r><a:t>行</a:t></a:r>',
            ) +
            shape('sldNum', '<a:fld id="x" type="slidenum"><a:t>1</a:t></a:fld>') +
            shape('dt', '2026-1-1'),
        },
        { shapes: shape('title', '隐藏'), notes: shape('body', '不说'), hidden: true },
        { shapes: shape('title', '办法'), notes: shape('body', '说办法。') },
      ]),
    )
    expect(text).toBe('同志们：\n一段\n行\n说办法。\n')
    expect(slides.map(({ title, lines }) => [title, lines])).toEqual([
      ['植树 动员', ['某县']],
      ['办法', []],
    ])
  })

  test('gives each slide its largest picture that a window can show', async () => {
    const { slides } = await read(
      pptx(
        [
          {
            shapes:
              shape('title', '图') + picture('small', 10) + picture('emf', 90) + picture('big', 50),
            notes: shape('body', '看图。'),
            pictures: [
              ['small', '../media/other.png'],
              ['big', '../media/a.png'],
              ['emf', '../media/b.emf'],
            ],
          },
          { shapes: picture('gone', 10), pictures: [['gone', '../media/none.png']] },
        ],
        [
          ['ppt/media/a.png', PNG],
          ['ppt/media/other.png', new Uint8Array([...PNG, 5])],
          ['ppt/media/b.emf', EMF],
        ],
      ),
    )
    expect(slides.map(({ picture: one }) => one)).toEqual([
      { type: 'image/png', content: PNG },
      null,
    ])
  })

  test('without notes is spoken from its slides', async () => {
    const { text, slides, hints } = await read(
      pptx([
        { shapes: shape('title', '植树动员') + shape('body', '某县') },
        { shapes: shape('title', '意义') + shape('body', '生态', '经济') },
      ]),
    )
    expect(text).toBe('植树动员\n某县\n意义\n生态\n经济\n')
    expect(slides.map(({ at }) => at)).toEqual([0, 8])
    expect(hints.stretches).toEqual([
      { kind: 'title', start: 0, end: 4 },
      { kind: 'heading', depth: 1, start: 8, end: 10 },
    ])
  })

  test.each([
    ['damaged', deck.slice(0, 20_000)],
    ['damaged', pptx([])],
    [
      'damaged',
      zipOf([
        ['[Content_Types].xml', '<Types/>'],
        ['ppt/presentation.xml', '<p:x'],
      ]),
    ],
    ['empty', pptx([{ shapes: '' }])],
  ])('that cannot be read says why: %s', async (reason, file) => {
    expect(await importFile('a.pptx', file)).toEqual({ ok: false, reason })
  })

  test('whose relationships go in circles or out of the archive is read without them', async () => {
    const file = pptx([
      {
        shapes: picture('x', 1) + shape('title', '题'),
        notes: shape('body', '话'),
        pictures: [['x', '../../../../etc/passwd']],
      },
    ])
    expect((await read(file)).slides).toEqual([{ at: 0, title: '题', lines: [], picture: null }])
  })
})
