/** The life of the program in Electron: a second start, the menu, the last window, quitting and coming back. */
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fixture, SAMPLE } from '../driver/places.ts'
import { onStandIn } from './binary.ts'
import { expect, Program, test } from './program.ts'

/** Answers every message box with a button from now on, and keeps what they said. */
async function answerBoxes(program: Program, button: number): Promise<void> {
  await program.app.evaluate(({ dialog }, response) => {
    const shown: string[] = []
    Object.assign(globalThis, { shownBoxes: shown })
    Object.assign(dialog, {
      showMessageBox: (...[, box]: [unknown, { message: string; detail: string }]) => {
        shown.push(`${box.message}\n${box.detail}`)
        return Promise.resolve({ response, checkboxChecked: false })
      },
    })
  }, button)
}

const boxes = (program: Program): Promise<string[]> =>
  program.app.evaluate(() => {
    const shown: unknown = Reflect.get(globalThis, 'shownBoxes')
    return Array.isArray(shown) ? shown.map(String) : []
  })

test('a second start hands its file to the first and ends', async ({ programs }) => {
  const program = await programs.start({ file: fixture('short-zh.txt') })
  const studio = await program.studio()
  await expect(studio.fileName).toHaveText('short-zh.txt')
  expect(await program.startAgain(programs.dataFolder, SAMPLE)).toBe(0)
  await expect(studio.fileName).toHaveText(basename(SAMPLE))
  expect(Object.keys(await program.windows())).toEqual(['studio'])
})

test('a file that can’t be opened is told in a box, and the speech that was open stays', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  const studio = await program.studio()
  await expect(studio.fileName).toHaveText(basename(SAMPLE))
  await answerBoxes(program, 0)
  const none = join(programs.dataFolder, '没有.txt')
  await program.startAgain(programs.dataFolder, none)
  await program.startAgain(programs.dataFolder, fixture('not-text.bin.txt'))
  await program.startAgain(programs.dataFolder, programs.dataFolder)
  await expect.poll(() => boxes(program)).toHaveLength(3)
  const [missing, binary, folder] = await boxes(program)
  expect(missing).toMatch(/^没有打开 没有\.txt\n没有这个文件。.*\n原来打开的讲稿没有变。$/)
  expect(binary).toContain('文件里不是文字')
  expect(folder).toContain('这不是一个文件')
  await expect(studio.fileName).toHaveText(basename(SAMPLE))
})

test('a data folder that can’t be used is told in a box, and the program ends', async ({
  programs,
}) => {
  test.skip(!onStandIn, 'the real box waits for a click')
  // A file where the folder is to be: nothing can be written below it, not even by root.
  const taken = join(programs.dataFolder, 'taken')
  writeFileSync(taken, '')
  const { code, said } = await Program.failToStart(taken)
  expect(said).toContain('error box: 讲台没有启动: 数据文件夹用不了：')
  expect(code).toBe(1)
})

test('a terminal that goes away does not keep it busy', async ({ programs }) => {
  const program = await programs.start()
  await program.studio()
  program.closeTerminal()
  const told = await program.app.evaluate(async () => {
    let caught = 0
    process.on('uncaughtExceptionMonitor', () => {
      caught += 1
      // A loop leaves no turn for anything else: it is broken, to be told of.
      if (caught === 100) process.stderr.on('error', () => undefined)
    })
    const turn = () => new Promise((resolve) => setImmediate(resolve))
    const say = () =>
      new Promise((resolve) => process.stderr.write('to nobody\n', (error) => resolve(error)))
    // The other end closes in its own time.
    let refused = false
    for (let times = 0; times < 10_000 && !refused; times += 1) {
      refused = (await say()) instanceof Error
      await turn()
    }
    void Promise.reject(new Error('not caught, and told to nobody'))
    // An error that follows from the one before it comes in one of the next turns.
    for (let turns = 0; turns < 1000; turns += 1) await turn()
    return { refused, caught }
  })
  expect(told.refused, 'nobody takes what it says').toBe(true)
  // Of the words that nobody takes, not one is an error that nobody caught.
  expect(told.caught).toBe(0)
})

test('the menu opens a speech, and speaks the language that is set', async ({ programs }) => {
  const program = await programs.start()
  const studio = await program.studio()
  await expect(studio.page.getByRole('button', { name: '打开讲稿…' }).first()).toBeVisible()
  await program.app.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }),
    })
  }, SAMPLE)
  await program.clickMenu('open-speech')
  await expect(studio.fileName).toHaveText(basename(SAMPLE))

  const label = () =>
    program.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('open-speech')?.label,
    )
  expect(await label()).toBe('打开讲稿…')
  await program.clickMenu('language-en')
  await expect.poll(label).toBe('Open speech…')
  await expect(studio.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
})

test('the settings are there again at the next start', async ({ programs }) => {
  const first = await programs.start()
  await first.studio()
  await first.clickMenu('language-en')
  await first.quit()
  const second = await programs.start()
  const { page } = await second.studio()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('the last window to command from: closed in the middle of a speech it asks, and takes the hall’s with it', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  await (await program.studio()).start()
  await program.audience()
  const prompter = await program.prompter()
  await prompter.pressPlayButton()
  await prompter.expectPlaying(true)
  await program.closeWindow('studio')
  await expect.poll(async () => Object.keys(await program.windows())).not.toContain('studio')
  expect(await boxes(program)).toEqual([])

  await answerBoxes(program, 0)
  await program.closeWindow('prompter')
  await expect.poll(() => boxes(program)).toHaveLength(1)
  expect((await boxes(program))[0]).toContain('正在演讲')
  expect(Object.keys(await program.windows()).toSorted()).toEqual(['audience', 'prompter'])

  // Paused it is under way all the same: for applause, for a question.
  await prompter.pressPlayButton()
  await prompter.expectPlaying(false)
  await program.closeWindow('prompter')
  await expect.poll(() => boxes(program)).toHaveLength(2)
  await answerBoxes(program, 1)
  await program.closeWindow('prompter')
  await program.ends()
})

test('quit in the middle of a speech: nothing is left running, and the next start goes on at the word', async ({
  programs,
}) => {
  const first = await programs.start({ file: SAMPLE })
  await (await first.studio()).start()
  const prompter = await first.prompter()
  await prompter.pressPlayButton()
  await prompter.expectPlaying(true)
  for (let times = 0; times < 4; times += 1) await prompter.pressKey('PageDown')
  const { position } = await prompter.place()
  await first.quit()

  const second = await programs.start()
  const studio = await second.studio()
  await expect(studio.fileName).toHaveText(basename(SAMPLE))
  await studio.resumeOffer.click()
  await second.clickMenu('open-prompter')
  const again = await second.prompter()
  await again.expectPlaying(false)
  expect((await again.place()).position).toBeGreaterThanOrEqual(position)
})

test('a signal from outside ends it as cleanly', async ({ programs }) => {
  test.skip(process.platform === 'win32', 'Windows has no such signals.')
  const program = await programs.start({ file: SAMPLE })
  await (await program.studio()).start()
  await program.audience()
  program.terminate()
  await program.ends()
})
