/** The pace kept to time, in real minutes: by a speaker who is slow, and one who skips. */
import { rate } from '#core/time.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

// They mostly wait: both at once.
test.describe.configure({ mode: 'parallel' })

/** The whole sample in a slot of a minute or two, to time, the speaker at the prompter's keys. */
async function toTime(rostrum: Rostrum, slot: number) {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({
    kind: 'set-pacing',
    mode: 'to-time',
    slot,
    slowest: rate(5),
    fastest: rate(100),
  })
  const prompter = await rostrum.openPrompter()
  // Minutes of rolling: a small window leaves the machine to the specs beside it.
  await prompter.page.setViewportSize({ width: 640, height: 360 })
  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  const { duration } = (await rostrum.host.speech()).clock
  return {
    prompter,
    duration,
    /** Waits until so much of the speech has been said. */
    said: (share: number) =>
      prompter.page.waitForFunction(
        (position) => (window.rostrumPrompter?.position() ?? 0) >= position,
        duration * share,
      ),
    /** The ms from the start to the end. */
    took: async () => {
      await expect(prompter.page.getByText('已讲完')).toBeVisible({ timeout: 2 * slot })
      const { transport, startedAt } = await rostrum.host.state()
      return transport.at - (startedAt ?? 0)
    },
  }
}

/** The first one's slot, ms, and how often he stands in it, a second each. */
const WHOLE = 75_000
const STANDS = 6

test('to time, a speaker who stands now and then ends on time', async ({ rostrum }) => {
  test.setTimeout(150_000)
  const { prompter, said, took } = await toTime(rostrum, WHOLE)
  for (let part = 1; part <= STANDS; part += 1) {
    await said(part / (STANDS + 1))
    await prompter.pressKey('Space')
    await prompter.expectPlaying(false)
    const stands = await prompter.page.evaluate(() => performance.now())
    await prompter.page.waitForFunction((since) => performance.now() > since + 1000, stands)
    await prompter.pressKey('Space')
    await prompter.expectPlaying(true)
  }
  // At a fixed pace it would be as much too late as it has stood.
  const late = (await took()) - WHOLE
  const { lost } = await rostrum.host.state()
  expect(lost.ms).toBeGreaterThan(STANDS * 1000)
  expect(Math.abs(late)).toBeLessThan(0.3 * lost.ms)
})

test('to time, a speaker who skips a paragraph ends on time', async ({ rostrum }) => {
  test.setTimeout(150_000)
  const { prompter, duration, said, took } = await toTime(rostrum, 60_000)
  await said(0.2)
  const before = await rostrum.host.position()
  await prompter.pressKey('ArrowRight')
  await prompter.pressKey('ArrowRight')
  await expect.poll(() => rostrum.host.position()).toBeGreaterThan(before + duration * 0.02)
  // At a fixed pace it would be more than a second early.
  expect(Math.abs((await took()) - 60_000)).toBeLessThan(700)
  const { rate: last } = (await rostrum.host.state()).transport
  expect(last).toBeLessThan(duration / 60_000)
})
