/** A look as it is seen on the prompter's stage. */
import { writeFileSync } from 'node:fs'
import { COLOUR_SCHEMES, DEFAULT_LOOK } from '#core/prompter/look.ts'
import { scriptMs } from '#core/time.ts'
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'
import {
  chooseLook,
  chunksIn,
  facesDrawn,
  litIn,
  marksIn,
  middlesOf,
} from '../driver/stage-view.ts'

const READING = fixture('reading-zh.txt')

test('so many lines stand on the screen as the look says, on any screen', async ({ rostrum }) => {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  for (const viewport of [
    { width: 1920, height: 1080 },
    { width: 1366, height: 768 },
  ]) {
    await prompter.page.setViewportSize(viewport)
    for (const lines of [4, 8, 12]) {
      await chooseLook(rostrum, { size: { by: 'lines', lines }, lineLength: 16 })
      await expect(async () => {
        const pitches = (await prompter.lines()).filter((one) => !one.first).map((one) => one.below)
        const usual =
          pitches.toSorted((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? 1
        const stage = (await prompter.script.boundingBox())?.height ?? 0
        expect(stage / usual).toBeGreaterThanOrEqual(lines - 0.02)
        expect(stage / usual).toBeLessThan(lines + 0.2)
      }).toPass()
    }
  }
})

test('face, weight, colours and line length are the look’s; what it leaves out is not there', async ({
  rostrum,
}) => {
  await rostrum.start(READING)
  const prompter = await rostrum.openPrompter()
  const paragraph = prompter.script.locator('p').nth(1)
  await expect.poll(() => marksIn(prompter.page)).toHaveLength(7)
  expect(await prompter.shownInserts()).toHaveLength(4)

  await chooseLook(rostrum, {
    face: 'kai',
    weight: 600,
    size: { by: 'px', px: 60 },
    lineLength: 12,
    headingScale: 1.5,
    colours: COLOUR_SCHEMES['black-on-paper'],
    marker: 'none',
    notes: false,
    slideMarks: false,
    pauseMarks: false,
  })
  await expect(paragraph).toHaveCSS('font-size', '60px')
  await expect(paragraph).toHaveCSS('font-weight', '600')
  await expect(paragraph).toHaveCSS('font-family', /^"LXGW WenKai"/)
  await expect(paragraph).toHaveCSS('color', 'rgb(29, 26, 20)')
  await expect(prompter.script).toHaveCSS('background-color', 'rgb(243, 234, 215)')
  await expect(prompter.script.locator('h2').first()).toHaveCSS('font-size', '90px')
  // The face is really drawn in, and no character comes from a font of the machine.
  await expect.poll(() => facesDrawn(prompter.page, 'p:nth-of-type(2)')).toEqual(['LXGW WenKai'])
  const width = (await paragraph.boundingBox())?.width ?? 0
  expect(width).toBeLessThanOrEqual(12 * 60)
  expect(await prompter.shownInserts()).toEqual(['pause 停顿 3秒', 'pause 停顿 20秒'])
  expect(await marksIn(prompter.page)).toEqual([])
  // Its own lines are right in this face too.
  const lines = await prompter.lines()
  expect(lines.filter((line) => line.over >= 1)).toEqual([])
})

test('each slide and pause that comes is marked beside its line, after every measuring', async ({
  rostrum,
}) => {
  await rostrum.start(READING)
  const prompter = await rostrum.openPrompter()
  const { script, clock, document } = await rostrum.host.speech()
  const { loaded } = await rostrum.host.state()
  const cues = loaded?.cues ?? []
  expect(cues).toHaveLength(document.deck.slides.length)
  const wanted = cues.slice(1).map((cue, index) => ({
    number: String(index + 2),
    // Offsets among the words on the page, which have no line feeds.
    at: script.text.slice(0, Math.floor(clock.offsetAt(cue))).replaceAll('\n', '').length,
  }))
  for (const part of [
    DEFAULT_LOOK,
    { size: { by: 'px', px: 120 }, headingScale: 1.8 },
    { face: 'song', size: { by: 'lines', lines: 12 }, lineLength: 30, lineHeight: 2 },
  ] as const) {
    await chooseLook(rostrum, part)
    for (const width of [1920, 1000]) {
      await prompter.page.setViewportSize({ width, height: 800 })
      await expect(async () => {
        const marks = await marksIn(prompter.page)
        const slides = marks.filter(({ kind }) => kind === 'slide')
        const pauses = marks.filter(({ kind }) => kind === 'pause')
        expect(slides.flatMap(({ words }) => words.split(' '))).toEqual(
          wanted.map(({ number }) => number),
        )
        expect(pauses.map(({ words }) => words)).toEqual(['3″', '20″'])
        const middles = await middlesOf(
          prompter.page,
          wanted.map(({ at }) => at),
        )
        for (const [index, { number }] of wanted.entries()) {
          const mark = slides.find(({ words }) => words.split(' ').includes(number))
          expect(Math.abs((mark?.middle ?? 0) - (middles[index] ?? 0))).toBeLessThan(8)
        }
        for (const { beside } of marks) expect(beside).toBeGreaterThan(0)
      }).toPass()
    }
  }
})

test('what is lit is what is being said: playing, after a jump, and when it stands', async ({
  rostrum,
}) => {
  await rostrum.start(READING)
  const prompter = await rostrum.openPrompter()
  const { script, clock } = await rostrum.host.speech()
  const said = (position: number) => Math.floor(clock.offsetAt(scriptMs(position)))
  const expectLit = async () => {
    const { text, position } = await litIn(prompter.page)
    expect(text).not.toBe('')
    // The light goes on by a timer, which a busy machine is late with: by a third of a second at twice the pace.
    const near = [position - 700, position - 300, position, position + 40].map((one) =>
      said(Math.max(0, one)),
    )
    // The same phrase may be said more than once.
    const holds = (at: number) => {
      const first = Math.max(0, at - text.length + 1)
      const from = script.text.indexOf(text, first)
      return from >= first && from <= at
    }
    expect(near.filter(holds)).not.toEqual([])
  }
  for (const lit of ['sentence', 'phrase'] as const) {
    await chooseLook(rostrum, { lit })
    for (const offset of [8, 40, 200]) {
      await rostrum.host.seek(clock.timeAt(offset))
      await expect(expectLit).toPass({ timeout: 5000 })
    }
    await rostrum.host.seek(clock.timeAt(3))
    await rostrum.host.play(2)
    const seen = new Set<string>()
    const late: unknown[] = []
    let looks = 0
    // Whatever moment is looked at, the light is where the voice is; a page that had no processor may be behind once.
    await expect
      .poll(
        async () => {
          looks += 1
          await expectLit().catch((error: unknown) => late.push(error))
          seen.add((await litIn(prompter.page)).text)
          return seen.size
        },
        { timeout: 20_000, intervals: [200] },
      )
      .toBeGreaterThanOrEqual(2)
    expect(late.length, String(late[0])).toBeLessThan(Math.max(2, looks / 5))
    await rostrum.host.command({ kind: 'pause' })
    await expect(expectLit).toPass({ timeout: 5000 })
  }
  await chooseLook(rostrum, { lit: 'none' })
  await expect.poll(async () => (await litIn(prompter.page)).text).toBe('')
})

test('a long text stands on the page only where it is read, and exactly where its lines are reckoned to be', async ({
  rostrum,
}, testInfo) => {
  // 60,000 characters of paragraphs that all differ, with notes on rows, gaps and figures.
  const paragraphs = Array.from({ length: 600 }, (_, index) =>
    [
      `第${index}段：各村各部门要把责任落实到人，`,
      `确保${index + 3}余户在2023年${(index % 12) + 1}月前完成任务，一户一策要落到实处，`,
      index % 7 === 0 ? '【备注：这里放慢，看着前排的同志们，等他们抬起头来以后再接着往下讲】' : '',
      '让群众看得见、摸得着。',
      '春耕是全年农业生产的基础，大家要抓紧。'.repeat(1 + (index % 4)),
    ].join(''),
  )
  const file = testInfo.outputPath('long.txt')
  writeFileSync(file, `同志们：\n\n${paragraphs.join('\n\n')}\n`)
  await rostrum.start(file)
  const prompter = await rostrum.openPrompter()
  const { script, clock } = await rostrum.host.speech()
  expect(script.text.length).toBeGreaterThan(40_000)
  const expectExact = async () => {
    await expect(async () => {
      const chunks = await chunksIn(prompter.page)
      expect(chunks.length).toBeGreaterThanOrEqual(2)
      const blocks = chunks.reduce((sum, chunk) => sum + chunk.blocks, 0)
      expect(blocks).toBeLessThan(script.blocks.length / 2)
      for (const { height, next } of chunks)
        if (next !== null) expect(Math.abs(next - height)).toBeLessThan(0.6)
    }).toPass()
  }
  await expectExact()
  // A jump right after opening, while phrases are still looked for, and others later.
  for (const part of [0.9, 0.5, 0.02, 0.99]) {
    const position = clock.duration * part
    await rostrum.host.seek(position)
    await expect(async () => {
      const place = await prompter.place()
      expect(Math.abs(place.position - position)).toBeLessThan(2)
      expect(Math.abs(place.offset - clock.offsetAt(scriptMs(position)))).toBeLessThan(25)
      expect(script.text.startsWith(place.text, place.offset)).toBe(true)
    }).toPass({ timeout: 10_000 })
    await expectExact()
  }
})
