/** Makes zip archives for tests, honest ones and ones that lie about what is in them. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A file in the archive. */
export interface ZipEntry {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the archive says of it instead of the truth. */
  readonly lie?: {
    readonly size?: number
    readonly checksum?: number
    /** Points to the bytes of the first entry, whatever this one holds. */
    readonly sharesFirst?: true
  }
  /** General purpose bits; 1 is encrypted. */
  readonly flags?: number
}

/** Packs files with deflate. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let first: { at: number; packed: number } | null = null
  for (const { name, content, lie, flags = 0 } of entries) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    // Versions, flags (names are UTF-8), deflate, no time.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(lie?.checksum ?? crc32(bytes), 10)
    common.writeUInt32LE(
      lie?.sharesFirst === true && first !== null ? first.packed : packed.length,
      14,
    )
    common.writeUInt32LE(lie?.size ?? bytes.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x0201_4b50, 0)
    header.writeUInt16LE(20, 4)
    common.copy(header, 6)
    header.writeUInt32LE(lie?.sharesFirst === true && first !== null ? first.at : at, 42)
    directory.push(Buffer.concat([header, nameBytes]))
    if (lie?.sharesFirst === true && first !== null) continue
    first ??= { at, packed: packed.length }
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed])
    locals.push(local)
    at += local.length
  }
  const table = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(table.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, table, end])
}
