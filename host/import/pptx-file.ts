/** Presentations since PowerPoint 2007 (.pptx): the notes are the script, each at its slide. */
import { posix } from 'node:path'
import { CannotRead } from './cannot-read.ts'
import type { ImportedSlide, Importer, ImportResult } from './importer.ts'
import { pictureType } from './picture-type.ts'
import { lineWriter } from './line-writer.ts'
import { notesLines, type SlideContent, slideContent } from './pptx-slide.ts'
import { childOf, childrenOf, xmlTree } from './xml-tree.ts'
import { type ZipParts, zipParts } from './zip-parts.ts'

/** Reads a presentation. Hidden slides are left out, as they are when it is shown. */
export const pptxFile: Importer = {
  extensions: ['.pptx', '.pptm', '.ppsx'],
  read: readPresentation,
}

/** A slide's words and its notes'. */
interface Read {
  readonly content: SlideContent
  readonly notes: readonly string[]
  readonly picture: ImportedSlide['picture']
}

interface Relation {
  readonly type: string
  readonly target: string
}

const MAIN = 'ppt/presentation.xml'

async function readPresentation(file: Uint8Array): Promise<ImportResult> {
  const parts = await zipParts(file)
  const pictures = pictureReader(parts)
  const read: Read[] = []
  for (const path of await slidePaths(parts)) {
    const part = await parts.read(path)
    if (part === null) continue
    const root = xmlTree(part)
    if (isFalse(root.attributes.get('show'))) continue
    const relations = await relationsOf(parts, path)
    const content = slideContent(root)
    read.push({
      content,
      notes: await notesOf(parts, relations),
      picture: await pictures(content, relations),
    })
  }
  if (read.length === 0) throw new CannotRead('damaged')
  return { ok: true, encoding: null, ...script(read) }
}

const isFalse = (value: string | undefined) => value === '0' || value === 'false'

/** The script: the notes; where no slide has any, the words on the slides. */
function script(
  read: readonly Read[],
): Pick<Extract<ImportResult, { ok: true }>, 'text' | 'hints' | 'slides'> {
  const writer = lineWriter()
  const hasNotes = read.some(({ notes }) => notes.length > 0)
  const slides = read.map(({ content, notes, picture }): ImportedSlide => {
    const at = writer.length()
    if (hasNotes) for (const line of notes) writer.line(line)
    else writeSlide(content, at === 0)
    return { at, title: content.title, lines: content.lines, picture }
  })
  function writeSlide({ title, lines }: SlideContent, isFirst: boolean): void {
    if (title !== '')
      writer.line(title, [isFirst ? { kind: 'title' } : { kind: 'heading', depth: 1 }])
    for (const line of lines) writer.line(line)
  }
  const { text, hints } = writer.written(true)
  // A slide without words of its own at the end comes on with the last ones.
  const title = slides[0]?.title.trim() ?? ''
  return {
    text,
    hints: title === '' ? hints : { ...hints, title },
    slides: slides.map((slide) => ({ ...slide, at: Math.min(slide.at, text.length) })),
  }
}

/** The slides' parts in the order they are shown. */
async function slidePaths(parts: ZipParts): Promise<string[]> {
  const main = await parts.read(MAIN)
  if (main === null) throw new CannotRead('damaged')
  const list = childOf(xmlTree(main), 'p:sldIdLst')
  const relations = await relationsOf(parts, MAIN)
  return (list === undefined ? [] : childrenOf(list, 'p:sldId')).flatMap((slide) => {
    const relation = relations.get(slide.attributes.get('r:id') ?? '')
    return relation === undefined ? [] : [relation.target]
  })
}

async function notesOf(
  parts: ZipParts,
  relations: ReadonlyMap<string, Relation>,
): Promise<string[]> {
  const notes = [...relations.values()].find(({ type }) => type === 'notesSlide')
  const part = notes === undefined ? null : await parts.read(notes.target)
  return part === null ? [] : notesLines(xmlTree(part))
}

/** The relationships of a part by their ids: the last word of their type, and the part they lead to. */
async function relationsOf(parts: ZipParts, path: string): Promise<ReadonlyMap<string, Relation>> {
  const { dir, base } = posix.parse(path)
  const part = await parts.read(posix.join(dir, '_rels', `${base}.rels`))
  const relations = new Map<string, Relation>()
  if (part === null) return relations
  for (const { attributes } of childrenOf(xmlTree(part), 'rel:Relationship')) {
    const target = attributes.get('Target') ?? ''
    if (attributes.get('TargetMode') === 'External') continue
    relations.set(attributes.get('Id') ?? '', {
      type: posix.basename(attributes.get('Type') ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(dir, target),
    })
  }
  return relations
}

/** Gives a slide's largest picture that every window can show. The same part is unpacked once. */
function pictureReader(
  parts: ZipParts,
): (
  content: SlideContent,
  relations: ReadonlyMap<string, Relation>,
) => Promise<ImportedSlide['picture']> {
  const known = new Map<string, ImportedSlide['picture']>()
  return async ({ pictures }, relations) => {
    for (const { relation } of pictures) {
      const target = relations.get(relation)?.target
      if (target === undefined) continue
      const before = known.get(target)
      const picture = before === undefined ? await pictureIn(parts, target) : before
      known.set(target, picture)
      if (picture !== null) return picture
    }
    return null
  }
}

async function pictureIn(parts: ZipParts, path: string): Promise<ImportedSlide['picture']> {
  const content = await unpacked(parts, path)
  const type = content === null ? null : pictureType(content)
  return content === null || type === null ? null : { type, content }
}

/** A picture that can't be unpacked costs its slide the picture, not the speaker the speech. */
async function unpacked(parts: ZipParts, path: string): Promise<Uint8Array | null> {
  try {
    return await parts.read(path)
  } catch (error) {
    if (error instanceof CannotRead && error.reason === 'damaged') return null
    throw error
  }
}
