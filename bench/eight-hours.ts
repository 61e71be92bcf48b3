/**
 * Eight hours of a session, simulated: the sample is given again and again at sixty times the pace, with its slides before the
 * hall, for eight minutes. What the pages and the host hold in memory at the end is held against what they held after ten
 * minutes, rubbish collected each time; and how far a prompter has come from where the tape must be.
 */
import { readdirSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import * as z from 'zod'
import { type Figure, figure, percentile } from './figure.ts'
import { openPage, openPrompter, type Program, startBrowser, startProgram } from './program.ts'

/** Times the pace. */
const FAST = 60
const MINUTE = 60_000
/** Script time from which on what is held is compared, and that of the whole, ms. */
const SETTLED = 10 * MINUTE
/** `ROSTRUM_SESSION_HOURS` makes it shorter for trying. */
const WHOLE = Number(process.env['ROSTRUM_SESSION_HOURS'] ?? 8) * 60 * MINUTE
/** So much more may be held at the end. */
const MORE = 1.05
/** One frame of a 60 Hz screen, ms. */
const FRAME = 1000 / 60

/** What a process holds. */
interface Held {
  /** MB in use in its heap, rubbish collected. */
  readonly heap: number
  /** A page's nodes and listeners, the host's open files and sockets. */
  readonly handles: number
}

/** Memory, handles and drift. */
export async function eightHours(sample: string): Promise<Figure[]> {
  const options = process.env['NODE_OPTIONS']
  process.env['NODE_OPTIONS'] = '--inspect=127.0.0.1:0'
  const program = await startProgram(sample)
  if (options === undefined) delete process.env['NODE_OPTIONS']
  else process.env['NODE_OPTIONS'] = options
  const [one, other] = [await startBrowser(), await startBrowser()]
  try {
    const prompter = await openPrompter(one, program)
    const audience = await openPage(other, program.addresses.audience)
    await program.host.command({ kind: 'set-screen', screen: 'slides' })
    const watched = {
      prompter: await watchPage(prompter),
      audience: await watchPage(audience),
      host: await watchHost(program),
    }
    const { clock } = await program.host.speech()
    const session = startSession(program, prompter, clock.duration)
    await session.until(SETTLED)
    const first = await heldBy(watched)
    const apartFirst = session.apart()
    await session.until(WHOLE)
    const last = await heldBy(watched)
    const apart = session.apart()
    watched.host.close()
    const hours = `${Number((WHOLE / 60 / MINUTE).toPrecision(2))} h`
    return [
      ...first.flatMap(({ name, held }, index) => {
        const end = last[index]?.held ?? held
        const against = 'after 10 min'
        return [
          figure({
            name: `${name} after ${hours}: heap`,
            value: end.heap,
            unit: 'MB',
            against,
            againstValue: held.heap,
            bound: MORE,
          }),
          figure({
            name: `${name} after ${hours}: ${name === 'host' ? 'open files and sockets' : 'nodes and listeners'}`,
            value: end.handles,
            unit: '',
            against,
            againstValue: held.handles,
            bound: MORE,
          }),
        ]
      }),
      figure({
        name: `prompter from where the tape must be, ${hours}: p50 of ${apart.length}`,
        value: percentile(apart, 0.5),
        unit: 'ms',
        against: 'one frame',
        againstValue: FRAME,
        bound: 1,
      }),
      figure({
        name: `the same after 10 min: p50 of ${apartFirst.length}`,
        value: percentile(apartFirst, 0.5),
        unit: 'ms',
        against: 'one frame',
        againstValue: FRAME,
      }),
    ]
  } finally {
    await Promise.all([one.close(), other.close()])
    await program.end()
  }
}

/** The speech again and again; `apart`: ms that the prompter stood from the tape, looked at since the last time it was asked. */
function startSession(program: Program, prompter: Page, duration: number) {
  let simulated = 0
  let apart: number[] = []
  const turn = async () => {
    await program.host.seek(0)
    const began = wall()
    await program.host.play(FAST)
    // To shortly before the end, where the tape would stop.
    const length = Math.min(duration * 0.95, 20 * MINUTE)
    while ((wall() - began) * FAST < length) {
      await after(2000)
      apart.push(await apartNow(program, prompter))
    }
    simulated += (wall() - began) * FAST
  }
  return {
    async until(ms: number) {
      await turn()
      if (simulated < ms) await this.until(ms)
      else await program.host.command({ kind: 'pause' })
    },
    apart() {
      const seen = apart
      apart = []
      return seen
    },
  }
}

/** Ms on the wall, on a clock that all processes of the machine share. */
const wall = () => performance.timeOrigin + performance.now()

/** Ms at its pace between a prompter and the tape, in the same instant. */
async function apartNow(program: Program, prompter: Page): Promise<number> {
  const before = wall()
  const position = await program.host.position()
  const between = (before + wall()) / 2
  const there = await prompter.evaluate(() => ({
    at: performance.timeOrigin + performance.now(),
    position: window.rostrumPrompter?.position() ?? Number.NaN,
  }))
  return Math.abs((there.position - position) / FAST - (there.at - between))
}

/** Something whose memory can be asked for. */
interface Watched {
  readonly held: () => Promise<Held>
}

async function heldBy(watched: Readonly<Record<string, Watched>>) {
  const found: { name: string; held: Held }[] = []
  for (const [name, one] of Object.entries(watched)) found.push({ name, held: await one.held() })
  return found
}

async function watchPage(page: Page): Promise<Watched> {
  const line: CDPSession = await page.context().newCDPSession(page)
  await line.send('Performance.enable')
  return {
    async held() {
      await line.send('HeapProfiler.collectGarbage')
      const { metrics } = await line.send('Performance.getMetrics')
      const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
      return {
        heap: value('JSHeapUsedSize') / 2 ** 20,
        handles: value('Nodes') + value('JSEventListeners'),
      }
    },
  }
}

const Usage = z.object({
  id: z.number(),
  result: z.looseObject({ usedSize: z.number().optional() }),
})

/** The host through its inspector, which it was started with. */
async function watchHost(program: Program): Promise<Watched & { readonly close: () => void }> {
  const address = /ws:\/\/\S+/.exec(program.complaints())?.[0]
  if (address === undefined) throw new Error('the host has no inspector')
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve)
    socket.addEventListener('error', reject)
  })
  let asked = 0
  const ask = (method: string) =>
    new Promise<z.infer<typeof Usage>>((resolve) => {
      const id = ++asked
      const listen = ({ data }: MessageEvent) => {
        const answer = Usage.safeParse(JSON.parse(String(data)))
        if (!answer.success || answer.data.id !== id) return
        socket.removeEventListener('message', listen)
        resolve(answer.data)
      }
      socket.addEventListener('message', listen)
      socket.send(JSON.stringify({ id, method }))
    })
  return {
    async held() {
      await ask('HeapProfiler.collectGarbage')
      const { result } = await ask('Runtime.getHeapUsage')
      return {
        heap: (result.usedSize ?? 0) / 2 ** 20,
        handles: readdirSync(`/proc/${program.pid}/fd`).length,
      }
    },
    close: () => socket.close(),
  }
}
