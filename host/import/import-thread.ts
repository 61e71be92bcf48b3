/**
 * Reads files in a thread of their own, one thread a file, with limits on its memory and its time: a hostile file ends its
 * thread and disturbs nothing else.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import type { ImportResult } from './importer.ts'
import type { ReadOrder } from './read-order.ts'

/** What a file may take. */
export interface ThreadLimits {
  /** Until reading is given up, ms. */
  readonly ms: number
  /** JavaScript's heap of the thread, MB. Unpacked bytes lie outside of it; they have limits of their own (zip-parts.ts). */
  readonly heap: number
}

/** A thesis with all its pictures takes a second and 100 MB on a slow machine. */
export const THREAD_LIMITS: ThreadLimits = { ms: 10_000, heap: 512 }

/** Where the thread's code lies: beside this file as written, beside the program as built (this file in a chunk or not). */
const PLACES = import.meta.url.endsWith('.ts')
  ? ['./import-worker.ts']
  : ['./import-worker.js', '../import-worker.js']

/** Where the thread's code is; null where it is missing from the program. */
function workerPlace(): URL | null {
  const places = PLACES.map((place) => new URL(place, import.meta.url))
  return places.find((place) => existsSync(fileURLToPath(place))) ?? null
}

/**
 * Reads a file. Where the thread's code can't be loaded (a broken installation) the file is read here: that opens it, and only
 * a hostile one then does harm. Rejects where the code itself is at fault.
 */
export async function readInThread(
  order: ReadOrder,
  limits = THREAD_LIMITS,
  place = workerPlace(),
): Promise<ImportResult> {
  try {
    if (place !== null) return await inThread(place, order, limits)
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  const { readBinary } = await import('./binary-formats.ts')
  return readBinary(order.content, order.head, order.options)
}

function inThread(place: URL, order: ReadOrder, limits: ThreadLimits): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(place, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 64 },
      // Libraries that write to the console would write into the command line's output.
      stdout: true,
      stderr: true,
      env: {},
      execArgv: [],
    })
    const timer = setTimeout(() => end({ ok: false, reason: 'too-slow' }), limits.ms)
    const end = (result: ImportResult) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const fail = (error: unknown) => {
      clearTimeout(timer)
      reject(error)
    }
    worker.once('message', (result: ImportResult) => end(result))
    worker.once('error', (error) => {
      if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
        end({ ok: false, reason: 'too-large-inside' })
      else fail(error)
    })
    worker.once('exit', (code) => fail(new Error(`the importers' thread ended with ${code}`)))
  })
}

const WithCode = z.object({ code: z.string() })
const codeOf = (error: unknown): string | undefined => WithCode.safeParse(error).data?.code

const isNotFound = (error: unknown): boolean => codeOf(error)?.endsWith('MODULE_NOT_FOUND') === true
