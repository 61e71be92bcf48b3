import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronBinary } from './electron-binary.mjs'

/** What `install.js` does, as far as it matters here: asks the mirror, then unpacks. */
const INSTALLER = `
const { chmodSync, mkdirSync, writeFileSync, appendFileSync } = require('node:fs')
const { join } = require('node:path')
appendFileSync(join(__dirname, 'tried'), 'x')
fetch(process.env.ELECTRON_MIRROR).then(async (answer) => {
  if (!answer.ok) process.exit(1)
  await answer.text()
  mkdirSync(join(__dirname, 'dist'))
  writeFileSync(join(__dirname, 'dist', 'version'), '9.9.9')
  writeFileSync(join(__dirname, 'dist', 'electron'), '')
  chmodSync(join(__dirname, 'dist', 'electron'), 0o755)
  writeFileSync(join(__dirname, 'path.txt'), 'electron')
}, () => process.exit(1))
`

let root = ''
/** @type {import('node:http').Server} */
let server
/** @type {(response: import('node:http').ServerResponse, method: string | undefined) => void} */
let answer
let env = { ...process.env }

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-electron-'))
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '9.9.9' }))
  writeFileSync(join(folder, 'install.js'), INSTALLER)
  answer = () => undefined
  server = createServer((request, response) => answer(response, request.method))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  env = { ...process.env, ELECTRON_MIRROR: `http://127.0.0.1:${port}/` }
  delete env.ROSTRUM_ELECTRON
  delete env.npm_config_electron_mirror
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(root, { recursive: true, force: true })
})

const tried = () => existsSync(join(root, 'node_modules', 'electron', 'tried'))

test('a server that never answers: given up after the time, and remembered', async () => {
  const began = Date.now()
  expect(await electronBinary({ timeoutMs: 300, root, env })).toHaveProperty('missing')
  expect(Date.now() - began).toBeLessThan(5000)
  expect(tried()).toBe(true)

  rmSync(join(root, 'node_modules', 'electron', 'tried'))
  expect(await electronBinary({ timeoutMs: 300, root, env })).toHaveProperty('missing')
  expect(tried()).toBe(false)
  // Packaging asks again all the same.
  await electronBinary({ timeoutMs: 300, root, env, again: true })
  expect(tried()).toBe(true)
})

test('a server that refuses: told at once', async () => {
  answer = (response) => response.writeHead(404).end()
  expect(await electronBinary({ timeoutMs: 60_000, root, env })).toHaveProperty('missing')
})

test('a slow download from a server that answers is waited for, and its failure before is forgotten', async () => {
  await electronBinary({ timeoutMs: 100, root, env })
  answer = (response, method) => {
    response.writeHead(200)
    // Longer than the time for an answer: what is on its way goes on.
    if (method === 'HEAD') response.end()
    else setTimeout(() => response.end('binary'), 700)
  }
  const slow = electronBinary({ timeoutMs: 300, root, env, again: true })
  const path = join(root, 'node_modules', 'electron', 'dist', 'electron')
  expect(await slow).toEqual({ path })
  rmSync(join(root, 'node_modules', 'electron', 'tried'))
  expect(await electronBinary({ timeoutMs: 300, root, env })).toEqual({ path })
  expect(tried()).toBe(false)
})

test('one that is named by hand is taken; a name that is no program is told', async () => {
  const program = join(root, 'my-electron')
  writeFileSync(program, '')
  chmodSync(program, 0o755)
  const own = { ...env, ROSTRUM_ELECTRON: program }
  expect(await electronBinary({ timeoutMs: 300, root, env: own })).toEqual({ path: program })
  const none = { ...env, ROSTRUM_ELECTRON: join(root, 'none') }
  await expect(electronBinary({ timeoutMs: 300, root, env: none })).rejects.toThrow(
    'ROSTRUM_ELECTRON',
  )
  expect(tried()).toBe(false)
})

test('a half-unpacked one, or one of another version, does not count', async () => {
  answer = (response) => response.writeHead(404).end()
  const folder = join(root, 'node_modules', 'electron')
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  chmodSync(join(folder, 'dist', 'electron'), 0o755)
  writeFileSync(join(folder, 'dist', 'version'), '9.9.9')
  expect(await electronBinary({ timeoutMs: 300, root, env })).toHaveProperty('missing')
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(await electronBinary({ timeoutMs: 300, root, env })).toHaveProperty('path')
  writeFileSync(join(folder, 'dist', 'version'), '9.9.8')
  expect(await electronBinary({ timeoutMs: 300, root, env, again: true })).toHaveProperty('missing')
})
