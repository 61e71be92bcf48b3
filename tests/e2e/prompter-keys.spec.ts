/** The prompter by keyboard, also when a Chinese input method has the keys. */
import { SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

test('keys work while an input method has a word in composition', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const prompter = await rostrum.openPrompter()
  const audience = await rostrum.openAudience()
  await prompter.page.bringToFront()

  await prompter.pressKeyInComposition('Space')
  await prompter.expectPlaying(true)
  await prompter.pressKeyInComposition('Space')
  await prompter.expectPlaying(false)

  await prompter.pressKeyInComposition('KeyB')
  await audience.expectScreen('black')
  await prompter.pressKeyInComposition('KeyB')
  await audience.expectScreen('slides')

  const size = await prompter.textSizeShown.textContent()
  await prompter.pressKeyInComposition('Equal')
  await expect(prompter.textSizeShown).not.toHaveText(size ?? '')
})

test('pace by key and by wheel, in 字/分', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  await expect(prompter.paceShown).toHaveText('170 字/分')
  await prompter.pressKey('ArrowUp')
  await expect(prompter.paceShown).toHaveText('175 字/分')
  await prompter.pressKey('Shift+ArrowDown')
  await expect(prompter.paceShown).toHaveText('174 字/分')
  await prompter.script.hover()
  await prompter.page.mouse.wheel(0, -120)
  await expect(prompter.paceShown).toHaveText('176 字/分')
  const { rate } = (await rostrum.host.state()).transport
  expect(rate).toBeCloseTo(176 / 170, 6)
})

test('jumps by section and back to where it was', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { document, script, clock } = await rostrum.host.speech()
  const starts = document.speech.sections.map(({ firstBlock }) =>
    clock.timeAt(script.blocks[firstBlock]?.start ?? 0),
  )
  const at = () => rostrum.host.position()
  await rostrum.host.seek(1000)
  await expect.poll(async () => (await prompter.place()).position).toBe(1000)

  await prompter.pressKey('BracketRight')
  await expect.poll(at).toBe(starts[0])
  await prompter.pressKey('BracketRight')
  await expect.poll(at).toBe(starts[1])
  await prompter.pressKey('BracketLeft')
  await expect.poll(at).toBe(starts[0])
  await prompter.pressKey('Backspace')
  await expect.poll(at).toBe(1000)
})

test('dragged, the text goes along, and stays where it was let go', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  await rostrum.host.seek(60_000)
  await expect.poll(async () => (await prompter.place()).position).toBe(60_000)
  const before = await prompter.place()
  const box = await prompter.script.boundingBox()
  if (box === null) throw new Error('There is no script on the page.')
  const { mouse } = prompter.page
  await mouse.move(box.x + box.width / 2, box.y + box.height * 0.8)
  await mouse.down()
  await mouse.move(box.x + box.width / 2, box.y + box.height * 0.5, { steps: 8 })
  await mouse.move(box.x + box.width / 2, box.y + box.height * 0.3, { steps: 8 })
  await mouse.up()
  await expect.poll(async () => (await prompter.place()).offset).toBeGreaterThan(before.offset + 10)
  await expect.poll(() => rostrum.host.position()).toBeGreaterThan(65_000)
  // What the host knows is what is drawn.
  const settled = await rostrum.host.position()
  await expect.poll(async () => (await prompter.place()).position).toBe(settled)
})
