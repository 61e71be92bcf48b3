/** Settings that go along with an edit of the text. */
import type { RundownSettings } from './settings.ts'

/** The settings at other places; `moved` says where the line at a place is now, null where it is gone (R1, R2). */
export function rundownMoved(
  { parts, optional, items }: RundownSettings,
  moved: (place: number) => number | null,
): RundownSettings {
  const along = <T extends { readonly at: number }>(one: T): T[] => {
    const at = moved(one.at)
    return at === null ? [] : [{ ...one, at }]
  }
  return {
    parts: parts.flatMap((part) => {
      const { at } = part
      return typeof at === 'number' ? along({ ...part, at }) : [part]
    }),
    optional: optional.flatMap(along),
    items: items.flatMap(along),
  }
}
