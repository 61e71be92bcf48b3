import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser, findShell, usualPlaces } from './browser.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a browser is found', () => {
  test('where ROSTRUM_BROWSER says, before all others', async () => {
    const mine = join(folder, 'mine')
    writeFileSync(mine, '#!/bin/sh\n', { mode: 0o755 })
    expect(await findBrowser({ env: { ...process.env, ROSTRUM_BROWSER: mine } })).toBe(mine)
  })

  test('and one that is not there is told, not passed over', async () => {
    const env = { ...process.env, ROSTRUM_BROWSER: join(folder, 'nothing') }
    await expect(findBrowser({ env })).rejects.toThrow('nothing')
  })

  test('on the path, only if it is a program', async () => {
    writeFileSync(join(folder, 'chromium'), 'no program', { mode: 0o644 })
    writeFileSync(join(folder, 'google-chrome'), '#!/bin/sh\n', { mode: 0o755 })
    const places = usualPlaces({ PATH: folder }, 'linux')
    expect(places[0]).toBe(join(folder, 'chromium'))
    const found = await findBrowser({ env: { PATH: folder }, platform: 'linux' })
    expect(found).not.toBe(join(folder, 'chromium'))
    expect(found).toMatch(/chrom/)
  })

  test('in the places where Windows and macOS have it', () => {
    const windows = usualPlaces({ PROGRAMFILES: 'P', LOCALAPPDATA: 'L' }, 'win32')
    expect(windows).toContain(join('P', 'Microsoft', 'Edge', 'Application', 'msedge.exe'))
    expect(windows).toContain(join('L', 'Google', 'Chrome', 'Application', 'chrome.exe'))
    expect(windows.some((place) => place.includes('undefined'))).toBe(false)
    expect(usualPlaces({ HOME: '/Users/a' }, 'darwin')).toContain(
      join('/Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'),
    )
  })
})

describe('the engine alone is found', () => {
  const shell = () => join(folder, 'chromium-headless-shell')
  beforeEach(() => writeFileSync(shell(), '#!/bin/sh\n', { mode: 0o755 }))

  test('on the path', () => {
    expect(findShell({ PATH: folder })).toBe(shell())
  })

  test('where ROSTRUM_TEST_BROWSER says, before all others', () => {
    expect(findShell({ PATH: folder, ROSTRUM_TEST_BROWSER: '/mine' })).toBe('/mine')
  })

  test('and is not taken for the browser that somebody names', () => {
    expect(findShell({ PATH: folder, ROSTRUM_BROWSER: '/mine' })).toBeNull()
  })
})
