/** The pace: chosen in the prompter, kept with the speech, and a pause that goes on to the phrase's end. */
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('the slot and the way the pace goes are chosen in the prompter and kept with the speech', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  await expect(page.getByTestId('pace-planned')).toHaveText('计划 170')
  await expect(page.getByTestId('pace-needed')).toHaveText('')

  await page.getByRole('button', { name: '语速方式：匀速' }).click()
  const panel = page.getByRole('region', { name: '语速方式' })
  const slot = panel.getByRole('textbox', { name: '限时，分钟' })
  await slot.fill('30')
  await slot.press('Enter')
  const { duration } = (await rostrum.host.speech()).clock
  const planned = String(Math.round((170 * duration) / (30 * 60_000)))
  await expect(page.getByTestId('pace-planned')).toHaveText(`计划 ${planned}`)
  await expect(page.getByTestId('pace-needed')).toHaveText(`需 ${planned}`)
  await expect(prompter.paceShown).toHaveText('170 字/分')

  await panel.getByRole('button', { name: '全篇' }).click()
  await expect(prompter.paceShown).toHaveText(`${planned} 字/分`)
  await panel.getByRole('button', { name: '不限时' }).click()
  await expect(slot).toHaveValue('')
  await panel.getByRole('button', { name: '加' }).first().click()
  await expect(slot).toHaveValue(String(Math.round(duration / 60_000)))
  for (const _ of [1, 2]) await panel.getByRole('button', { name: '加' }).first().click()
  await expect(slot).toHaveValue(String(Math.round(duration / 60_000) + 2))

  // Every window shows it; what is needed beyond the limits has a shape.
  const control = await rostrum.openConsole()
  await rostrum.host.command({ kind: 'set-pacing', slot: 20 * 60_000 })
  for (const window of [page, control.page])
    await expect(window.getByTestId('pace-needed')).toHaveAttribute('data-beyond', 'fastest')
  const studio = await rostrum.openStudio()
  await expect(studio.page.getByRole('spinbutton', { name: '限时，分钟' })).toHaveValue('20')

  // A pace set by hand wins, and is said; the same key gives it back.
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await prompter.pressKey('ArrowUp')
  await expect(page.getByText('已改为匀速')).toBeVisible()
  expect((await rostrum.host.state()).pacing.mode).toBe('fixed')
  await prompter.pressKey('KeyT')
  await expect(page.getByRole('button', { name: '语速方式：按时' })).toBeVisible()

  await rostrum.host.open(fixture('short-zh.txt'))
  expect((await rostrum.host.state()).pacing).toMatchObject({ mode: 'fixed', slot: null })
  await rostrum.host.open(SAMPLE)
  expect((await rostrum.host.state()).pacing).toMatchObject({
    mode: 'to-time',
    target: 'speech',
    slot: 20 * 60_000,
  })
})

test('a pause goes on to the end of the phrase, as set', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { page } = prompter
  await page.getByRole('button', { name: '语速方式：匀速' }).click()
  await page.getByRole('button', { name: '讲到标点停' }).click()
  await expect(page.getByRole('button', { name: '讲到标点停' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.keyboard.press('Escape')
  const { script, clock } = await rostrum.host.speech()
  // Long phrases, of which the first few characters have been said.
  const phrases = [...script.text.matchAll(/(?<=[，,。])[^，,。；;：:！!？?\n…—.]{14,}(?=[，,])/g)]
  const [one, other] = [phrases[1], phrases[2]].map((phrase) => ({
    start: phrase?.index ?? 0,
    end: (phrase?.index ?? 0) + (phrase?.[0].length ?? 0),
  }))
  if (one === undefined || other === undefined) throw new Error('No long phrase in the sample.')
  await rostrum.host.seek(clock.timeAt(one.start + 4))
  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  await prompter.pressKey('Space')
  await expect(page.getByText('讲到标点停', { exact: true })).toBeVisible()
  await prompter.expectPlaying(false)
  expect((await rostrum.host.state()).transport).toMatchObject({
    playing: false,
    position: clock.timeAt(one.end),
    stopAt: null,
  })
  // Pressed again on the way, it stops at once.
  await rostrum.host.seek(clock.timeAt(other.start + 4))
  await prompter.pressKey('Space')
  await prompter.expectPlaying(true)
  await prompter.pressKey('Space')
  await expect(page.getByText('讲到标点停', { exact: true })).toBeVisible()
  await prompter.pressKey('Space')
  await prompter.expectPlaying(false)
  expect(await rostrum.host.position()).toBeLessThan(clock.timeAt(other.end))
})
