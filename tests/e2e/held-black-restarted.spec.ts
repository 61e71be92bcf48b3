/** What befalls a run: a slide that is held, a black hall, a host that is killed. */
import { expectInStep } from '../driver/in-step.ts'
import { onStage } from '../driver/on-stage.ts'
import { expect, test } from '../driver/rostrum.ts'

/** Times the reference pace. */
const FAST = 20

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
