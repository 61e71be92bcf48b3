/** Keys, clickers, pedals and gamepads, sent at the browser's input level, from whichever window has the focus. */
import { Device, gamepadAxis, gamepadButton, KEYS, plugInGamepad } from '../driver/device.ts'
import { Prompter } from '../driver/prompter.ts'
import { SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

/** Prompter, console and hall window on a speech that stands at the beginning. */
async function allOpen(rostrum: Rostrum) {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const prompter = await rostrum.openPrompter()
  const staff = await (await rostrum.openConsole()).ready()
  const audience = await rostrum.openAudience()
  return { prompter, staff, audience }
}
const playing = async (rostrum: Rostrum) => (await rostrum.host.state()).transport.playing
const loadedAt = (page: { evaluate: (what: () => number) => Promise<number> }) =>
  page.evaluate(() => performance.timeOrigin)

test('one clicker starts, pauses, blackens and turns slides with the text, whichever window has the focus', async ({
  rostrum,
}) => {
  const { prompter, staff, audience } = await allOpen(rostrum)
  const cues = (await rostrum.host.state()).loaded?.cues ?? []
  for (const page of [prompter.page, staff.page, audience.page]) {
    const origin = await loadedAt(page)
    const clicker = await Device.at(page)
    await clicker.press(KEYS.pageDown)
    await expect.poll(() => rostrum.host.position()).toBe(cues[1])
    await audience.expectSlide(1)
    await clicker.press(KEYS.pageUp)
    await expect.poll(() => rostrum.host.position()).toBe(cues[0])

    await clicker.press(KEYS.f5)
    await expect.poll(() => playing(rostrum)).toBe(true)
    await clicker.press(KEYS.escape)
    await expect.poll(() => playing(rostrum)).toBe(false)
    // The end key pauses and never starts.
    await clicker.press(KEYS.escape)
    await clicker.press(KEYS.period)
    await audience.expectScreen('black')
    expect(await playing(rostrum)).toBe(false)
    await clicker.press(KEYS.b)
    await audience.expectScreen('slides')
    await clicker.press(KEYS.shiftF5)
    await expect.poll(() => playing(rostrum)).toBe(true)
    await clicker.press(KEYS.f5)
    await expect.poll(() => playing(rostrum)).toBe(false)
    // No page was loaded anew by F5.
    expect(await loadedAt(page)).toBe(origin)
    await rostrum.host.seek(0)
    await audience.expectSlide(0)
  }
})

test('the clicker set to slides holds them while the text stays; set to text it turns that', async ({
  rostrum,
}) => {
  const { prompter, staff, audience } = await allOpen(rostrum)
  const hands = await rostrum.openHands()
  await hands.setClicker('只翻幻灯片')
  for (const page of [prompter.page, staff.page, audience.page]) {
    const clicker = await Device.at(page)
    await clicker.press(KEYS.pageDown)
    await expect.poll(async () => (await rostrum.host.state()).hall.hold).toBe(1)
    expect(await rostrum.host.position()).toBe(0)
    await rostrum.host.command({ kind: 'rejoin' })
    await expect.poll(async () => (await rostrum.host.state()).hall.hold).toBe(null)
    await audience.expectSlide(0)
  }
  await hands.setClicker('只翻讲稿')
  const { script, clock } = await rostrum.host.speech()
  const second = clock.timeAt(script.blocks[1]?.start ?? 0)
  for (const page of [prompter.page, staff.page, audience.page]) {
    const clicker = await Device.at(page)
    await clicker.press(KEYS.pageDown)
    await expect.poll(() => rostrum.host.position()).toBe(second)
    await rostrum.host.seek(0)
    await expect.poll(async () => (await prompter.place()).position).toBe(0)
  }
})

test('what only the prompter can do works from console and hall window, and is told where nobody can', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const staff = await (await rostrum.openConsole()).ready()
  const keys = await Device.at(staff.page)
  await keys.press(KEYS.home)
  await expect(staff.page.getByRole('alert')).toContainText('没有窗口能执行“回到开头')

  const prompter = await rostrum.openPrompter()
  const audience = await rostrum.openAudience()
  for (const page of [staff.page, audience.page]) {
    await rostrum.host.seek(5000)
    await expect.poll(async () => (await prompter.place()).position).toBe(5000)
    await (await Device.at(page)).press(KEYS.home)
    await expect.poll(() => rostrum.host.position()).toBe(0)
  }
  // The console goes by section itself.
  const { document, script, clock } = await rostrum.host.speech()
  const first = document.speech.sections[0]?.firstBlock ?? 0
  await (await Device.at(staff.page)).press(KEYS.bracketRight)
  await expect
    .poll(() => rostrum.host.position())
    .toBe(clock.timeAt(script.blocks[first]?.start ?? 0))
  // The hall saw nothing of it but its slide.
  expect(await audience.page.locator('body').textContent()).not.toContain('没有窗口')
})

test('a stuck Next stops by itself until it is let go', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { script, clock } = await rostrum.host.speech()
  const starts = script.blocks.map(({ start }) => clock.timeAt(start))
  const keys = await Device.at(prompter.page)
  await keys.hold(KEYS.right, 4500)
  // Eight paragraphs, however long it is held.
  await expect.poll(() => rostrum.host.position()).toBe(starts[8])
  await keys.hold(KEYS.right, 0)
  await keys.up(KEYS.right)
  await rostrum.host.seek(0)
  await expect.poll(async () => (await prompter.place()).position).toBe(0)
  await keys.press(KEYS.right)
  await expect.poll(() => rostrum.host.position()).toBe(starts[1])
})

test('a clicker that bounces turns one slide', async ({ rostrum }) => {
  const { audience, staff } = await allOpen(rostrum)
  const cues = (await rostrum.host.state()).loaded?.cues ?? []
  const clicker = await Device.at(staff.page)
  await clicker.bounce(KEYS.pageDown, 10)
  await audience.expectSlide(1)
  expect(await rostrum.host.position()).toBe(cues[1])
})

test('a key held slows the text, and letting go is never missed', async ({ rostrum }) => {
  const { prompter, staff, audience } = await allOpen(rostrum)
  await rostrum.host.play(1)
  const rate = async () => (await rostrum.host.state()).transport.rate
  for (const page of [prompter.page, staff.page, audience.page]) {
    const keys = await Device.at(page)
    await keys.hold(KEYS.z, 900)
    expect(await rate()).toBeCloseTo(0.8)
    await keys.up(KEYS.z)
    await expect.poll(rate).toBeCloseTo(1)
  }
  // Let go in another program: the window loses the focus, no key-up comes.
  const keys = await Device.at(prompter.page)
  await keys.down(KEYS.z)
  await expect.poll(rate).toBeCloseTo(0.8)
  await prompter.page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect.poll(rate).toBeCloseTo(1)
})

test('keys work in composition from console and hall window too', async ({ rostrum }) => {
  const { staff, audience } = await allOpen(rostrum)
  for (const page of [staff.page, audience.page]) {
    const keys = await Device.at(page)
    const processed = { code: 'Space', key: 'Process', vk: 229 }
    await keys.press(processed)
    await expect.poll(() => playing(rostrum)).toBe(true)
    await keys.press(processed)
    await expect.poll(() => playing(rostrum)).toBe(false)
  }
})

test('the wheel changes the pace and a finger moves the text', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  await rostrum.host.seek(60_000)
  await expect.poll(async () => (await prompter.place()).position).toBe(60_000)
  const hand = await Device.at(prompter.page)
  await hand.wheel(600, 400, -120)
  await expect(prompter.paceShown).toHaveText(/^172/)
  await hand.wheel(600, 400, 120)
  await expect(prompter.paceShown).toHaveText(/^170/)
  await hand.finger({ x: 600, y: 560 }, { x: 600, y: 260 })
  await expect.poll(() => rostrum.host.position()).toBeGreaterThan(62_000)
})

test('a gamepad starts, steps the pace by its stick, and what was down when it came does nothing', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const page = await rostrum.openPage('prompter', plugInGamepad)
  const prompter = await new Prompter(page).ready()
  await gamepadButton(page, 0, 1)
  await prompter.expectPlaying(true)
  await gamepadButton(page, 0, 0)
  await gamepadButton(page, 1, 1)
  await prompter.expectPlaying(false)
  await gamepadButton(page, 1, 0)
  // Up on the cross: held it stops after eight steps.
  await gamepadButton(page, 12, 1)
  await expect(prompter.paceShown).toHaveText(/^210/)
  await gamepadButton(page, 12, 0)
  // Inside the dead zone nothing is meant.
  const at = await rostrum.host.position()
  await gamepadAxis(page, 1, 0.2)
  await gamepadButton(page, 3, 1)
  await expect.poll(async () => (await rostrum.host.state()).hall.screen).toBe('black')
  expect(await rostrum.host.position()).toBe(at)
})

test('the tester shows what a device sends and starts nothing, until it is told to', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const hands = await rostrum.openHands()
  const keys = await Device.at(hands.page)
  await keys.down(KEYS.pageDown)
  await expect(hands.tester).toContainText('PageDown')
  await expect(hands.tester).toContainText('按住')
  await expect(hands.tester).toContainText('翻页笔：下一页 → 讲稿和大屏一起到下一张')
  await keys.down(KEYS.pageDown, true)
  await expect(hands.tester).toContainText('连发 1 次')
  await keys.up(KEYS.pageDown)
  await expect(hands.tester).toContainText('已松开')
  await keys.press(KEYS.f5)
  await expect(hands.tester).toContainText('开始、暂停')
  await prompter.expectPlaying(false)
  expect(await rostrum.host.position()).toBe(0)

  await hands.page.getByRole('checkbox', { name: '按键同时执行动作' }).check()
  await keys.press(KEYS.f5)
  await prompter.expectPlaying(true)
})

test('a key is bound, what it did before is told, every window knows at once, and it can be undone and reset', async ({
  rostrum,
}) => {
  const { prompter, audience } = await allOpen(rostrum)
  const hands = await rostrum.openHands()
  const keys = await Device.at(hands.page)
  await hands.bindNext('大屏黑屏、恢复')
  await keys.press(KEYS.pageDown)
  await expect(hands.told).toContainText('“PageDown”现在用于“大屏黑屏、恢复”')
  await expect(hands.told).toContainText('“PageDown”原来用于“翻页笔：下一页”')
  await expect(hands.row('大屏黑屏、恢复')).toContainText('PageDown')
  await expect(hands.row('翻页笔：下一页')).not.toContainText('PageDown')

  await (await Device.at(prompter.page)).press(KEYS.pageDown)
  await audience.expectScreen('black')
  await (await Device.at(audience.page)).press(KEYS.pageDown)
  await audience.expectScreen('slides')
  expect(await rostrum.host.position()).toBe(0)
  await prompter.page.bringToFront()
  await prompter.pressKey('Shift+Slash')
  const line = prompter.page.getByRole('definition').filter({ hasText: '大屏黑屏、恢复' })
  await expect(line.locator('xpath=..')).toContainText('PageDown')

  await hands.page.bringToFront()
  await hands.page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(hands.row('翻页笔：下一页')).toContainText('PageDown')

  // A pedal's key that means nothing yet; a browser's own key is refused.
  await hands.bindNext('开始、暂停')
  await keys.press(KEYS.f1)
  await expect(hands.row('开始、暂停')).toContainText('F1')
  await (await Device.at(audience.page)).press(KEYS.f1)
  await prompter.expectPlaying(true)
  await hands.page.bringToFront()
  await hands.bindNext('开始、暂停')
  await keys.press({ code: 'F12', key: 'F12', vk: 123 })
  await expect(hands.told).toContainText('“F12”由系统或浏览器使用')
  await hands.page.getByRole('button', { name: '恢复“开始、暂停”的默认按键' }).click()
  await expect(hands.row('开始、暂停')).not.toContainText('F1')
})

test('a kind of device is bound at once, and bindings outlive the host', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const hands = await rostrum.openHands()
  await hands.page.getByRole('combobox', { name: '设备' }).selectOption('pedals-letters')
  await hands.page.getByRole('button', { name: '按这种设备绑定' }).click()
  await expect(hands.row('语速快 5')).toContainText('C')
  await expect(hands.told).toContainText('“B”原来用于“大屏黑屏、恢复”')
  await rostrum.killAndRestart()
  const prompter = await rostrum.openPrompter()
  await (await Device.at(prompter.page)).press(KEYS.c)
  await expect(prompter.paceShown).toHaveText(/^175/)
})

test('a gamepad’s button is bound', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const hands = await rostrum.openHands(plugInGamepad)
  await expect(hands.page.getByText('Test Pad')).toBeVisible()
  await gamepadButton(hands.page, 5, 1)
  await expect(hands.tester).toContainText('手柄 RB')
  await gamepadButton(hands.page, 5, 0)
  await hands.bindNext('大屏待机、恢复')
  await gamepadButton(hands.page, 5, 1)
  await expect(hands.row('大屏待机、恢复')).toContainText('手柄 RB')
  await expect(hands.told).toContainText('“手柄 RB”原来用于“翻页笔：下一页”')
})
