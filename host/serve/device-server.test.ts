import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket as Socket } from 'ws'
import { sessionFixture, speechFile } from '../test-support/session-fixture.ts'
import { type Line, pagesFolder } from '../test-support/transports.ts'
import { offerPrompter } from './device-server.ts'

/** The second device opened on the loopback address, which stands in for the venue's network. */
async function opened() {
  const session = await sessionFixture({
    networks: () => [{ name: 'lo', address: '127.0.0.1' }],
  })
  offerPrompter(session.host, pagesFolder())
  await session.host.open(speechFile())
  expect(await session.host.secondDevice.open()).toBeNull()
  const [address] = session.host.secondDevice.told().addresses
  if (address === undefined) throw new Error('There is no address.')
  const url = new URL(address.url)
  const token = url.searchParams.get('token') ?? ''
  return { ...session, url, token }
}

const status = async (url: URL | string, init?: RequestInit) => (await fetch(url, init)).status

/** How a line to the host ends: 'open', or the status that it is refused with. */
function knock(url: URL, query: string, headers: Record<string, string> = {}) {
  const socket = new Socket(`ws://${url.host}/rpc?${query}`, { headers })
  onTestFinished(() => socket.terminate())
  return new Promise<number | 'open'>((resolve) => {
    socket.on('open', () => resolve('open'))
    socket.on('unexpected-response', (_, answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy()
    })
    socket.on('error', () => undefined)
  })
}

async function lineTo(url: URL, token: string): Promise<Line['client']> {
  const websocket = new WebSocket(`ws://${url.host}/rpc?window=prompter&token=${token}`)
  onTestFinished(() => websocket.close())
  await new Promise((resolve) => websocket.addEventListener('open', resolve))
  return createORPCClient(new RPCLink({ websocket }))
}

test('a device gets the prompter and its assets, and no other page', async () => {
  const { url, token } = await opened()
  expect(url.pathname + url.search).toBe(`/prompter/?device&token=${token}`)
  expect(await status(url)).toBe(200)
  expect(await status(new URL(`/assets/app-1a2b3c.js?token=${token}`, url))).toBe(200)
  for (const path of [
    '/studio/',
    '/console/',
    '/audience/',
    '/room/',
    '/hands/',
    '/prompter',
    '/prompter/index.html',
    '/prompter/../studio/',
    '/prompter/%2e%2e/studio/',
    '/assets/../studio/index.html',
    '/assets/..%2fstudio%2findex.html',
    '/licenses.txt',
  ])
    expect([path, await status(new URL(`${path}?token=${token}`, url))]).toEqual([path, 404])
})

test('a device needs the word, the right name of the machine, and a page of ours', async () => {
  const { url, token } = await opened()
  expect(await status(new URL('/prompter/?device', url))).toBe(403)
  expect(await status(new URL(`/prompter/?token=${token}x`, url))).toBe(403)
  const evil = await knock(url, `window=prompter&token=${token}`, { host: 'evil.example' })
  expect(evil).toBe(403)
  const stranger = { origin: 'http://evil.example' }
  expect(await knock(url, `window=prompter&token=${token}`, stranger)).toBe(403)
  expect(await knock(url, `window=prompter&token=wrong`)).toBe(403)
})

test('a device’s line is a prompter’s, and may not call what the machine’s own may', async () => {
  const { host, url, token } = await opened()
  for (const window of ['studio', 'console', 'audience', 'room', 'hands'])
    expect([window, await knock(url, `window=${window}&token=${token}`)]).toEqual([window, 403])
  const client = await lineTo(url, token)
  expect((await client.speech.current())?.speech.title).toBe('植树动员讲话')
  await client.session.command({ kind: 'play' })
  expect(host.state().transport.playing).toBe(true)
  await expect(client.work.current()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(client.speech.openSample({ language: 'zh-CN' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(client.settings.update({ language: 'en' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(client.secondDevice.close()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  // The console, which could do it, is not asked.
  host.hands.watching('console', 'console', () => undefined)
  expect(await client.hands.forward({ action: 'black', phase: 'press' })).toEqual({ by: null })
  // Who holds control is asked of a device as of the speaker’s own machine.
  host.command({ kind: 'set-control', control: 'operator' })
  await expect(client.session.command({ kind: 'pause' })).rejects.toMatchObject({ code: 'LOCKED' })
})

test('so many devices, and no more', async () => {
  const { host, url, token } = await opened()
  const all = await Promise.all(
    Array.from({ length: 8 }, () => knock(url, `window=prompter&token=${token}`)),
  )
  expect(new Set(all)).toEqual(new Set(['open']))
  expect(host.secondDevice.told().connected).toBe(8)
  expect(await knock(url, `window=prompter&token=${token}`)).toBe(503)
})

test('closed, nothing answers, and opened again the old word is worth nothing', async () => {
  const { host, url, token } = await opened()
  await host.secondDevice.close()
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  await host.secondDevice.open()
  const [again] = host.secondDevice.told().addresses
  const next = new URL(again?.url ?? '')
  expect(next.searchParams.get('token')).not.toBe(token)
  expect(await status(new URL(`/prompter/?token=${token}`, next))).toBe(403)
})
