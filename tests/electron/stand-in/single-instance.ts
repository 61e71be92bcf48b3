/** The lock by which one program runs for one data folder, and the line by which a second start tells the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import * as z from 'zod'

/** What a second start tells. */
export const SecondStart = z.object({
  argv: z.array(z.string()),
  folder: z.string(),
  additionalData: z.unknown(),
})
export type SecondStart = z.infer<typeof SecondStart>

/** Takes the lock of a data folder; or tells its owner of this start, which is done when `told` resolves. */
export function takeLock(
  folder: string,
  additionalData: object,
  onSecond: (start: SecondStart) => void,
): { readonly taken: boolean; readonly told: Promise<void> } {
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'stand-in.lock')
  const socket = join(folder, 'stand-in.sock')
  if (!create(lock)) {
    if (ownerLives(lock)) {
      const start = { argv: process.argv, folder: process.cwd(), additionalData }
      return { taken: false, told: tell(socket, start) }
    }
    writeFileSync(lock, String(process.pid))
  }
  rmSync(socket, { force: true })
  createServer((line) => {
    let text = ''
    line.setEncoding('utf8')
    line.on('data', (chunk: string) => {
      text += chunk
    })
    line.on('end', () => onSecond(SecondStart.parse(JSON.parse(text))))
  })
    .listen(socket)
    .unref()
  process.on('exit', () => {
    rmSync(socket, { force: true })
    rmSync(lock, { force: true })
  })
  return { taken: true, told: Promise.resolve() }
}

function create(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function ownerLives(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

function tell(socket: string, start: SecondStart): Promise<void> {
  return new Promise((resolve) => {
    const line = connect(socket)
    line.on('error', () => resolve())
    line.end(JSON.stringify(start), () => resolve())
  })
}
