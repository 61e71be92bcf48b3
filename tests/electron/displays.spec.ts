/** The displays in Electron: which window is on which, moved by hand, lost and back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Audience } from '../driver/audience.ts'
import { fixture } from '../driver/places.ts'
import { expect, type Program, test } from './program.ts'
import { twoDisplays } from './two-displays.ts'

const SPEECH = fixture('short-zh.txt')

/** The room's page, once it shows the displays. */
async function roomOf(program: Program) {
  await program.clickMenu('open-room')
  const room = await program.page('room')
  await expect(room.getByRole('heading', { name: '显示器' })).toBeVisible()
  const display = (number: number) => room.locator('li[data-drop]').nth(number - 1)
  const middleOf = async (where: ReturnType<typeof room.locator>) => {
    const box = await where.boundingBox()
    if (box === null) throw new Error('It is not on the page.')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  return {
    room,
    display,
    on: (number: number) => display(number).locator('[data-window]'),
    drag: async (window: string, to: ReturnType<typeof room.locator>) => {
      const from = await middleOf(room.locator(`[data-window=${window}]`))
      const target = await middleOf(to)
      await room.mouse.move(from.x, from.y)
      await room.mouse.down()
      await room.mouse.move(target.x, target.y, { steps: 4 })
      await room.mouse.up()
    },
  }
}

/** Watches, from inside the program, how many windows show the hall its picture at the least. */
async function watchTheHall(program: Program): Promise<() => Promise<number>> {
  await program.app.evaluate(({ BrowserWindow }) => {
    const seen = () =>
      BrowserWindow.getAllWindows().filter(
        (window) => window.webContents.getURL().includes('/audience/') && window.isVisible(),
      ).length
    let least = seen()
    const timer = setInterval(() => {
      least = Math.min(least, seen())
    }, 5)
    Object.assign(globalThis, {
      leastSeen: () => {
        clearInterval(timer)
        return least
      },
    })
  })
  return () =>
    program.app.evaluate(() => {
      const told: unknown = Reflect.get(globalThis, 'leastSeen')
      return typeof told === 'function' ? Number(Reflect.apply(told, null, [])) : -1
    })
}

/** Waits until the hall is shown a slide, by whichever window it has: it may be made anew just now. */
async function expectHallShows(program: Program, slide: number): Promise<void> {
  const shown = () =>
    program
      .page('audience')
      .then((page) => new Audience(page).picture())
      .then((picture) => picture.slide)
      // It was the window of before, and has gone meanwhile.
      .catch(() => null)
  await expect.poll(shown, 'the slide that the hall is shown').toBe(slide)
}

const numbersShown = (program: Program) =>
  program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .filter((window) => window.webContents.getURL().startsWith('data:') && window.isVisible())
      .map((window) => ({ x: window.getBounds().x, onTop: window.isAlwaysOnTop() }))
      .toSorted((one, other) => one.x - other.x),
  )

test('windows are put on displays by hand and by key; each display shows its number', async ({
  programs,
}) => {
  const program = await programs.start({ file: SPEECH })
  const { speakers, halls } = await twoDisplays(program)
  await (await program.studio()).start()
  await expectHallShows(program, 0)
  await program.prompter()
  const { room, display, on, drag } = await roomOf(program)
  await expect(on(1)).toHaveText(['提词器', '控制台'])
  await expect(on(2)).toHaveText(['大屏'])

  // Numbers on both displays before the start.
  await room.getByRole('button', { name: '识别' }).click()
  await expect.poll(async () => (await numbersShown(program)).length).toBe(2)
  const [first, second] = await numbersShown(program)
  expect(first?.onTop && second?.onTop).toBe(true)
  expect(second?.x).toBeGreaterThan(halls.bounds.x)

  // By drag: the hall's picture to the speaker's display, and the prompter changes with it.
  const least = await watchTheHall(program)
  await drag('audience', display(1))
  await expect(on(1)).toHaveText(['大屏'])
  await expect(on(2)).toHaveText(['提词器', '控制台'])
  await expect
    .poll(async () => (await program.windows()).audience)
    .toEqual({ bounds: speakers.bounds, fullScreen: true, visible: true, onTop: true })
  expect((await program.windows()).prompter?.bounds.x).toBe(halls.bounds.x)
  await expectHallShows(program, 0)
  expect(await least(), 'the hall was shown its picture all the time').toBeGreaterThan(0)
  const stored: unknown = JSON.parse(
    readFileSync(join(programs.dataFolder, 'settings.json'), 'utf8'),
  )
  expect(stored).toMatchObject({ arrangements: [{ prompter: 1, audience: 0, console: 1 }] })

  // The key of the swap puts it back.
  await room.keyboard.press('Shift+KeyD')
  await expect(on(2)).toHaveText(['大屏'])
  await expect.poll(async () => (await program.windows()).audience?.bounds).toEqual(halls.bounds)

  // Once the speech has begun nothing comes over the hall's picture.
  await (await program.prompter()).pressPlayButton()
  await room.getByRole('button', { name: '识别' }).click()
  await expect.poll(async () => (await numbersShown(program)).length).toBe(1)
  expect((await numbersShown(program))[0]?.x).toBeLessThan(halls.bounds.x)
})

test('the projector is pulled out in mid-speech: the speaker is told, and it is back by itself; another resolution', async ({
  programs,
}) => {
  const program = await programs.start({ file: SPEECH })
  const { halls } = await twoDisplays(program)
  await (await program.studio()).start()
  const prompter = await program.prompter()
  await expectHallShows(program, 0)
  const { room, on } = await roomOf(program)
  for (let times = 0; times < 2; times += 1) await prompter.pressKey('PageDown')
  await expectHallShows(program, 2)

  await program.unplug()
  const gone = prompter.page.getByText('投影已断开，接回')
  await expect(gone).toBeVisible()
  expect(Object.keys(await program.windows())).not.toContain('audience')
  await expect(on(1)).toHaveText(['提词器', '控制台'])

  const pluggedIn = performance.now()
  await program.plugIn()
  await expect
    .poll(async () => (await program.windows()).audience, { intervals: [20] })
    .toEqual({ bounds: halls.bounds, fullScreen: true, visible: true, onTop: true })
  const back = Math.round(performance.now() - pluggedIn)
  test.info().annotations.push({ type: 'back on its display', description: `${back} ms` })
  await expect(gone).toHaveCount(0)
  await expectHallShows(program, 2)

  const least = await watchTheHall(program)
  await program.changeSize({ width: 1024, height: 768 })
  await expect(room.locator('li[data-drop]').nth(1)).toContainText('1024×768')
  await expect
    .poll(async () => (await program.windows()).audience)
    .toMatchObject({ fullScreen: true, visible: true, onTop: true })
  await expectHallShows(program, 2)
  expect(await least(), 'the hall was shown its picture all the time').toBeGreaterThan(0)
})
