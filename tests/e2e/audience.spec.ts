/** The hall's screen: a slide, or black, or standby, and nothing else, whatever happens to it. */
import { asAPerson } from '../driver/device.ts'
import { Audience } from '../driver/audience.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'
import { coloursOf } from '../driver/screen-colours.ts'

const BLACK = ['0,0,0']

async function onTheWall(rostrum: Rostrum): Promise<Audience> {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  return rostrum.openAudience()
}

test('is black before its program has come, and until the host has answered', async ({
  rostrum,
  context,
}) => {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const page = await context.newPage()
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(/\.js$/u, async (route) => {
    await held
    await route.continue()
  })
  await page.routeWebSocket(/\/rpc/u, () => {
    // Taken, and never answered.
  })
  await page.goto(rostrum.address('audience'), { waitUntil: 'commit' })
  await page.waitForFunction(() => document.styleSheets.length > 0)
  expect(await coloursOf(page)).toEqual(BLACK)
  letGo()
  const audience = new Audience(page)
  await audience.expectScreen('black')
  expect(await coloursOf(page)).toEqual(BLACK)
  await expect(page.locator('[data-ready]')).toHaveCount(0)
})

test('shows black and standby as such, and the slides again as they are by then', async ({
  rostrum,
}) => {
  const audience = await onTheWall(rostrum)
  await rostrum.host.command({ kind: 'set-screen', screen: 'black' })
  await audience.expectScreen('black')
  expect(await coloursOf(audience.page)).toEqual(BLACK)
  await rostrum.host.command({ kind: 'set-screen', screen: 'standby' })
  await audience.expectScreen('standby')
  expect((await coloursOf(audience.page)).length).toBeGreaterThan(1)
  await rostrum.host.command({ kind: 'hold', slide: 2 })
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  await audience.expectSlide(2)
})

test('keeps the last slide while the host is away, even if the tape would have run on', async ({
  rostrum,
}) => {
  const audience = await onTheWall(rostrum)
  const { document } = await rostrum.host.speech()
  const [, , , before, after] = document.deck.slides
  await rostrum.host.seek((after?.cue.position ?? 0) - 2000)
  await rostrum.host.play(1)
  await audience.expectSlide(3)
  await rostrum.killAndRestart(async () => {
    // Longer than the tape needed to the next cue.
    await audience.page.waitForFunction(
      (since) => performance.now() - since > 3000,
      await audience.page.evaluate(() => performance.now()),
    )
    expect(await audience.picture()).toMatchObject({ screen: 'slides', slide: 3 })
    await expect(audience.page.locator('.present h1')).toContainText(
      (before?.title ?? '').slice(0, 2),
    )
  })
})

test('lets no key, finger, wheel or address move it or show anything', async ({ rostrum }) => {
  const audience = await onTheWall(rostrum)
  const { page } = audience
  await page.goto(`${rostrum.address('audience')}&controls=true&progress=true&keyboard=true#/5`)
  await audience.ready()
  await rostrum.host.command({ kind: 'hold', slide: 1 })
  await audience.expectSlide(1)
  const loaded = await page.evaluate(() => performance.timeOrigin)
  for (const key of [
    'ArrowRight',
    'Space',
    'PageDown',
    'End',
    'KeyB',
    'KeyO',
    'Slash',
    'F5',
    'Control+KeyR',
    'Control+KeyP',
  ]) {
    await page.keyboard.press(key)
  }
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 800)
  await page.mouse.click(600, 400, { button: 'right' })
  await page.mouse.click(600, 400)
  await audience.expectSlide(1)
  const seen = await page.evaluate(() => ({
    loaded: performance.timeOrigin,
    cursor: getComputedStyle(document.elementFromPoint(600, 400) ?? document.body).cursor,
    scrolled: window.scrollY,
    visible: [...document.querySelectorAll<HTMLElement>('.reveal > :not(.slides)')].filter(
      (part) => part.offsetParent !== null,
    ).length,
    title: document.title,
  }))
  expect(seen).toEqual({ loaded, cursor: 'none', scrolled: 0, visible: 0, title: '讲台' })
})

test('goes to full screen and back by the key F and by a double click', async ({ rostrum }) => {
  const { page } = await onTheWall(rostrum)
  const full = () => page.evaluate(() => document.fullscreenElement !== null)
  await page.keyboard.press('KeyF')
  await expect.poll(full).toBe(true)
  await asAPerson(page)
  await page.keyboard.press('KeyF')
  await expect.poll(full).toBe(false)
  await page.mouse.dblclick(400, 300)
  await expect.poll(full).toBe(true)
})

test('shows the lines of a list as they are said, and all of them when it is held', async ({
  rostrum,
}) => {
  const audience = await onTheWall(rostrum)
  const { slides } = (await rostrum.host.speech()).document.deck
  const index = slides.findIndex(
    ({ lines }) => lines.filter(({ role, cue }) => role === 'item' && cue !== null).length > 2,
  )
  const [first, second] = slides[index]?.lines ?? []
  await rostrum.host.seek(first?.cue ?? 0)
  await expect.poll(() => audience.picture()).toEqual({ screen: 'slides', slide: index, shown: 1 })
  const visible = () => audience.page.locator('.present li:visible').count()
  expect(await visible()).toBe(1)
  await rostrum.host.seek(second?.cue ?? 0)
  await expect.poll(visible).toBe(2)
  await rostrum.host.command({ kind: 'hold', slide: index })
  await expect.poll(visible).toBe(slides[index]?.lines.length)
})
