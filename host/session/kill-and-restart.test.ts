/** Real processes, really killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { describe, expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import type { Command, SessionState } from '#core/session/state.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { rate, scriptMs } from '#core/time.ts'
import { SMALL_SPEECH, temporaryFolder } from '../test-support/session-fixture.ts'
import { type Line, pagesFolder } from '../test-support/transports.ts'

const Reached = z.object({ port: z.number(), token: z.string() })

/** Starts a host on a data folder and connects a page to it. */
async function hostOn(dataFolder: string, file?: string) {
  const script = join(import.meta.dirname, '..', 'test-support', 'host-process.ts')
  const host = spawn(
    process.execPath,
    [script, dataFolder, pagesFolder(), ...(file === undefined ? [] : [file])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => kill(host))
  const line: readonly unknown[] = await once(createInterface(host.stdout), 'line')
  const { port, token } = Reached.parse(JSON.parse(String(line[0])))
  const websocket = new WebSocket(`ws://127.0.0.1:${port}/rpc?window=prompter&token=${token}`)
  onTestFinished(() => websocket.close())
  await once(websocket, 'open')
  const client: Line['client'] = createORPCClient(new RPCLink({ websocket }))
  return { host, client, state: await present(client) }
}

/** The present state of a host. */
async function present(client: Line['client']): Promise<SessionState> {
  const states = await client.session.watch()
  const first = await states.next()
  await states.return()
  if (first.done === true) throw new Error('the host ended its stream')
  return first.value
}

/** Kills a process as the system does when memory is short, and waits until it is gone. */
async function kill(host: ChildProcess) {
  if (host.exitCode !== null || host.signalCode !== null) return
  const exit = once(host, 'exit')
  host.kill('SIGKILL')
  await exit
}

/** A data folder with a speech of about 20 minutes beside it. */
function longSpeech() {
  const folder = temporaryFolder()
  const file = join(folder, '植树动员讲话.txt')
  writeFileSync(file, SMALL_SPEECH.repeat(14))
  return { folder: join(folder, 'data'), file }
}

/** Where the tape of a host is by the host's own clock. */
async function now(client: Line['client'], state: SessionState): Promise<number> {
  return sessionPosition(state, (await client.clock.ping()).at)
}

/** The state after a command. */
async function after(client: Line['client'], command: Command): Promise<SessionState> {
  await client.session.command(command)
  return present(client)
}

/** Asks the host where it is until it has gone that far. */
async function reached(client: Line['client'], state: SessionState, position: number) {
  let there = await now(client, state)
  while (there < position) there = await now(client, state)
  return there
}

describe('a host that is killed while playing and started again', () => {
  test(
    'R2: is paused within a second of speech of the last word, on standby, with the offer',
    { timeout: 30_000 },
    async () => {
      const { folder, file } = longSpeech()
      const first = await hostOn(folder, file)
      await first.client.session.command({ kind: 'set-screen', screen: 'slides' })
      await first.client.session.command({ kind: 'seek', position: scriptMs(300_000) })
      const playing = await after(first.client, { kind: 'play' })
      const last = await reached(first.client, playing, 301_700)
      await kill(first.host)

      const second = await hostOn(folder, file)
      const { resume, transport, hall, loaded } = second.state
      expect(resume?.position).toBeGreaterThan(last - 1000)
      // Between the last look and the kill it may have gone on a little.
      expect(resume?.position).toBeLessThan(last + 1000)
      expect(transport).toMatchObject({ playing: false, rate: 1, position: resume?.position })
      expect(hall).toMatchObject({ screen: 'standby', hold: null })
      expect(loaded).toEqual(playing.loaded)
      expect((await second.client.speech.current())?.source.fileName).toBe('植树动员讲话.txt')

      const resumed = await after(second.client, { kind: 'play' })
      expect(resumed).toMatchObject({ resume: null, hall: { screen: 'slides' } })
      expect(await now(second.client, resumed)).toBeGreaterThanOrEqual(resume?.position ?? 0)
    },
  )

  test(
    'J7: is within a second of speech also at three times the pace, again and again',
    { timeout: 30_000 },
    async () => {
      const { folder, file } = longSpeech()
      let from = 0
      for (let round = 0; round < 3; round += 1) {
        const { host, client, state } = await hostOn(folder, round === 0 ? file : undefined)
        expect(state.transport.playing).toBe(false)
        expect(state.transport.position).toBeGreaterThanOrEqual(from)
        await client.session.command({ kind: 'set-rate', rate: rate(3) })
        const playing = await after(client, { kind: 'play' })
        const last = await reached(client, playing, state.transport.position + 2500)
        await kill(host)
        from = last - 1000
      }
      const { state } = await hostOn(folder)
      expect(state.resume?.position).toBeGreaterThanOrEqual(from)
      expect(state.resume?.position).toBeLessThan(from + 2500)
    },
  )

  test(
    'R8: a host told to end while nothing had begun comes back without an offer',
    { timeout: 30_000 },
    async () => {
      const { folder, file } = longSpeech()
      const { host } = await hostOn(folder, file)
      const exit = once(host, 'exit')
      host.kill('SIGTERM')
      expect(await exit).toEqual([0, null])
      const { state } = await hostOn(folder)
      expect(state).toMatchObject({ resume: null, transport: { playing: false, position: 0 } })
      expect(state.loaded).not.toBeNull()
    },
  )
})
