/** The operator and the speaker: messages, who holds control, a wrong click taken back, the still, the emergency card. */
import { Device, KEYS } from '../driver/device.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

async function allOpen(rostrum: Rostrum) {
  await rostrum.start(SAMPLE)
  const audience = await rostrum.openAudience()
  const prompter = await rostrum.openPrompter()
  const staff = await (await rostrum.openConsole()).ready()
  return { audience, prompter, staff }
}

test('a message reaches the speaker without covering the line, is acknowledged by a key, and the operator sees it', async ({
  rostrum,
}) => {
  const { audience, prompter, staff } = await allOpen(rostrum)
  await staff.button('请稍慢').click()
  const shown = prompter.page.getByRole('alert', { name: '给讲话人的话' })
  await expect(shown).toContainText('请稍慢')
  await expect(staff.page.getByText(/^等待确认 \d:\d\d：“请稍慢”$/)).toBeVisible()
  // The strip is above the text, and the text has not moved for it.
  const [strip, script] = [await shown.boundingBox(), await prompter.script.boundingBox()]
  expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(script?.y ?? 0)
  await prompter.pressKey('Enter')
  await expect(shown).toBeEmpty()
  await expect(staff.page.getByText(/^\d\d:\d\d 已收到：“请稍慢”$/)).toBeVisible()

  await staff.page.bringToFront()
  await staff.page.getByRole('textbox', { name: '自己写一句' }).fill('  记者到了，请再讲五分钟 ')
  // What is typed is words, and no keys: a B does not blank the hall.
  await staff.pressKey('Enter')
  await expect(shown).toContainText('记者到了，请再讲五分钟')
  // Sent, the keys are the hall's again.
  await staff.pressKey('KeyB')
  await expect.poll(async () => (await rostrum.host.state()).hall.screen).toBe('black')
  await staff.button('收回').click()
  await expect(shown).toBeEmpty()
  expect(await audience.page.locator('body').textContent()).not.toContain('记者')
})

test('one side holds control: the other’s keys, clicker and buttons do nothing, and both see who does', async ({
  rostrum,
}) => {
  const { prompter, staff } = await allOpen(rostrum)
  await staff.button('操作员').click()
  await expect(prompter.page.getByText('操作员控制')).toBeVisible()
  await prompter.pressKey('Space')
  await expect(prompter.page.getByText('操作员在控制，刚才的按键没有执行')).toBeVisible()
  const clicker = await Device.at(staff.page)
  await clicker.press(KEYS.pageDown)
  await expect(staff.page.getByText(/^操作员在控制：翻页笔/)).toBeVisible()
  const state = await rostrum.host.state()
  expect([state.transport.playing, state.transport.position, state.hall.hold]).toEqual([
    false,
    0,
    null,
  ])
  await staff.button('开始').click()
  await prompter.expectPlaying(true)

  await staff.button('讲话人').click()
  await expect(prompter.page.getByText('只由讲话人控制')).toBeVisible()
  await staff.button('待机').click()
  await expect(staff.page.getByText('讲话人在控制，刚才的操作没有执行')).toBeVisible()
  expect((await rostrum.host.state()).hall.screen).toBe('slides')
  // What the hall must not see is gone at once all the same.
  await staff.pressKey('KeyB')
  await expect.poll(async () => (await rostrum.host.state()).hall.screen).toBe('black')
  // A clicker whose receiver is at the operator's machine is still the speaker's.
  await clicker.press(KEYS.pageDown)
  await expect
    .poll(async () => (await rostrum.host.state()).transport.position)
    .toBeGreaterThan(5000)
  await prompter.pressKey('KeyC')
  await expect(staff.button('共用')).toHaveAttribute('aria-pressed', 'true')
})

test('a wrong click is taken back with one key; a still stays while the text goes on; the card comes by F1', async ({
  rostrum,
}) => {
  const { audience, staff } = await allOpen(rostrum)
  // Pictures are compared: none in the middle of a fade.
  await audience.page.emulateMedia({ reducedMotion: 'reduce' })
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  await audience.expectSlide(0)
  await staff.page.bringToFront()
  await staff.button('下一张').click()
  await audience.expectSlide(1)
  await staff.button('待机').click()
  await audience.expectScreen('standby')
  await staff.pressKey('Backspace')
  await audience.expectSlide(1)
  await staff.pressKey('Backspace')
  await audience.expectSlide(0)
  await expect(staff.button('撤销')).toHaveAttribute('aria-disabled', 'true')

  await staff.button('冻结').click()
  await expect(audience.hall).toHaveAttribute('data-screen', 'freeze')
  const before = await audience.page.screenshot()
  const { clock } = await rostrum.host.speech()
  await rostrum.host.seek(clock.duration / 2)
  await audience.page.reload()
  await audience.ready()
  await expect(audience.hall).toHaveAttribute('data-screen', 'freeze')
  await expect.poll(async () => (await audience.page.screenshot()).equals(before)).toBe(true)
  await staff.button('回到讲稿位置').click()
  await expect(audience.hall).toHaveAttribute('data-screen', 'slides')
  await expect.poll(async () => (await audience.picture()).slide).toBeGreaterThan(2)

  await staff.pressKey('F1')
  await expect(
    staff.page.getByRole('region', { name: '应急卡' }).getByRole('listitem'),
  ).toHaveCount(5)
  await staff.page.emulateMedia({ media: 'print' })
  await expect(staff.button('开始')).toBeHidden()
  await expect(staff.page.getByText('投影没有画面')).toBeVisible()
  await staff.page.emulateMedia({ media: 'screen' })
  await staff.pressKey('Escape')
  await expect(staff.page.getByText('投影没有画面')).toBeHidden()
})
