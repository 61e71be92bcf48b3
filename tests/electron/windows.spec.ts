/** The windows in Electron: what opens, where, and that all of them get the host's state over their ports. */
import { readFileSync } from 'node:fs'
import { initialState, reduce } from '#core/session/reduce.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { scriptOf } from '#core/speech/script.ts'
import { hostMs } from '#core/time.ts'
import { openDocument, readWork } from '#host/session/document.ts'
import { expectSoonInStep } from '../driver/in-step.ts'
import { fixture, SAMPLE } from '../driver/places.ts'
import { onStandIn } from './binary.ts'
import { expect, test } from './program.ts'
import { twoDisplays } from './two-displays.ts'

/** The sample as the host has it, and the state of a session that shows its slides while it runs. */
async function sampleRunning() {
  const read = await readWork({ fileName: 'address-zh.txt', content: readFileSync(SAMPLE) })
  if (!read.ok) throw new Error(read.reason)
  const about = { id: read.source.fileId, revision: 0, source: read.source, workCameBack: false }
  const { document, loaded } = openDocument(about, read.work)
  const script = scriptOf(document.speech)
  const opened = reduce(initialState(hostMs(0)), { kind: 'load', loaded }, hostMs(0))
  const shown = reduce(opened, { kind: 'set-screen', screen: 'slides' }, hostMs(0))
  return {
    speech: { document, script, clock: scriptClock(script, document.speech.language) },
    state: reduce(shown, { kind: 'play' }, hostMs(0)),
  }
}

test('a file on the command line is open, and start brings prompter and audience in step', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  const studio = await program.studio()
  await expect(studio.fileName).toHaveText('address-zh.txt')
  expect((await program.windows()).studio?.visible).toBe(true)

  await studio.start()
  const prompter = await program.prompter()
  const audience = await program.audience()
  await audience.expectSlide(0)
  await prompter.pressPlayButton()
  await prompter.expectPlaying(true)
  const { speech, state } = await sampleRunning()
  await expectSoonInStep(prompter, audience, speech, state)

  // On by some paragraphs, by the key of a clicker: the hall follows.
  const first = await prompter.place()
  for (let times = 0; times < 6; times += 1) await prompter.pressKey('PageDown')
  await expect.poll(async () => (await audience.picture()).slide).toBeGreaterThan(0)
  const later = await prompter.place()
  expect(later.position).toBeGreaterThan(first.position)
  await expectSoonInStep(prompter, audience, speech, state)

  await program.clickMenu('open-console')
  const console = await program.console()
  await console.press('黑屏')
  await audience.expectScreen('black')
})

test('the audience has the external display to itself, the prompter fills the speaker’s', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  const { speakers, halls } = await twoDisplays(program)
  await (await program.studio()).start()
  await program.audience()
  await expect
    .poll(async () => (await program.windows()).audience)
    .toEqual({ bounds: halls.bounds, fullScreen: true, visible: true, onTop: true })
  const { prompter } = await program.windows()
  expect(prompter?.bounds.x).toBeLessThan(speakers.bounds.x + speakers.bounds.width)
  expect(prompter?.fullScreen).toBe(false)
})

test('its display is pulled out: the audience is gone, not on the speaker’s; put in: it is back', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  const { halls } = await twoDisplays(program)
  await (await program.studio()).start()
  await (await program.audience()).expectSlide(0)

  await program.unplug()
  await expect.poll(async () => Object.keys(await program.windows())).not.toContain('audience')

  await program.plugIn()
  await expect
    .poll(async () => (await program.windows()).audience)
    .toEqual({ bounds: halls.bounds, fullScreen: true, visible: true, onTop: true })
  await (await program.audience()).expectSlide(0)

  // Without the display it opens on the speaker's only when a person asks for it, and then as an ordinary window.
  await program.unplug()
  await expect.poll(async () => Object.keys(await program.windows())).not.toContain('audience')
  await program.clickMenu('open-audience')
  await expect.poll(async () => (await program.windows()).audience?.visible).toBe(true)
  const { audience } = await program.windows()
  expect(audience).toMatchObject({ fullScreen: false, onTop: false })
  await program.plugIn()
  await expect.poll(async () => (await program.windows()).audience?.fullScreen).toBe(true)
})

test('on a single display the audience is an ordinary window that leaves the studio in sight', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE, displays: '1366x768' })
  const [only, other] = await program.displays()
  test.skip(!onStandIn && other !== undefined, 'This machine has more than one display.')
  expect(other).toBeUndefined()
  await (await program.studio()).start()
  await program.audience()
  await expect.poll(async () => (await program.windows()).audience?.visible).toBe(true)
  const { audience } = await program.windows()
  expect(audience).toMatchObject({ fullScreen: false, onTop: false })
  expect(audience?.bounds.width).toBeLessThan((only?.bounds.width ?? 0) / 2)
})

test('the operator’s copy is a window of its own beside the prompter, and there is one of it', async ({
  programs,
}) => {
  const program = await programs.start({ file: SAMPLE })
  await program.clickMenu('open-prompter')
  const prompter = await program.prompter()
  const showing = (end: string) => program.app.windows().filter((page) => page.url().endsWith(end))
  await prompter.pressKey('KeyL')
  const open = prompter.page.getByRole('button', { name: '打开操作员副本' })
  await open.click()
  await expect.poll(() => showing('/prompter/?copy').length).toBe(1)
  const copy = showing('/prompter/?copy')[0]
  if (copy === undefined) throw new Error('The copy is gone again.')
  await expect(copy.locator('main[data-ready="true"]')).toBeVisible()
  await expect(copy.getByText('操作员副本', { exact: true })).toBeVisible()

  await open.click()
  await program.clickMenu('open-prompter')
  await prompter.pressPlayButton()
  await prompter.expectPlaying(true)
  await expect(copy.locator('main[data-playing="true"]')).toBeVisible()
  expect(showing('/prompter/?copy')).toHaveLength(1)
  expect(showing('/prompter/')).toHaveLength(1)
})

test('every page reloaded comes back', async ({ programs }) => {
  const program = await programs.start({ file: SAMPLE })
  const studio = await program.studio()
  await studio.start()
  await program.clickMenu('open-console')
  await (await program.prompter()).pressPlayButton()
  const audience = await program.audience()

  for (const kind of ['studio', 'prompter', 'audience', 'console'] as const)
    await (await program.page(kind)).reload()
  await expect(studio.fileName).toHaveText('address-zh.txt')
  const prompter = await program.prompter()
  await prompter.expectPlaying(true)
  await audience.ready()
  const { speech, state } = await sampleRunning()
  await expectSoonInStep(prompter, audience, speech, state)
  await (await program.console()).press('黑屏')
  await audience.expectScreen('black')
})

test('the screens are kept awake while the hall’s window is open', async ({ programs }) => {
  const program = await programs.start({ file: fixture('short-zh.txt') })
  const awake = () =>
    program.app.evaluate(({ powerSaveBlocker }) =>
      Array.from({ length: 20 }, (_, id) => powerSaveBlocker.isStarted(id)).some(Boolean),
    )
  await program.page('studio')
  expect(await awake()).toBe(false)
  await program.clickMenu('open-audience')
  await program.audience()
  await expect.poll(awake).toBe(true)
  await program.closeWindow('audience')
  await expect.poll(awake).toBe(false)
})
