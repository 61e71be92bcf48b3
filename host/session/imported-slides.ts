/** The slides that a presentation brings, as slides by hand. */
import { createHash } from 'node:crypto'
import { type DeckEdits, LONGEST_LINE, NO_EDITS, type SlideEdit } from '#core/deck/edits.ts'
import type { ImportedSlide } from '../import/importer.ts'
import type { PictureType } from '../import/picture-type.ts'

/** A picture of a speech: its id is of its bytes. */
export interface SlidePicture {
  readonly id: string
  readonly type: PictureType
  readonly content: Uint8Array
}

/** The id of a picture: the same bytes have the same. */
export const pictureId = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 24)

/** Lines of a slide that are taken; no hall reads more. */
const MOST_LINES = 24

/** Turns a file's slides into edits; `inManuscript` tells where a place of its text is. Without slides nothing is edited. */
export function slidesOf(
  slides: readonly ImportedSlide[],
  inManuscript: (place: number) => number,
): { readonly edits: DeckEdits; readonly pictures: SlidePicture[] } {
  if (slides.length === 0) return { edits: NO_EDITS, pictures: [] }
  const pictures = new Map<string, SlidePicture>()
  const edits = slides.map(({ at, title, lines, picture }, index): SlideEdit => {
    const id = picture === null ? null : pictureId(picture.content)
    if (picture !== null && id !== null) pictures.set(id, { id, ...picture })
    const kind = id !== null ? 'picture' : lines.length === 0 ? 'section' : 'points'
    return {
      id: `file-${index + 1}`,
      standsFor: null,
      hidden: false,
      kind: index === 0 && id === null ? 'title' : kind,
      title: title.slice(0, LONGEST_LINE),
      number: '',
      lines: lines.slice(0, MOST_LINES).map((text) => ({
        role: index === 0 ? 'body' : 'item',
        text: text.slice(0, LONGEST_LINE),
        at: null,
      })),
      picture: id === null ? null : { id, alt: '' },
      at: inManuscript(at),
    }
  })
  return {
    edits: { ...NO_EDITS, fromOutline: false, slides: edits },
    pictures: [...pictures.values()],
  }
}
