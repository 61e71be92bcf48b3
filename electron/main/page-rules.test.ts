import { describe, expect, test } from 'vitest'
import { WindowKind } from '#core/contract/contract.ts'
import { pageAddress } from './app-pages.ts'
import { mayGo, mayLoad, mayUse } from './page-rules.ts'

describe('permissions', () => {
  test('only prompter and audience may use the full screen', () => {
    const may = WindowKind.options.filter((kind) => mayUse('fullscreen', pageAddress(kind)))
    expect(may).toEqual(['prompter', 'audience'])
  })

  test('only studio and console may use the microphone, and nobody the camera', () => {
    const may = (...media: readonly (string | undefined)[]) =>
      WindowKind.options.filter((kind) => mayUse('media', pageAddress(kind), media))
    expect(may('audio')).toEqual(['studio', 'console'])
    for (const media of [['video'], ['audio', 'video'], [undefined], ['unknown'], []])
      expect(may(...media)).toEqual([])
  })

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'openExternal',
    'usb',
    'unknown',
    'toString',
    '__proto__',
  ])('nobody may use %s', (permission) => {
    for (const kind of WindowKind.options) expect(mayUse(permission, pageAddress(kind))).toBe(false)
  })

  test('a page that is none of ours may use nothing', () => {
    for (const address of [
      'https://example.com/prompter/',
      'app://evil/prompter/',
      'about:blank',
      '',
    ])
      expect(mayUse('fullscreen', address)).toBe(false)
  })
})

describe('navigation', () => {
  test('a page may load itself anew, with any query and fragment', () => {
    expect(mayGo('app://rostrum/audience/', 'app://rostrum/audience/')).toBe(true)
    expect(mayGo('app://rostrum/audience/?a', 'app://rostrum/audience/?b#c')).toBe(true)
  })

  test.each([
    ['app://rostrum/audience/', 'app://rostrum/studio/'],
    ['app://rostrum/audience/', 'app://rostrum/audience/../studio/'],
    ['app://rostrum/audience/', 'https://example.com/'],
    ['app://rostrum/audience/', 'file:///etc/passwd'],
    ['app://rostrum/audience/', 'data:text/html,x'],
    ['app://rostrum/audience/', 'javascript:alert(1)'],
    ['app://rostrum/audience/', 'about:blank'],
    ['app://rostrum/audience/', ''],
    ['https://example.com/', 'https://example.com/'],
    ['about:blank', 'app://rostrum/studio/'],
  ])('and from %s may not go to %s', (from, to) => expect(mayGo(from, to)).toBe(false))
})

test.each([
  ['app://rostrum/assets/a.js', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://rostrum/1', true],
  ['https://example.com/', false],
  ['http://127.0.0.1/', false],
  ['ws://127.0.0.1/', false],
  ['file:///etc/passwd', false],
  ['', false],
])('loading from %s: %s', (address, may) => expect(mayLoad(address)).toBe(may))
