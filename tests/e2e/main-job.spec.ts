/** The main job: an address opened in the studio is read from the prompter while the hall's slides follow by themselves. */
import { Audience } from '../driver/audience.ts'
import { expectInStep, expectWordAtLine } from '../driver/in-step.ts'
import { SAMPLE } from '../driver/places.ts'
import { Prompter } from '../driver/prompter.ts'
import { onStage } from '../driver/on-stage.ts'
import { expect, test } from '../driver/rostrum.ts'

/** Times the reference pace: half an hour in a minute and a half. */
const FAST = 20

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
