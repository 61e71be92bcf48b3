/** On time: what each part has really taken, and an end that is given on the spot. */
import { rate } from '#core/time.ts'
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('each part is told what the speaker has spent in it, to 50 ms; standing counts where it stands', async ({
  rostrum,
}) => {
  await rostrum.start(fixture('short-zh.txt'))
  const RATE = rate(60)
  await rostrum.host.command({ kind: 'set-rate', rate: RATE })
  await rostrum.host.command({ kind: 'play' })
  const { loaded } = await rostrum.host.state()
  const { parts = [], duration = 0 } = loaded ?? {}
  expect(parts.length).toBeGreaterThan(2)
  await expect.poll(async () => (await rostrum.host.state()).transport.playing).toBe(false)
  const { spent } = await rostrum.host.state()
  for (const [index, start] of parts.entries()) {
    const simulated = ((parts[index + 1] ?? duration) - start) / RATE
    expect(Math.abs((spent[index] ?? 0) - simulated), `part ${index}`).toBeLessThan(50)
  }

  // Once more, with a standing in the last section: it counts there, and nowhere else.
  await rostrum.host.command({ kind: 'restart' })
  const last = parts.at(-1) ?? 0
  await rostrum.host.seek(last)
  await rostrum.host.command({ kind: 'play' })
  await rostrum.host.command({ kind: 'pause' })
  const before = await rostrum.host.state()
  await rostrum.host.seek(last)
  const after = await rostrum.host.state()
  const stood = after.transport.at - before.transport.at
  expect((after.spent.at(-1) ?? 0) - (before.spent.at(-1) ?? 0)).toBeCloseTo(stood, 3)
  expect(after.spent.slice(0, -1).every((ms) => ms === 0)).toBe(true)
})

test('an end that is given on the spot is proposed, and accepted by one key', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  const { duration } = (await rostrum.host.speech()).clock
  await rostrum.host.command({ kind: 'play' })
  await rostrum.host.command({ kind: 'pause' })

  await page.getByRole('button', { name: '语速方式：匀速' }).click()
  const field = page.getByRole('textbox', { name: '几点讲完' })
  await field.fill('25:99')
  await expect(page.getByText('写成 10:25 这样的钟点')).toBeVisible()
  const clock = (minutes: number) =>
    page.evaluate((from) => {
      const day = new Date(Date.now() + from * 60_000)
      return `${day.getHours()}:${String(day.getMinutes()).padStart(2, '0')}`
    }, minutes)
  await field.fill(await clock(-30))
  await expect(page.getByText('这个钟点已经过了')).toBeVisible()
  await field.fill(await clock(Math.ceil(duration / 60_000) + 20))
  await expect(page.getByText('照现在的语速来得及')).toBeVisible()

  // Two minutes less than it takes: a little faster, and nothing has changed before Enter.
  await field.fill(await clock(Math.floor(duration / 60_000) - 2))
  await expect(page.getByText(/需要 1[789]\d 字\/分/)).toBeVisible()
  const before = await rostrum.host.state()
  expect(before.pacing.slot).toBeNull()
  await field.press('Enter')
  await expect(page.getByText('已采用')).toBeVisible()
  await expect
    .poll(async () => (await rostrum.host.state()).transport.rate)
    .toBeGreaterThan(before.transport.rate)
  const after = await rostrum.host.state()
  expect(after.pacing.slot).not.toBeNull()
  // Accepted, it ends when it was said: what is left takes what is left until then.
  const [left, used] = [
    (duration - after.transport.position) / after.transport.rate,
    after.transport.at - (after.startedAt ?? 0),
  ]
  expect(Math.abs(used + left - (after.pacing.slot ?? 0))).toBeLessThan(1000)

  // Sooner than the fastest: a paragraph that could go is proposed by its first words, and goes with the same key.
  await rostrum.host.setOptional(['据区气象部门', '《左传》上讲'])
  await rostrum.host.command({ kind: 'set-pacing', fastest: after.transport.rate })
  await field.fill(await clock(Math.floor(duration / 60_000) - 3))
  await expect(page.getByText(/略过“.{8}…”/u)).toBeVisible()
  expect((await rostrum.host.state()).leftOut).toEqual([])
  await field.press('Enter')
  await expect.poll(async () => (await rostrum.host.state()).leftOut.length).toBeGreaterThan(0)
})
