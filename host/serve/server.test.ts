import { writeFileSync } from 'node:fs'
import { get, request, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket as Socket } from 'ws'
import { LARGEST_MESSAGE } from '#core/contract/limits.ts'
import { sessionFixture, temporaryFolder } from '../test-support/session-fixture.ts'
import { type Line, pagesFolder } from '../test-support/transports.ts'
import { startServer } from './server.ts'

async function serving(token?: string) {
  const session = await sessionFixture()
  const rendererFolder = pagesFolder()
  const server = await startServer({
    sessionHost: session.host,
    rendererFolder,
    port: 0,
    ...(token === undefined ? {} : { token }),
  })
  onTestFinished(() => server.close())
  return { ...session, server, rendererFolder }
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A request just as written: nothing is tidied up on the way. */
function ask(port: number, path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false, ...options }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** How opening a socket ends: 'open', or the status it is refused with. */
function knock(port: number, path: string, headers: Record<string, string> = {}) {
  const socket = new Socket(`ws://127.0.0.1:${port}${path}`, { headers })
  onTestFinished(() => socket.terminate())
  const outcome = new Promise<number | 'open'>((resolve) => {
    socket.on('open', () => resolve('open'))
    socket.on('unexpected-response', (_, answer) => {
      resolve(answer.statusCode ?? 0)
      answer.destroy()
    })
    socket.on('error', () => undefined)
  })
  return { socket, outcome }
}

async function lineTo(port: number, token: string): Promise<Line['client']> {
  const websocket = new WebSocket(`ws://127.0.0.1:${port}/rpc?window=console&token=${token}`)
  onTestFinished(() => websocket.close())
  await new Promise((resolve) => websocket.addEventListener('open', resolve))
  return createORPCClient(new RPCLink({ websocket }))
}

describe('pages', () => {
  test('are at the addresses that the server gives', async () => {
    const { server } = await serving()
    for (const kind of ['studio', 'prompter', 'audience', 'console', 'hands'] as const) {
      expect(server.address(kind)).toBe(
        `http://127.0.0.1:${server.port}/${kind}/?token=${server.token}`,
      )
      const answer = await fetch(server.address(kind))
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(`<title>${kind}</title>`)
    }
  })

  test('and their assets want the token, in the address or in the cookie', async () => {
    const { server } = await serving()
    const { port, token } = server
    for (const path of ['/', '/studio/', '/assets/app-1a2b3c.js', '/nothing']) {
      for (const wrong of ['', '?token=', '?token=wrong', `?token=${token}x`, `?Token=${token}`])
        expect((await ask(port, path + wrong)).status).toBe(403)
      for (const cookie of [
        'rostrum=1',
        `rostrum_${port}=wrong`,
        `rostrum_${port + 1}=${token}`,
        `x_rostrum_${port}=${token}`,
      ])
        expect((await ask(port, path, { headers: { cookie } })).status).toBe(403)
    }
    const cookie = `a=b; rostrum_${port}=${token}; c=d`
    expect((await ask(port, '/assets/app-1a2b3c.js', { headers: { cookie } })).status).toBe(200)
    expect((await ask(port, `/assets/app-1a2b3c.js?token=${token}`)).status).toBe(200)
    expect((await ask(port, '/studio/', { headers: { cookie } })).status).toBe(200)
  })

  test('set the cookie that lets the same browser in again, and no script sees it', async () => {
    const { server } = await serving('a-token_1')
    const { headers } = await ask(server.port, '/prompter/?token=a-token_1')
    expect(headers['set-cookie']).toEqual([
      `rostrum_${server.port}=a-token_1; HttpOnly; SameSite=Strict; Path=/`,
    ])
    const refused = await ask(server.port, '/prompter/?token=a-token')
    expect(refused.headers['set-cookie']).toBeUndefined()
  })

  test('begin with the studio, the token kept', async () => {
    const { server } = await serving()
    const answer = await ask(server.port, `/?token=${server.token}`)
    expect(answer.status).toBe(302)
    expect(answer.headers['location']).toBe(`/studio/?token=${server.token}`)
  })

  test('are not given to a name that was pointed at this machine', async () => {
    const { server } = await serving()
    const { port, token } = server
    const as = async (host: string) =>
      (await ask(port, `/studio/?token=${token}`, { headers: { host } })).status
    expect(await as(`127.0.0.1:${port}`)).toBe(200)
    expect(await as(`localhost:${port}`)).toBe(200)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `localhost.evil.example:${port}`,
    ])
      expect(await as(host)).toBe(403)
    const nameless = await ask(port, `/studio/?token=${token}`, { setHost: false })
    expect(nameless.status).toBe(400)
  })

  test('carry the policy with every answer, refusals too', async () => {
    const { server } = await serving()
    const { port, token } = server
    for (const path of [`/studio/?token=${token}`, `/x?token=${token}`, '/', `/?token=${token}`]) {
      const { headers } = await ask(port, path)
      expect(headers['content-security-policy']).toBe(
        [
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "media-src 'self' blob:",
          "font-src 'self'",
          `connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}`,
          "frame-ancestors 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; '),
      )
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
  })

  test('are fetched anew each time, assets with a digest in their name are kept', async () => {
    const { server } = await serving()
    const { port, token } = server
    const cached = async (path: string) =>
      (await ask(port, `${path}?token=${token}`)).headers['cache-control']
    expect(await cached('/studio/')).toBe('no-store')
    expect(await cached('/nothing')).toBe('no-store')
    expect(await cached('/assets/app-1a2b3c.js')).toBe('private, max-age=31536000, immutable')
  })

  test('are all that is served: nothing beside their folder', async () => {
    const { server, rendererFolder } = await serving()
    writeFileSync(join(rendererFolder, '..', 'rostrum-secret.txt'), 'secret')
    for (const path of [
      '/../rostrum-secret.txt',
      '/studio/../../rostrum-secret.txt',
      '/%2e%2e/rostrum-secret.txt',
      '/..%2frostrum-secret.txt',
      '/%2e%2e%2frostrum-secret.txt',
      '/..\\rostrum-secret.txt',
      '//rostrum-secret.txt',
      '/%00',
      '/%',
      '/studio%00.html',
    ]) {
      const answer = await ask(server.port, `${path}?token=${server.token}`)
      expect(answer.body).not.toContain('secret')
      expect([400, 403, 404]).toContain(answer.status)
    }
  })

  test('are only read', async () => {
    const { server } = await serving()
    const path = `/studio/?token=${server.token}`
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(server.port, path, { method })).status).toBe(405)
    const head = await ask(server.port, path, { method: 'HEAD' })
    expect([head.status, head.body]).toEqual([200, ''])
  })

  test('stand up to requests that make no sense', async () => {
    const { server } = await serving()
    const { port, token } = server
    for (const range of ['bytes=9-2', 'bytes=-1', 'bytes=999999-', 'bytes=a-b', 'x'])
      expect((await ask(port, `/studio/?token=${token}`, { headers: { range } })).status).toBe(200)
    await new Promise((resolve) => {
      const raw = connect(port, '127.0.0.1', () => raw.write('nonsense\r\n\r\n'))
      raw.on('close', resolve)
      raw.on('data', () => undefined)
    })
    for (const path of ['http://evil.example/', '*', '//', '/?token=%'])
      expect([400, 403, 404]).toContain((await ask(port, path)).status)
    expect((await fetch(server.address('studio'))).status).toBe(200)
  })
})

describe('the WebSocket door', () => {
  test('opens to our own pages, by token or by cookie', async () => {
    const { server } = await serving()
    const { port, token } = server
    const path = '/rpc?window=studio'
    const cookie = `rostrum_${port}=${token}`
    const own = { origin: `http://127.0.0.1:${port}` }
    const outcomes = [
      knock(port, `${path}&token=${token}`, own),
      knock(port, path, { ...own, cookie }),
      knock(port, `${path}&token=${token}`, { origin: `http://localhost:${port}` }),
      // A program that is no browser names no origin.
      knock(port, `${path}&token=${token}`),
    ].map(({ outcome }) => outcome)
    expect(await Promise.all(outcomes)).toEqual(['open', 'open', 'open', 'open'])
  })

  test('refuses what has no token, comes from elsewhere, or is no window', async () => {
    const { server } = await serving()
    const { port, token } = server
    const good = `/rpc?window=studio&token=${token}`
    const refused: readonly [number, string, Record<string, string>?][] = [
      [403, '/rpc?window=studio'],
      [403, '/rpc?window=studio&token=wrong'],
      [403, good, { origin: 'https://evil.example' }],
      [403, good, { origin: `https://127.0.0.1:${port}` }],
      [403, good, { origin: `http://127.0.0.1:${port + 1}` }],
      [403, good, { origin: 'null' }],
      [403, good, { host: `evil.example:${port}` }],
      [400, `/rpc?token=${token}`],
      [400, `/rpc?window=kitchen&token=${token}`],
      [404, `/studio/?token=${token}`],
      [404, `/?token=${token}`],
    ]
    for (const [status, path, headers] of refused)
      expect([path, headers, await knock(port, path, headers).outcome]).toEqual([
        path,
        headers,
        status,
      ])
  })

  test('stands up to messages that make no sense, and so does the line they came on', async () => {
    const { server, host, problems } = await serving()
    const quiet = await lineTo(server.port, server.token)
    const { socket, outcome } = knock(server.port, `/rpc?window=audience&token=${server.token}`)
    await outcome
    const call = (id: unknown, path: unknown, body: unknown) =>
      JSON.stringify({ i: id, p: { u: path, b: body } })
    for (const message of [
      'nonsense',
      '',
      'null',
      '[]',
      '{}',
      '{"i":1}',
      '{"i":1,"p":{}}',
      '{"i":1,"p":{"u":5}}',
      '{"i":1,"t":99,"p":null}',
      '{"i":1,"t":3,"p":null}',
      call('a', '/no/such/procedure', {}),
      call('b', '/__proto__/x', {}),
      call('c', '/session/watch', '{"json":{"__proto__":{"polluted":1}}}'),
      call('d', '/session/command', { json: { kind: 'play' } }),
      call('e', '/hall/report', { json: null, meta: [[99, 'x', '__proto__']] }),
      Buffer.from([0, 1, 2, 255, 254]),
      Buffer.from('{"i":1}\xff{', 'latin1'),
    ])
      socket.send(message)
    // The answer to a sound call that came after them on the same line.
    const answered = new Promise((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data.toString().includes(host.info.hostId)) resolve(true)
      })
    })
    socket.send(call('last', '/app/info', undefined))
    expect(await answered).toBe(true)
    expect(await quiet.app.info()).toEqual(host.info)
    expect(Reflect.has({}, 'polluted')).toBe(false)
    expect(host.state().revision).toBe(0)
    expect(problems).toEqual(['The audience window sent what is no request.'])
  })

  test('ends a line whose message is too large, and no other', async () => {
    const { server, host } = await serving()
    const quiet = await lineTo(server.port, server.token)
    const { socket, outcome } = knock(server.port, `/rpc?window=studio&token=${server.token}`)
    await outcome
    const closed = new Promise((resolve) => socket.on('close', resolve))
    socket.send(Buffer.alloc(LARGEST_MESSAGE + 1))
    await closed
    expect(await quiet.app.info()).toEqual(host.info)
  })
})

describe('the server', () => {
  test('listens on the loopback address only', async () => {
    const { server } = await serving()
    const refused = await new Promise((resolve) => {
      get({ host: '127.0.0.2', port: server.port }, () => resolve('answered')).on('error', () =>
        resolve('refused'),
      )
    })
    expect(refused).toBe('refused')
  })

  test('makes a new token each time, long enough', async () => {
    const tokens = [(await serving()).server.token, (await serving()).server.token]
    expect(new Set(tokens).size).toBe(2)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })

  test('ends at once, whoever is connected, and frees its port', async () => {
    const { server, host, rendererFolder } = await serving()
    const { port, token } = server
    const { socket, outcome } = knock(port, `/rpc?window=audience&token=${token}`)
    await outcome
    const line = await lineTo(port, token)
    const states = await line.session.watch()
    await states.next()
    const ended = states.next().then(
      ({ done }) => done,
      () => true,
    )
    // A browser's idle connection, kept alive.
    const idle = connect(port, '127.0.0.1')
    idle.on('error', () => undefined)
    await new Promise((resolve) => idle.on('connect', resolve))
    idle.write(`GET /studio/?token=${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    await new Promise((resolve) => idle.once('data', resolve))
    const gone = [socket, idle].map((end) => new Promise((resolve) => end.on('close', resolve)))

    await Promise.all([server.close(), server.close()])
    await Promise.all(gone)
    expect(await ended).toBe(true)
    const again = await startServer({ sessionHost: host, rendererFolder, port })
    expect(again.port).toBe(port)
    await again.close()
  })

  test('ends also when somebody it refused does not hang up', async () => {
    const { server } = await serving()
    const stubborn = connect({ host: '127.0.0.1', port: server.port, allowHalfOpen: true })
    onTestFinished(() => void stubborn.destroy())
    const answered = new Promise((resolve) => stubborn.once('data', resolve))
    stubborn.on('error', () => undefined)
    stubborn.write(
      `GET /rpc?window=studio HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    )
    expect(String(await answered)).toContain('403 Forbidden')
    await server.close()
  }, 5000)

  test('says which port is taken', async () => {
    const { server, host, rendererFolder } = await serving()
    const second = startServer({ sessionHost: host, rendererFolder, port: server.port })
    await expect(second).rejects.toThrow(`Port ${server.port} is taken by another program`)
    await expect(second).rejects.toMatchObject({ cause: { code: 'EADDRINUSE' } })
  })

  test('says that the pages are not built, and leaves no port open', async () => {
    const { host } = await sessionFixture()
    const start = startServer({ sessionHost: host, rendererFolder: temporaryFolder(), port: 0 })
    await expect(start).rejects.toThrow('build them first')
  })

  test('refuses a token that would need escaping', async () => {
    const { host } = await sessionFixture()
    const start = startServer({
      sessionHost: host,
      rendererFolder: pagesFolder(),
      port: 0,
      token: 'a;b',
    })
    await expect(start).rejects.toThrow('A token is made of letters')
  })
})
