/**
 * The hall sees a slide, black, the standby picture or a still of the last slide, and nothing else, whatever happens: each
 * fault is made while the hall's screen is filmed, and every picture is looked at.
 */
import type { Browser, Page } from '@playwright/test'
import type { SlideEdit } from '#core/deck/edits.ts'
import { Audience } from '../driver/audience.ts'
import { FOREIGN_KEYS } from '../driver/foreign-keys.ts'
import { HallFilm } from '../driver/hall-film.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

/** The hall's page on slide 0, filmed. It may show that, and black. */
async function filmed(rostrum: Rostrum, browser: Browser, page?: Page) {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  if (page !== undefined) await page.goto(rostrum.address('audience'))
  const audience =
    page === undefined ? await rostrum.openAudience() : await new Audience(page).ready()
  const film = await HallFilm.of(audience.page, browser)
  await audience.expectSlide(0)
  await film.allow('slide 0')
  return { audience, film }
}

/** Drops a file on the page, as from the system's file manager. */
async function dropFile(film: HallFilm, path: string): Promise<void> {
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await film.session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
}

test('keys, zoom, a menu, a dropped file, print, another language: the slide stands', async ({
  rostrum,
  browser,
}) => {
  const { audience, film } = await filmed(rostrum, browser)
  const { page } = audience
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  // What keys do is the speaker's: here only what is seen of them counts.
  await rostrum.host.command({ kind: 'hold', slide: 0 })
  const from = film.now
  for (const key of FOREIGN_KEYS) await page.keyboard.press(key)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await page.mouse.move(500, 300)
  await page.mouse.click(500, 300, { button: 'right' })
  await page.mouse.click(500, 300, { button: 'middle' })
  await page.mouse.click(500, 300)
  await page.mouse.move(900, 500)
  await dropFile(film, SAMPLE)
  await page.evaluate(() => window.print())
  await rostrum.host.setLanguage('en')
  await film.expectStands('slide 0')
  expect(await film.expectRight(from)).toEqual(['slide 0'])
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)

  // On standby and behind black it is gone at once, and back at once.
  const screens = film.now
  await rostrum.host.command({ kind: 'set-screen', screen: 'standby' })
  await audience.expectScreen('standby')
  await film.allow('standby', { fades: false })
  await rostrum.host.command({ kind: 'set-screen', screen: 'black' })
  await film.expectStands('black')
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  await film.expectStands('slide 0')
  expect(await film.expectRight(screens)).toEqual(['slide 0', 'standby', 'black', 'slide 0'])

  // Frozen it stands through all that moves the slides.
  await rostrum.host.command({ kind: 'set-screen', screen: 'freeze' })
  await rostrum.host.command({ kind: 'hold', slide: 3 })
  await rostrum.host.setTheme('dark')
  await rostrum.host.seek(30_000)
  await film.expectStands('slide 0')
  expect(new Set(await film.expectRight(from))).toEqual(new Set(['slide 0', 'standby', 'black']))

  // On paper there is nothing of it.
  await page.emulateMedia({ media: 'print' })
  await film.expectStands('black')
  await page.emulateMedia({ media: null })
  await film.expectStands('slide 0')
  await film.expectRight()

  // Were something to appear, it would be found: small print in a corner.
  const planted = film.now
  const note = await page.evaluateHandle(() => {
    const placed = Object.assign(document.createElement('div'), { textContent: '连接已断开' })
    placed.style.cssText =
      'position:fixed;z-index:99;inset:4px auto auto 4px;color:#fff;font:14px serif'
    document.body.append(placed)
    return placed
  })
  const found = async () => (await film.seenSince(planted)).map(({ verdict }) => verdict)
  await expect.poll(found).toContain(null)
  await note.evaluate((one) => one.remove())
  await film.expectStands('slide 0')
  await film.end()
})

test('another theme, another display, a picture that is missing: no picture is half of one and half of another', async ({
  rostrum,
  browser,
}) => {
  const { audience, film } = await filmed(rostrum, browser)
  const { page } = audience
  await rostrum.host.setTheme('green')
  await expect(page.locator('.present [data-theme=green]').first()).toBeVisible()
  await film.allow('slide 0 in green')

  // A projector with another resolution: 4:3, and 16:10.
  for (const [width, height] of [
    [1024, 768],
    [1229, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await film.allow(`slide 0 at ${width}`)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await film.expectStands('slide 0 in green')

  const gone: SlideEdit = {
    id: 'gone',
    standsFor: null,
    hidden: false,
    kind: 'picture',
    title: '图片没有了',
    number: '',
    lines: [],
    picture: { id: '0123456789abcdef01234567', alt: '没有这张图' },
    at: 0,
  }
  await rostrum.host.editSlides((now) => ({ ...now, slides: [...now.slides, gone] }))
  const { slides } = (await rostrum.host.speech()).document.deck
  const index = slides.findIndex(({ id }) => id === 'gone')
  await rostrum.host.command({ kind: 'hold', slide: index })
  await audience.expectSlide(index)
  await film.allow('its headline alone')
  await expect(page.locator('.present img')).toHaveCount(0)
  await film.expectRight()
  await film.end()
})

test('the lines of a list: no slide comes on with what an earlier moment has built, cut or faded', async ({
  rostrum,
  browser,
}) => {
  const { audience, film } = await filmed(rostrum, browser)
  const { slides } = (await rostrum.host.speech()).document.deck
  const index = slides.findIndex(({ lines }) => lines.filter(({ cue }) => cue !== null).length > 2)
  const cues = slides[index]?.lines.flatMap(({ cue }) => cue ?? []) ?? []
  const [start, last] = [slides[index]?.cue.position ?? 0, cues.at(-1) ?? 0]
  const picture = (shown: number) =>
    expect.poll(() => audience.picture()).toEqual({ screen: 'slides', slide: index, shown })
  const slide = (what: 'begun' | 'full') => film.expectStands(`list ${what}`)

  await rostrum.host.seek(start)
  const begun = cues.filter((cue) => cue <= start).length
  expect(begun).toBeLessThan(cues.length)
  await picture(begun)
  await film.allow('list begun')
  await rostrum.host.seek(last)
  await picture(cues.length)
  await film.allow('list full')

  // Away from the full list, and back to it while nothing has been said yet.
  const there = async () => {
    await rostrum.host.seek(last)
    await slide('full')
    const from = film.now
    await rostrum.host.seek(0)
    await film.expectStands('slide 0')
    await rostrum.host.seek(start)
    await slide('begun')
    return (await film.expectRight(from)).filter((name) => !name.includes('~'))
  }
  expect(await there()).toEqual(['list full', 'slide 0', 'list begun'])

  await rostrum.host.setTransition('cut')
  await expect(audience.hall).toHaveAttribute('data-transition', 'cut')
  const cut = film.now
  expect(await there()).toEqual(['list full', 'slide 0', 'list begun'])
  expect((await film.expectRight(cut)).filter((name) => name.includes('~'))).toEqual([])

  // Behind black it has been put back: nothing of the full list is seen when black goes.
  await rostrum.host.seek(last)
  await slide('full')
  await rostrum.host.command({ kind: 'set-screen', screen: 'black' })
  await film.expectStands('black')
  const covered = film.now
  await rostrum.host.seek(start)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  await slide('begun')
  expect(await film.expectRight(covered)).toEqual(['black', 'list begun'])
  await film.end()
})

test('reload, slow load, a host that is killed and comes back: black in between, and the still is still there', async ({
  rostrum,
  browser,
}) => {
  const { audience, film } = await filmed(rostrum, browser)
  const { page } = audience
  const reload = film.now
  await page.reload()
  await film.expectStands('slide 0')
  for (const name of await film.expectRight(reload)) expect(['slide 0', 'black']).toContain(name)

  // Frozen, with the speech gone on elsewhere; and what the page asks for does not come: the hall keeps what it had, or black.
  await rostrum.host.command({ kind: 'set-screen', screen: 'freeze' })
  await rostrum.host.seek(60_000)
  const slow = film.now
  const asked = new Set<string>()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\.(?:js|css|woff2)$/u, async (route) => {
    asked.add(route.request().url())
    await held
    await route.continue()
  })
  const loaded = page.reload()
  await expect.poll(() => asked.size).toBeGreaterThan(1)
  letGo()
  await loaded
  await expect(audience.hall).toHaveAttribute('data-screen', 'freeze')
  await film.expectStands('slide 0')
  await page.unroute(/\.(?:js|css|woff2)$/u)
  for (const name of await film.expectRight(slow)) expect(['slide 0', 'black']).toContain(name)

  // The still stays while the host is away. What the host comes back with is standby (R2, R8).
  const killed = film.now
  await rostrum.killAndRestart(async () => {
    await film.expectStands('slide 0')
  })
  await audience.expectScreen('standby')
  await film.allow('standby', { fades: false })
  expect(await film.expectRight(killed)).toEqual(['slide 0', 'standby'])
  await film.end()
})

test('a slide that can’t be drawn leaves the last one', async ({ rostrum, browser }) => {
  // A page of its own: what goes wrong in it is meant to.
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  try {
    const page = await context.newPage()
    await page.routeWebSocket(/\/rpc/u, (socket) => {
      socket.connectToServer().onMessage((message) => {
        // Of the third slide that has lines one is none.
        let lists = 0
        const wrong = message.toString().replaceAll('"lines":[{', (list) => {
          lists += 1
          return lists === 3 ? '"lines":[null,{' : list
        })
        socket.send(typeof message === 'string' ? wrong : message)
      })
    })
    const { audience, film } = await filmed(rostrum, browser, page)
    const { slides } = (await rostrum.host.speech()).document.deck
    const wrong = slides.flatMap(({ lines }, index) => (lines.length > 0 ? [index] : []))[2] ?? 0
    const from = film.now
    await rostrum.host.command({ kind: 'hold', slide: wrong })
    await expect(page.locator('.slides > section').nth(wrong)).toHaveClass('future')
    await film.expectStands('slide 0')
    expect(await film.expectRight(from)).toEqual(['slide 0'])
    await rostrum.host.command({ kind: 'hold', slide: wrong + 1 })
    await audience.expectSlide(wrong + 1)
    await film.allow('the next slide')

    await film.expectRight()
    await film.end()
  } finally {
    await context.close()
  }
})
