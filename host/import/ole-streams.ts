/** What stands at the top of an OLE compound file ([MS-CFB]), by which old Office documents are told apart. */

const FREE = 0xffff_fffa
const ENTRY = 128
/** Sectors of the directory that are read; a document's fits into one or two. */
const MOST_SECTORS = 4096

/** The names of the root's streams and storages; null where the file is cut off or broken. */
export function oleStreams(content: Uint8Array): readonly string[] | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  try {
    return namesIn(view)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function namesIn(view: DataView): readonly string[] | null {
  const size = 1 << view.getUint16(30, true)
  if (size !== 512 && size !== 4096) return null
  const place = (sector: number) => (sector + 1) * size
  const perSector = size / 4
  /** The sector of the allocation table that holds an entry; the first 109 are named in the header, which is enough for 7 MB. */
  const table = tableSectors(view, size)
  const next = (sector: number): number => {
    const holder = table[Math.floor(sector / perSector)]
    return holder === undefined
      ? FREE
      : view.getUint32(place(holder) + (sector % perSector) * 4, true)
  }
  const entries: number[] = []
  let sector = view.getUint32(48, true)
  for (let read = 0; sector < FREE; read += 1) {
    if (read > MOST_SECTORS) return null
    for (let at = 0; at < size; at += ENTRY) entries.push(place(sector) + at)
    sector = next(sector)
  }
  const root = entries[0]
  if (root === undefined) return null
  const names: string[] = []
  const seen = new Set<number>()
  const wanted = [view.getUint32(root + 76, true)]
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    const entry = entries[id]
    if (entry === undefined || seen.has(id)) continue
    seen.add(id)
    const length = Math.min(64, view.getUint16(entry + 64, true)) / 2 - 1
    names.push(
      Array.from({ length: Math.max(0, Math.floor(length)) }, (_, at) =>
        String.fromCharCode(view.getUint16(entry + at * 2, true)),
      ).join(''),
    )
    wanted.push(view.getUint32(entry + 68, true), view.getUint32(entry + 72, true))
  }
  return names
}

/** Sectors of the allocation table: 109 in the header, more in a chain of their own. */
function tableSectors(view: DataView, size: number): number[] {
  const sectors: number[] = []
  for (let at = 76; at < 512; at += 4) sectors.push(view.getUint32(at, true))
  let more = view.getUint32(68, true)
  for (let read = 0; more < FREE && read < MOST_SECTORS; read += 1) {
    const from = (more + 1) * size
    for (let at = 0; at < size - 4; at += 4) sectors.push(view.getUint32(from + at, true))
    more = view.getUint32(from + size - 4, true)
  }
  return sectors.filter((sector) => sector < FREE)
}
