/** What pages can't do in Electron: reach the host without being one of ours, say what is no request, go elsewhere. */
import { SAMPLE } from '../driver/places.ts'
import { expect, type Program, test } from './program.ts'

/** Asks for a port of the test's own; sends these messages over it, and gives back what comes until `until` matches. */
async function talk(
  program: Program,
  kind: 'studio' | 'audience',
  messages: readonly unknown[],
  until: string,
): Promise<string[]> {
  const page = await program.page(kind)
  return page.evaluate(
    ({ messages: all, until: last }) =>
      new Promise<string[]>((resolve) => {
        const came: string[] = []
        window.addEventListener('message', ({ data, ports: [port] }) => {
          if (data !== 'rostrum:port' || port === undefined) return
          port.addEventListener('message', (message) => {
            came.push(String(message.data))
            if (String(message.data).includes(last)) resolve(came)
          })
          port.start()
          for (const one of all) port.postMessage(one)
        })
        window.rostrumBridge?.requestPort()
      }),
    { messages, until },
  )
}

const call = (id: string, path: string, input?: object) =>
  JSON.stringify({ i: id, p: { u: path, b: { json: input } } })

test('only the top frame of a window of ours, on its own page, gets a port, and only for the bare request', async ({
  programs,
}) => {
  const program = await programs.start()
  await program.page('studio')
  const handedOut = await program.app.evaluate(({ BrowserWindow, ipcMain }) => {
    const [studio] = BrowserWindow.getAllWindows()
    if (studio === undefined) return ['there is no studio']
    const own = 'app://rostrum/studio/'
    const out: string[] = []
    const ask = (
      what: string,
      senderFrame: object | null,
      sender: object,
      ...payload: unknown[]
    ) => {
      const postMessage = () => out.push(what)
      const frame = senderFrame === null ? null : { ...senderFrame, postMessage }
      ipcMain.emit('rostrum:request-port', { sender, senderFrame: frame, ports: [] }, ...payload)
    }
    const contents = studio.webContents
    ask('another site', { url: 'https://example.com/studio/', parent: null }, contents)
    ask('another page of ours', { url: 'app://rostrum/console/', parent: null }, contents)
    ask('a path below it', { url: `${own}x`, parent: null }, contents)
    ask('a frame inside', { url: own, parent: {} }, contents)
    ask('a frame that is gone', null, contents)
    ask('contents of no window of ours', { url: own, parent: null }, {})
    ask('something sent with it', { url: own, parent: null }, contents, 'me')
    // And the right one, so that the others are not refused for a reason that this test doesn't know.
    ask('ours', { url: own, parent: null }, contents)
    return out
  })
  expect(handedOut).toEqual(['ours'])
  await program.expectComplaint(/^A request for a port was refused: it came from /)
  await program.expectComplaint(
    /^A request for a port was refused: the studio window sent something/,
  )
})

test('a window that is none of ours gets no port, even with our preload', async ({ programs }) => {
  const program = await programs.start()
  await program.page('studio')
  const opened = program.app.waitForEvent('window')
  await program.app.evaluate(async ({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/index.cjs`,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    })
    await window.loadURL('about:blank')
  })
  const page = await opened
  await page.waitForFunction(() => window.rostrumBridge !== undefined)
  await page.evaluate(() => {
    window.addEventListener('message', () => Object.assign(window, { gotPort: true }))
    window.rostrumBridge?.requestPort()
  })
  await program.expectComplaint(/^A request for a port was refused: it came from about:blank/)
  expect(await page.evaluate(() => 'gotPort' in window)).toBe(false)
})

test('what is no request is dropped; the line goes on', async ({ programs }) => {
  const program = await programs.start({ file: SAMPLE })
  const garbage = ['', 'garbage', '{"i":1}', { i: '1' }, 7, null, ['x'], call('0', 'no/slash')]
  const bad = call('1', '/session/command', { kind: 'seek', position: -1 })
  const unknown = call('2', '/session/destroy')
  const good = call('3', '/app/info')
  const came = await talk(program, 'studio', [...garbage, bad, unknown, good], '"electron"')
  const answer = (id: string) => came.find((text) => text.includes(`"i":"${id}"`)) ?? ''
  expect(answer('1')).toContain('"s":400')
  expect(answer('2')).toContain('"s":404')
  expect(answer('3')).not.toContain('"s":')
  await program.expectComplaint(/^The studio window sent what is no request/)
})

test('the audience page can’t have the script or steer the speech', async ({ programs }) => {
  const program = await programs.start({ file: SAMPLE })
  await program.clickMenu('open-audience')
  await program.audience()
  const refused = [
    call('1', '/speech/current'),
    call('2', '/session/command', { kind: 'play' }),
    call('3', '/windows/open', { kind: 'console' }),
    call('4', '/settings/update', { language: 'en' }),
  ]
  const last = call('5', '/app/info')
  const came = await talk(program, 'audience', [...refused, last], '"electron"')
  for (const id of ['1', '2', '3', '4'])
    expect(came.find((text) => text.includes(`"i":"${id}"`))).toContain('"s":403')
})

test('a page goes nowhere else and opens no window', async ({ programs }) => {
  const program = await programs.start({ file: SAMPLE })
  const studio = await program.studio()
  await expect(studio.fileName).toHaveText('address-zh.txt')
  await studio.page.evaluate(() => Object.assign(window, { sameDocument: true }))
  const own = studio.page.url()

  for (const to of ['https://example.com/', new URL('/console/', own).href]) {
    const asked = program.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<boolean>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented))
        }),
    )
    // Only when the main process listens.
    await program.app.evaluate(() => undefined)
    await studio.page.evaluate((address) => location.assign(address), to)
    expect(await asked, `to ${to}`).toBe(true)
  }
  const opened = await studio.page.evaluate(() => window.open('https://example.com/') !== null)
  expect(opened).toBe(false)
  await studio.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.com/',
      target: '_blank',
    })
    document.body.append(link)
    link.click()
    link.remove()
  })
  await expect.poll(() => program.app.windows().length).toBe(1)
  expect(Object.keys(await program.windows())).toEqual(['studio'])
  expect(studio.page.url()).toBe(own)
  expect(await studio.page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('a page has neither Node nor the preload’s own things', async ({ programs }) => {
  const program = await programs.start()
  const page = await program.page('studio')
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.rostrumBridge ?? {}))).toEqual([
    'requestPort',
    'beat',
  ])
  expect(await page.evaluate(() => Object.isFrozen(window.rostrumBridge))).toBe(true)
})

test('the audience window hears only keys that are bound, and shows nothing of them', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  await program.clickMenu('open-audience')
  const audience = await program.audience()
  await audience.page.evaluate(() => Object.assign(window, { sameDocument: true }))
  for (const key of ['F5', 'Control+R', 'Control+Shift+R', 'F11', 'Escape', 'Control+Equal'])
    await audience.page.keyboard.press(key)
  const heard = await program.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/audience/'),
    )?.webContents
    const hears = (code: string, held: object) => {
      let prevented = false
      const event = { preventDefault: () => (prevented = true) }
      contents?.emit('before-input-event', event, { type: 'keyDown', code, ...held })
      return !prevented
    }
    return {
      unbound: hears('F12', { key: 'F12', control: false, shift: false, alt: false, meta: false }),
      bound: hears('F5', { key: 'F5', control: false, shift: false, alt: false, meta: false }),
      controlReload: hears('KeyR', {
        key: 'r',
        control: true,
        shift: false,
        alt: false,
        meta: false,
      }),
      altF4: hears('F4', { alt: true }),
    }
  })
  expect(heard).toEqual({ unbound: false, bound: true, controlReload: false, altF4: false })
  expect(await audience.page.evaluate(() => 'sameDocument' in window)).toBe(true)
})
