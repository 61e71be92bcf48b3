/**
 * Reads files in a thread of their own, one thread a file, with limits on its memory and its time: a hostile file ends its
 * thread and disturbs nothing else.
 */
import { existsSync } from 'node:fs'
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

function workerPlace(): URL {
  const places = PLACES.map((place) => new URL(place, import.meta.url))
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Error('import-worker.js is missing from the program')
  return found
}

/** A PDF takes 25 ms a page on a slow machine, and a page of text has about 3 KB; never longer than a minute. */
const PDF_MS_PER_BYTE = 10_000 / (1024 * 1024)
const LONGEST_MS = 60_000

function limitsFor({ head, content }: ReadOrder): ThreadLimits {
  if (head !== 'pdf') return THREAD_LIMITS
  const ms = THREAD_LIMITS.ms + Math.round(content.length * PDF_MS_PER_BYTE)
  return { ...THREAD_LIMITS, ms: Math.min(LONGEST_MS, ms) }
}

/** Reads a file. Rejects only where the thread's own code is missing or broken. */
export function readInThread(order: ReadOrder, limits = limitsFor(order)): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerPlace(), {
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
