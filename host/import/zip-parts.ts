/**
 * The parts of a zip archive (docx, odt, pptx), unpacked within limits: what is declared is checked before anything is
 * unpacked, what comes out is checked while it does.
 */
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { CannotRead } from './cannot-read.ts'

/** What an archive may be. A speech with a hundred pictures stays far below each. */
export interface ZipLimits {
  readonly entries: number
  /** Bytes that all entries together declare. */
  readonly declared: number
  /** How many times its own size the archive may declare, beyond `declared / 8`, where ratios tell nothing. */
  readonly ratio: number
  /** Bytes of one part that is read. */
  readonly part: number
  /** Bytes of all parts that are read. */
  readonly read: number
}

/** The limits of every importer. */
export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  declared: 1024 * 1024 * 1024,
  ratio: 100,
  part: 32 * 1024 * 1024,
  read: 128 * 1024 * 1024,
}

/** An open archive. */
export interface ZipParts {
  /** Names of all files in it, as stored. */
  readonly names: readonly string[]
  /** Unpacks a part; null where there is none of this name. Throws CannotRead. */
  readonly read: (name: string) => Promise<Uint8Array | null>
}

/** Opens an archive. Throws CannotRead: damaged, encrypted, too-large-inside. */
export async function zipParts(content: Uint8Array, limits = ZIP_LIMITS): Promise<ZipParts> {
  const zip = await open(content)
  const entries = await entriesOf(zip, content.length, limits)
  let left = limits.read
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name)
      if (entry === undefined) return null
      if (entry.isEncrypted()) throw new CannotRead('encrypted')
      const most = Math.min(limits.part, left)
      if (entry.uncompressedSize > most) throw new CannotRead('too-large-inside')
      const part = await unpack(zip, entry)
      left -= part.length
      return part
    },
  }
}

async function open(content: Uint8Array): Promise<ZipFile> {
  const { buffer, byteOffset, byteLength } = content
  try {
    return await fromBufferPromise(Buffer.from(buffer, byteOffset, byteLength), {
      lazyEntries: true,
      autoClose: false,
    })
  } catch {
    // Its table of contents stands at the end: a file that was cut off has none.
    throw new CannotRead('damaged')
  }
}

async function entriesOf(
  zip: ZipFile,
  size: number,
  limits: ZipLimits,
): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new CannotRead('too-large-inside')
  const entries = new Map<string, Entry>()
  let declared = 0
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      declared += entry.uncompressedSize
      packed += entry.compressedSize
      if (!entry.fileName.endsWith('/') && !entries.has(entry.fileName))
        entries.set(entry.fileName, entry)
    }
  } catch {
    throw new CannotRead('damaged')
  }
  const tooDense = declared > limits.declared / 8 && declared > size * limits.ratio
  // Entries that share bytes of the archive: only made to unpack to more than it holds.
  const overlapping = packed > size
  if (declared > limits.declared || tooDense || overlapping)
    throw new CannotRead('too-large-inside')
  return entries
}

/** Unpacks an entry, which ends as soon as more comes out than it declares. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const part = new Uint8Array(entry.uncompressedSize)
  let at = 0
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      if (!(piece instanceof Uint8Array)) continue
      if (at + piece.length > part.length) throw new CannotRead('too-large-inside')
      part.set(piece, at)
      at += piece.length
    }
  } catch (error) {
    if (error instanceof CannotRead) throw error
    const tooMany = error instanceof Error && error.message.startsWith('too many bytes')
    throw new CannotRead(tooMany ? 'too-large-inside' : 'damaged')
  }
  if (at !== part.length || crc32(part) !== entry.crc32) throw new CannotRead('damaged')
  return part
}
