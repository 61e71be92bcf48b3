import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepAddress, lastAddress } from './last-address.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-address-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const address = { port: 4567, token: 'abcdefghijklmnopqrstuvwxyz' }

test('what was kept is read again', () => {
  keepAddress(folder, address)
  expect(lastAddress(folder)).toEqual(address)
})

test.skipIf(process.platform === 'win32')('the token is for this user only', () => {
  writeFileSync(join(folder, 'last-address.json'), '{}', { mode: 0o644 })
  keepAddress(folder, address)
  expect(statSync(join(folder, 'last-address.json')).mode & 0o777).toBe(0o600)
})

test('nothing kept, or something else in the file, is no address', () => {
  expect(lastAddress(folder)).toBeNull()
  writeFileSync(join(folder, 'last-address.json'), '{"port": "x"}')
  expect(lastAddress(folder)).toBeNull()
})

test('a token that no server would take is no address', () => {
  keepAddress(folder, { ...address, token: 'abcdefghijkl/mnop=qrstuvwxyz' })
  expect(lastAddress(folder)).toBeNull()
})

test('a folder that is not there does not stop the host', () => {
  expect(() => keepAddress(join(folder, 'gone'), address)).not.toThrow()
})
