/** For tests: the partition. Every character of the file stands in exactly one segment, in order. */
import type { Span, Speech } from './speech.ts'

/** A stretch of the source: said aloud, set aside, a notation (pause, note, slide), or white space that only lays the text out. */
export interface Segment extends Span {
  readonly kind: 'spoken' | 'set-aside' | 'insert' | 'layout'
}

/** Tiles the source with what the speech says of it. Whatever is in neither is layout. */
export function partition(source: string, speech: Speech): Segment[] {
  const taken: Segment[] = [
    ...speech.blocks.flatMap((block) =>
      block.pieces.map((piece): Segment => ({
        start: piece.start,
        end: piece.end,
        kind: 'spoken',
      })),
    ),
    ...speech.blocks.flatMap(({ inserts = [] }) =>
      inserts.map(({ start, end }): Segment => ({ start, end, kind: 'insert' })),
    ),
    ...speech.setAside.map((aside): Segment => ({
      start: aside.start,
      end: aside.end,
      kind: 'set-aside',
    })),
  ].toSorted((one, other) => one.start - other.start)
  const segments: Segment[] = []
  let at = 0
  for (const segment of taken) {
    if (segment.start > at) segments.push({ start: at, end: segment.start, kind: 'layout' })
    segments.push(segment)
    at = segment.end
  }
  if (at < source.length) segments.push({ start: at, end: source.length, kind: 'layout' })
  return segments
}
