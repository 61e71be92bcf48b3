import { expect, test } from 'vitest'
import { WindowKind } from '#core/contract/contract.ts'
import { windowOptions } from './window-options.ts'

const fittings = { preload: '/app/preload.cjs', icon: '/app/icon.png', devTools: false }
const hall = {
  displayId: 2,
  bounds: { x: 1366, y: 0, width: 1920, height: 1080 },
  fullScreen: true,
}
const corner = {
  displayId: 1,
  bounds: { x: 874, y: 451, width: 492, height: 277 },
  fullScreen: false,
}

test.each(WindowKind.options)('%s: its page is sandboxed, isolated and without Node', (kind) => {
  expect(windowOptions(kind, null, fittings).webPreferences).toMatchObject({
    preload: '/app/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    spellcheck: false,
    devTools: false,
  })
})

test.each(WindowKind.options)('%s: is not seen before it has painted', (kind) => {
  expect(windowOptions(kind, corner, fittings).show).toBe(false)
})

test('whatever stands in the dark has a black ground from the first', () => {
  const black = WindowKind.options.filter(
    (kind) => windowOptions(kind, null, fittings).backgroundColor === '#000000',
  )
  expect(black).toEqual(['prompter', 'audience', 'console'])
})

test('the hall’s picture has no frame, as an ordinary window it has one', () => {
  expect(windowOptions('audience', hall, fittings)).toMatchObject({
    ...hall.bounds,
    frame: false,
    minimizable: false,
    skipTaskbar: true,
  })
  expect(windowOptions('audience', corner, fittings)).toMatchObject({
    ...corner.bounds,
    frame: true,
    minimizable: true,
    skipTaskbar: false,
  })
  expect(windowOptions('prompter', corner, fittings).frame).toBe(true)
})
