/** PDF (.pdf) with text in it. A scan has none, and says so. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { ImportResult, Importer } from './importer.ts'
import { withoutFurniture } from './pdf-furniture.ts'
import { linesOf, type PdfLine, type Words } from './pdf-lines.ts'
import { pdfText } from './pdf-text.ts'
import { withoutRadicals } from './radicals.ts'

/** More pages than any speech has. */
const MOST_PAGES = 2000

const library = await loadPdfjs()

/** Reads the text of a PDF in reading order. */
export const pdfFile: Importer = { extensions: ['.pdf'], read: readPdf }

async function readPdf(content: Uint8Array): Promise<ImportResult> {
  // pdf.js takes the bytes away from whoever hands them over.
  const task = library.getDocument({
    data: new Uint8Array(content),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    if (document.numPages > MOST_PAGES) return { ok: false, reason: 'too-large-inside' }
    const pages: PdfLine[][] = []
    let broken = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      try {
        const page = await document.getPage(number)
        pages.push(
          linesOf(wordsOf((await page.getTextContent({ disableNormalization: true })).items)),
        )
        page.cleanup()
      } catch {
        broken += 1
      }
    }
    const { text, hints } = pdfText(withoutFurniture(pages))
    if (text.trim() === '')
      return { ok: false, reason: broken > 0 || pages.length === 0 ? 'damaged' : 'scanned' }
    return { ok: true, text, encoding: null, hints, slides: [] }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return { ok: false, reason: isLocked ? 'encrypted' : 'damaged' }
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

type Item = { readonly type: string } | TextItem
interface TextItem {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly width: number
  readonly height: number
  readonly fontName: string
}

function wordsOf(items: readonly Item[]): Words[] {
  return items.flatMap((item): Words[] => {
    if (!('str' in item)) return []
    const [a, b, c, d, x, y] = item.transform.map(Number)
    if (a === undefined || b === undefined || c === undefined || d === undefined) return []
    // Slanting words are a watermark.
    if (Math.abs(b) > 0.05 * Math.abs(a)) return []
    const size = Math.hypot(c, d)
    return [
      {
        text: withoutRadicals(item.str),
        x: x ?? 0,
        y: y ?? 0,
        width: item.width,
        size,
        face: item.fontName,
      },
    ]
  })
}

/**
 * pdf.js, loaded with this file: a program that lacks it must not tell that the person's file is damaged. It looks for what it
 * draws with while it is loaded; text is read without. Its worker puts itself where it finds it, and runs in this thread, which
 * is the importers' own.
 */
async function loadPdfjs(): Promise<typeof pdfjs> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData'])
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object })
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** Where the maps from old Chinese, Japanese and Korean encodings to Unicode are: beside the built program, else in the package. */
function mapsFolder(): string {
  const built = join(import.meta.dirname, 'cmaps')
  if (existsSync(built)) return built
  const aboveChunks = join(import.meta.dirname, '..', 'cmaps')
  if (existsSync(aboveChunks)) return aboveChunks
  const require = createRequire(import.meta.url)
  return join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps')
}

/** Gives pdf.js the character maps from the disk; nothing is fetched. */
class CharacterMaps {
  async fetch({
    kind,
    filename,
  }: {
    readonly kind: string
    readonly filename: string
  }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`not read for text: ${kind}`)
    return new Uint8Array(await readFile(join(mapsFolder(), basename(filename))))
  }
}
