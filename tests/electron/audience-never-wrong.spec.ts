/**
 * The same rule in Electron (tests/e2e/audience-never-wrong.spec.ts), for the faults that only it has: a page that crashes or
 * hangs comes back by itself within 2 s, the display is black meanwhile, and keys that are Electron's own do nothing.
 */
import { FOREIGN_KEYS } from '../driver/foreign-keys.ts'
import { HallFilm } from '../driver/hall-film.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Program, test } from './program.ts'

/** What the main process is to have the page run; Playwright has given up a page that crashed. */
const inPage = (program: Program, code: string): Promise<unknown> =>
  program.app.evaluate(
    ({ BrowserWindow }, wanted) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/audience/'))
        ?.webContents.executeJavaScript(wanted)
        // While it loads there is nothing to ask.
        .catch(() => null),
    code,
  )

/** On a quiet machine a page that is loaded anew has its picture back within this, ms. */
const QUIET_RELOAD = 700
const SHOWN = `document.querySelector('[data-ready]')?.dataset.screen`

test('the page hangs, then crashes, frozen: the still is back each time (on a machine that is not busy within 2 s), the window stays, and nothing but black is seen between', async ({
  programs,
  browser,
}) => {
  const program = await programs.start({ file: SAMPLE })
  await (await program.studio()).start()
  const prompter = await program.prompter()
  const audience = await program.audience()
  await audience.expectSlide(0)
  const film = await HallFilm.of(audience.page, browser)
  await film.allow('slide 0')

  // Keys that are the system's, the browser's or Electron's own, the mouse, the wheel, another language: the slide stands.
  const { page } = audience
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  for (const key of FOREIGN_KEYS) await page.keyboard.press(key)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -300)
  await page.keyboard.up('Control')
  await page.mouse.click(500, 300, { button: 'right' })
  await page.mouse.move(800, 400)
  await page.emulateMedia({ media: 'print' })
  await film.expectStands('black')
  await page.emulateMedia({ media: null })
  await program.clickMenu('language-en')
  const studio = (await program.studio()).page
  await expect(studio.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await film.expectStands('slide 0')
  expect(await film.expectRight()).toEqual(['slide 0', 'black', 'slide 0'])
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  await program.clickMenu('language-zh-CN')

  await prompter.pressKey('KeyG')
  await expect(audience.hall).toHaveAttribute('data-screen', 'freeze')
  const { audience: before } = await program.windows()

  const hung = film.now
  await inPage(program, `setTimeout(() => { for (;;); }); 0`)
  await program.expectComplaint(/^The page of the audience window does not answer; it is ended/)
  await expect.poll(() => inPage(program, SHOWN)).toBe('freeze')
  const afterHang = (await film.expectStands('slide 0')) - hung
  expect(new Set(await film.expectRight(hung))).toEqual(new Set(['slide 0', 'black']))

  const crashed = film.now
  await program.app.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      if (webContents.getURL().includes('/audience/')) webContents.forcefullyCrashRenderer()
  })
  await program.expectComplaint(/^The page of the audience window is gone/)
  await program.expectComplaint(/the page crashed$/)
  expect((await program.windows()).audience, 'the black window stays').toEqual(before)
  await expect.poll(() => inPage(program, SHOWN)).toBe('freeze')
  const afterCrash = (await film.expectStands('slide 0')) - crashed
  expect(new Set(await film.expectRight(crashed))).toEqual(new Set(['slide 0', 'black']))

  // A machine that others keep busy loads slowly, and counts the silence slowly: how slowly, a plain reload tells.
  const asked = film.now
  await inPage(program, 'location.reload()')
  await expect.poll(() => inPage(program, SHOWN)).toBe('freeze')
  const busy = Math.max(0, (await film.expectStands('slide 0')) - asked - QUIET_RELOAD)
  const times = {
    hang: Math.round(afterHang),
    crash: Math.round(afterCrash),
    busy: Math.round(busy),
  }
  process.stdout.write(`    back, ms: ${JSON.stringify(times)}\n`)
  expect(afterCrash).toBeLessThan(2000 + 2 * busy)
  expect(afterHang).toBeLessThan(2000 + 3 * busy)
  await film.end()
})
