/** The main job: an address opened in the studio is read from the prompter while the hall's slides follow by themselves. */
import { Audience } from '../driver/audience.ts'
import { expectInStep, expectWordAtLine } from '../driver/in-step.ts'
import { SAMPLE } from '../driver/places.ts'
import { Prompter } from '../driver/prompter.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

/** Times the reference pace: half an hour in a minute and a half. */
const FAST = 20

/** Prompter and audience of the sample, with its slides on the wall. */
async function onStage(rostrum: Rostrum) {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const prompter = await rostrum.openPrompter()
  const audience = await rostrum.openAudience()
  return { prompter, audience, speech: await rostrum.host.speech() }
}

test('from the open button to slides that follow the reading', async ({ rostrum }) => {
  await rostrum.start()
  const studio = await rostrum.openStudio()
  await studio.openSpeech(SAMPLE)
  const speech = await rostrum.host.speech()

  const opened = await studio.start()
  const prompter = await new Prompter(opened.prompter).ready()
  const audience = await new Audience(opened.audience).ready()
  await audience.expectSlide(0)
  await prompter.pressPlayButton()
  await prompter.expectPlaying(true)
  await rostrum.host.play(FAST)

  const state = await rostrum.host.state()
  const seen = new Set<number>()
  while (seen.size < 6) {
    const { slide } = await expectInStep(prompter, audience, speech, state)
    if (slide !== null) seen.add(slide)
  }
  expect([...seen]).toEqual([...seen].toSorted((one, other) => one - other))
})

test('each window reloaded in the middle comes back at the right word and slide', async ({
  rostrum,
}) => {
  const { prompter, audience, speech } = await onStage(rostrum)
  await rostrum.host.seek(speech.clock.duration / 3)
  await rostrum.host.play(2)
  const state = await rostrum.host.state()

  await prompter.page.reload()
  await prompter.ready()
  await expectInStep(prompter, audience, speech, state)
  await prompter.expectPlaying(true)

  await audience.page.reload()
  await audience.ready()
  await expectInStep(prompter, audience, speech, state)
})

test('the word at the reading line stays when size and width change while it rolls', async ({
  rostrum,
}) => {
  const { prompter, audience, speech } = await onStage(rostrum)
  await rostrum.host.seek(speech.clock.duration / 2)
  await rostrum.host.play(1)
  const state = await rostrum.host.state()
  const wordStays = async () => {
    const from = await rostrum.host.position()
    await expect(async () => {
      const { offset } = await prompter.place()
      expectWordAtLine(offset, from, await rostrum.host.position(), speech)
    }).toPass()
    await expectInStep(prompter, audience, speech, state)
  }

  await prompter.stepTextSize(4)
  await wordStays()
  await prompter.stepTextSize(-7)
  await wordStays()
  await prompter.page.setViewportSize({ width: 900, height: 700 })
  await wordStays()
  await prompter.page.setViewportSize({ width: 1920, height: 1080 })
  await wordStays()
})

test('two prompters of another size and width show the same word', async ({ rostrum }) => {
  const { prompter, speech } = await onStage(rostrum)
  const other = await rostrum.openPrompter()
  await other.page.setViewportSize({ width: 820, height: 1100 })
  for (const part of [0.1, 0.37, 0.62, 0.9]) {
    await rostrum.host.seek(speech.clock.duration * part)
    const position = await rostrum.host.position()
    for (const one of [prompter, other]) {
      await expect.poll(async () => (await one.place()).position).toBe(position)
      await expect(async () =>
        expectWordAtLine((await one.place()).offset, position, position, speech),
      ).toPass()
    }
  }
})

test('a held slide stays while the reading goes on, and rejoining goes to where it is by then', async ({
  rostrum,
}) => {
  const { prompter, audience, speech } = await onStage(rostrum)
  const { slides } = speech.document.deck
  const staff = await rostrum.openConsole()
  await rostrum.host.seek(slides[3]?.cue.position ?? 0)
  await audience.expectSlide(3)

  await staff.press('下一张')
  await audience.expectSlide(4)
  await expect(staff.follow).toHaveText('固定在第 5 张')
  const later = slides[8]?.cue.position ?? 0
  await rostrum.host.seek(later - 20_000)
  await rostrum.host.play(FAST)
  await expect.poll(async () => (await prompter.place()).position).toBeGreaterThan(later)
  await audience.expectSlide(4)

  await rostrum.host.command({ kind: 'pause' })
  await staff.press('回到讲稿位置')
  await expect(staff.follow).toHaveText('跟随讲稿')
  await expect.poll(async () => (await audience.picture()).slide).toBeGreaterThanOrEqual(8)
  await expectInStep(prompter, audience, speech, await rostrum.host.state())
})

test('black hides everything, and behind it the slides go on', async ({ rostrum }) => {
  const { prompter, audience, speech } = await onStage(rostrum)
  const { slides } = speech.document.deck
  const staff = await rostrum.openConsole()
  await staff.press('黑屏')
  await audience.expectScreen('black')
  await rostrum.host.seek(slides[5]?.cue.position ?? 0)
  await expect.poll(async () => (await prompter.place()).position).toBe(slides[5]?.cue.position)
  expect(await audience.picture()).toEqual({ screen: 'black', slide: null, shown: 0 })
  await staff.press('黑屏')
  await audience.expectSlide(5)

  await staff.press('待机')
  await audience.expectScreen('standby')
  await staff.press('幻灯片')
  await audience.expectSlide(5)
})

test('a killed host comes back with the offer to go on at the last word, paused', async ({
  rostrum,
}) => {
  const { prompter, audience, speech } = await onStage(rostrum)
  const studio = await rostrum.openStudio()
  await rostrum.host.seek(speech.clock.duration / 4)
  await rostrum.host.play(1)
  await expect
    .poll(async () => (await prompter.place()).position)
    .toBeGreaterThan(speech.clock.duration / 4 + 2000)

  const last = await rostrum.host.position()
  await rostrum.killAndRestart()

  const { resume, transport } = await rostrum.host.state()
  expect(transport.playing).toBe(false)
  // SPEC J7: the journal knows the place to half a second.
  expect(resume?.position).toBeGreaterThan(last - 1000)
  await expect(studio.resumeOffer).toBeVisible()
  await expect(prompter.resumeOffer).toBeVisible()
  await prompter.expectPlaying(false)
  await audience.expectScreen('standby')

  await prompter.resumeOffer.click()
  await expect(studio.resumeOffer).toBeHidden()
  await audience.expectScreen('slides')
  const state = await rostrum.host.state()
  expect(state.transport).toMatchObject({ playing: false, position: resume?.position })
  await expectInStep(prompter, audience, speech, state)
})
