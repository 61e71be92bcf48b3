import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { valueAt } from './json.mjs'
import { askedIn, leadBrowser } from './lead-browser.mjs'

const Call = z.object({ id: z.number(), method: z.string(), params: z.unknown() })

/**
 * A browser of which only the pipe is there: answers with what is given for a method, and keeps what it was asked.
 * @param {Record<string, object>} answers
 */
function fakeBrowser(answers) {
  const into = new PassThrough()
  const out = new PassThrough()
  /** @type {{ method: string, params: unknown }[]} */
  const calls = []
  const say = (/** @type {object} */ message) => out.write(`${JSON.stringify(message)}\0`)
  into.setEncoding('utf8')
  into.on('data', (/** @type {string} */ text) => {
    for (const one of text.split('\0').filter((part) => part !== '')) {
      const { id, method, params } = Call.parse(JSON.parse(one))
      calls.push({ method, params })
      const result = answers[method]
      say(result === undefined ? { id, error: { message: 'no such method' } } : { id, result })
    }
  })
  return { into, out, say, calls }
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** @param {string} windowState */
async function led(windowState) {
  const browser = fakeBrowser({
    'Browser.getWindowForTarget': { windowId: 7, bounds: { windowState } },
    'Browser.setWindowBounds': {},
  })
  leadBrowser(browser.into, browser.out, 'http://127.0.0.1:4000')
  browser.say({
    method: 'Target.attachedToTarget',
    params: { sessionId: 's', targetInfo: { targetId: 't' } },
  })
  await settle()
  const ask = async (/** @type {string} */ payload, sessionId = 's') => {
    browser.say({
      method: 'Runtime.bindingCalled',
      sessionId,
      params: { name: 'rostrumWindow', payload },
    })
    await settle()
    return browser.calls
      .filter(({ method }) => method === 'Browser.setWindowBounds')
      .map(({ params }) => valueAt(params, 'bounds'))
  }
  return { browser, ask }
}

describe('the browser of browser mode is led', () => {
  test('it may see the displays for our pages alone, and each page can ask', async () => {
    const { browser } = await led('normal')
    expect(browser.calls).toContainEqual({
      method: 'Browser.setPermission',
      params: {
        origin: 'http://127.0.0.1:4000',
        permission: { name: 'window-management' },
        setting: 'granted',
      },
    })
    expect(browser.calls).toContainEqual({
      method: 'Runtime.addBinding',
      params: { name: 'rostrumWindow' },
    })
  })

  test('a window in full screen is an ordinary one while it is moved', async () => {
    const { ask } = await led('fullscreen')
    const at = { left: 1920, top: 0, width: 800, height: 600 }
    expect(await ask(JSON.stringify({ ...at, state: 'fullscreen' }))).toEqual([
      { windowState: 'normal' },
      at,
      { windowState: 'fullscreen' },
    ])
  })

  test('an ordinary one is put away at once', async () => {
    const { ask } = await led('normal')
    expect(await ask('{"state":"minimized"}')).toEqual([{ windowState: 'minimized' }])
  })

  test('nonsense, and a page that is not known, move nothing', async () => {
    const { ask } = await led('normal')
    expect(await ask('nonsense')).toEqual([])
    expect(await ask('{"state":"sideways"}')).toEqual([])
    expect(await ask('{"state":"minimized"}', 'another')).toEqual([])
  })

  test('a place needs all its numbers', () => {
    expect(askedIn('{"left":1,"top":2,"width":3,"state":"normal"}')).toEqual({
      bounds: null,
      state: 'normal',
    })
    expect(askedIn('{"left":1.4,"top":2,"width":0,"height":9,"state":"normal"}')).toEqual({
      bounds: { left: 1, top: 2, width: 1, height: 9 },
      state: 'normal',
    })
  })
})
