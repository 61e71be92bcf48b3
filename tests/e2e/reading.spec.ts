/** What the prompter shows besides the words, and where its lines end. */
import { mayNotBegin, mayNotEnd } from '#core/speech/line-marks.ts'
import { scriptMs } from '#core/time.ts'
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'

const READING = fixture('reading-zh.txt')

test('no line begins with a mark that closes or ends with one that opens, at any width and size', async ({
  rostrum,
}) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  const { script } = await rostrum.host.speech()
  for (const steps of [0, 5, -9]) {
    await prompter.page.setViewportSize({ width: 1920, height: 1080 })
    await prompter.stepTextSize(steps)
    for (const width of [1920, 1366, 820]) {
      await prompter.page.setViewportSize({ width, height: 768 })
      // The text is set anew a moment after the page has another width.
      await expect(async () => {
        const lines = await prompter.lines()
        expect(lines.map((line) => line.text).join('')).toBe(script.text.replaceAll('\n', ''))
        const wrong = lines.filter(
          (line) =>
            (!line.first && mayNotBegin(line.text.charAt(0))) ||
            (!line.last && mayNotEnd(line.text.trimEnd().slice(-1))) ||
            // A number is not torn, nor parted from its measure word.
            (!line.last && /\d$/.test(line.text)) ||
            // Nothing sticks out of the column.
            line.over >= 1,
        )
        expect(wrong).toEqual([])
        // The program knows the lines as the browser set them.
        const place = await prompter.place()
        expect(script.text.startsWith(place.text, place.offset)).toBe(true)
        expect(lines.some((line) => line.text.endsWith(place.text))).toBe(true)
      }).toPass({ timeout: 10_000 })
    }
  }
})

test('pauses and notes are shown between the words, slides beside them, and none is a word', async ({
  rostrum,
}) => {
  await rostrum.start(READING)
  const prompter = await rostrum.openPrompter()
  const { script, clock } = await rostrum.host.speech()
  expect(script.text).not.toMatch(/停顿|备注|换页/u)
  expect(await prompter.shownText()).toBe(script.text.replaceAll('\n', ''))
  expect(await prompter.shownInserts()).toEqual([
    'pause 停顿 3秒',
    'note 看左边',
    'pause 停顿 20秒',
    'note 这里放慢，看着前排各村的支部书记们，等他们抬起头来以后再接着往下讲',
  ])
  // In the middle of the long pause the words on either side of it are at the reading line.
  const offset = script.text.indexOf('300余户')
  const middle = scriptMs(clock.timeAt(offset) - 10_000)
  expect(clock.offsetAt(middle)).toBe(offset)
  await rostrum.host.seek(middle)
  await expect.poll(async () => (await prompter.place()).position).toBe(middle)
  // The text eases there.
  await expect.poll(async () => Math.abs((await prompter.place()).offset - offset)).toBeLessThan(20)
})

test('the text creeps through a pause and never races', async ({ rostrum }) => {
  await rostrum.start(READING)
  const prompter = await rostrum.openPrompter()
  const { script, clock } = await rostrum.host.speech()
  const offset = script.text.indexOf('300余户')
  const until = clock.timeAt(offset)
  await rostrum.host.seek(until - 21_000)
  await rostrum.host.play(1)
  await prompter.expectPlaying(true)
  const rolling = await prompter.rolling()
  // Lines of about 20 字 at 72 px take about 7 s: 16 px a second. Nothing may be much faster, and the pause is slow.
  const speed = (from: number, to: number) =>
    Math.max(
      ...rolling.filter((step) => step.at >= from && step.at <= to).map((step) => step.pxPerSecond),
    )
  expect(speed(0, clock.duration)).toBeLessThan(70)
  expect(speed(until - 17_000, until - 3000)).toBeLessThan(8)
})

test('what is hard to say is listed, and its reading stands above it in the prompter', async ({
  rostrum,
}) => {
  await rostrum.start(READING)
  const studio = await rostrum.openStudio()
  await studio.page.getByRole('tab', { name: '注音' }).click()
  const list = studio.page.getByRole('list', { name: '注音' })
  await expect(list.getByRole('textbox')).toHaveCount(4)
  const reading = list.getByRole('textbox', { name: '“六安”的读音' })
  await expect(reading).toHaveValue('lù ān')
  await reading.fill('Lù’ān')
  await reading.press('Enter')
  await expect(list.getByRole('textbox')).toHaveCount(3)
  await studio.saved()

  const prompter = await rostrum.openPrompter()
  expect(await prompter.readings()).toEqual(['六安 Lù’ān'])
  const heights = (await prompter.lines()).filter((line) => !line.first).map((line) => line.below)
  // Lines within a paragraph lie as far apart with a reading above as without, but for a note on a row of its own.
  const usual = heights.toSorted((one, other) => one - other)[0] ?? 0
  expect(heights.filter((below) => below > usual + 1).length).toBeLessThanOrEqual(1)
})
