/** How the text moves: softly, on through an edit, in any orientation, page by page, and by hand alone. */
import type { Manuscript } from '#core/manuscript/manuscript.ts'
import { PARAGRAPH } from '#core/manuscript/manuscript.ts'
import { Mirror, type Rotation } from '#core/prompter/look.ts'
import { expectWordAtLine } from '../driver/in-step.ts'
import { movements, watchLine } from '../driver/line-watch.ts'
import { SAMPLE } from '../driver/places.ts'
import type { Prompter } from '../driver/prompter.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270]

/** The prompter of the sample. */
async function reading(rostrum: Rostrum) {
  await rostrum.start(SAMPLE)
  const prompter = await rostrum.openPrompter()
  return { prompter, speech: await rostrum.host.speech() }
}

/** Waits until what is drawn is what the clock says, at rest. */
async function comesToRest(prompter: Prompter, position: number) {
  await expect
    .poll(() =>
      prompter.page.evaluate(
        (at) =>
          Math.abs((window.rostrumPrompter?.position() ?? -1) - at) < 1 &&
          document
            .getAnimations()
            .every(({ playState }) => playState === 'finished' || playState === 'idle'),
        position,
      ),
    )
    .toBe(true)
}

test('a jump of a few lines is a movement, begins at once and ends at the exact word', async ({
  rostrum,
}) => {
  const { prompter, speech } = await reading(rostrum)
  const { blocks } = speech.script
  const block = blocks[Math.floor(blocks.length / 2)]
  const from = speech.clock.timeAt(block?.start ?? 0)
  await rostrum.host.seek(from)
  await comesToRest(prompter, from)
  const stop = await watchLine(prompter.page, block?.block.text.slice(0, 12) ?? '')
  await rostrum.host.seek(from + 8000)
  await comesToRest(prompter, from + 8000)
  const frames = await stop()
  const moved = movements(frames)
  const way = moved.reduce((sum, { px }) => sum + px, 0)
  expect(way).toBeGreaterThan(60)
  // Never back, and no leap: at most what the steepest part of the ease makes of the time that a frame took.
  for (const { px, ms } of moved) {
    expect(px).toBeGreaterThan(-0.6)
    expect(px).toBeLessThan((1.8 * way * ms) / 240 + 1)
  }
  expect(moved.filter(({ px }) => px > 0.1).length).toBeGreaterThan(2)
  const drawn = await prompter.page.evaluate(() => window.rostrumPrompter?.drawnPosition() ?? 0)
  // On whole pixels: half of one, at the speed of a slow line.
  expect(Math.abs(drawn - (from + 8000))).toBeLessThan(120)
})

test('with less motion a jump is no movement', async ({ rostrum }) => {
  const { prompter, speech } = await reading(rostrum)
  await prompter.page.emulateMedia({ reducedMotion: 'reduce' })
  const block = speech.script.blocks[Math.floor(speech.script.blocks.length / 2)]
  const from = speech.clock.timeAt(block?.start ?? 0)
  await rostrum.host.seek(from)
  await comesToRest(prompter, from)
  const stop = await watchLine(prompter.page, block?.block.text.slice(0, 12) ?? '')
  await rostrum.host.seek(from + 8000)
  await comesToRest(prompter, from + 8000)
  // Some frames more, so that the one with the new place is among them.
  await prompter.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const moved = movements(await stop()).filter(({ px }) => Math.abs(px) > 0.1)
  expect(moved.length).toBe(1)
  expect(moved[0]?.px).toBeGreaterThan(60)
})

/** A manuscript with a paragraph more before a line. */
function withParagraph(manuscript: Manuscript, before: number, words: string): Manuscript {
  const rows = manuscript.text.split('\n')
  const offset = rows.slice(0, before).reduce((sum, row) => sum + row.length + 1, 0)
  const moved = (at: number) => (at >= offset ? at + words.length + 1 : at)
  return {
    ...manuscript,
    text: rows.toSpliced(before, 0, words).join('\n'),
    lines: manuscript.lines.toSpliced(before, 0, PARAGRAPH),
    marks: manuscript.marks.map((mark) => ({
      ...mark,
      start: moved(mark.start),
      end: moved(mark.end),
    })),
  }
}

test('text edited during the reading appears without moving it: above, below, and while it rolls', async ({
  rostrum,
}) => {
  const { prompter, speech } = await reading(rostrum)
  const block = speech.script.blocks.find(
    ({ block: { text }, index }) => index > 20 && text.length > 60,
  )
  if (block === undefined) throw new Error('The sample has no long paragraph.')
  const from = speech.clock.timeAt(block.start + 25)
  await rostrum.host.seek(from)
  // The way there is a movement of its own.
  await comesToRest(prompter, from)
  await rostrum.host.play(1)
  await prompter.expectPlaying(true)
  await expect.poll(() => rostrum.host.position()).toBeGreaterThan(from + 600)
  const stop = await watchLine(prompter.page, block.block.text.slice(0, 12))
  await rostrum.host.editManuscript((now) =>
    withParagraph(now, 5, '这一段是临时加上的话。'.repeat(9)),
  )
  await expect.poll(() => prompter.shownText()).toContain('这一段是临时加上的话')
  await rostrum.host.editManuscript((now) => {
    const after = now.text
      .split('\n')
      .findIndex((row) => row.includes(block.block.text.slice(0, 12)))
    return withParagraph(now, after + 1, '下面也有新的一段。'.repeat(7))
  })
  await expect.poll(() => prompter.shownText()).toContain('下面也有新的一段')
  const seen = await prompter.page.evaluate(() => window.seenFrames?.length ?? 0)
  await prompter.page.waitForFunction((many) => (window.seenFrames?.length ?? 0) > many, seen + 20)
  const frames = await stop()
  // Never off the page, never announced as gone.
  expect(frames.filter(({ y, ready }) => y === null || !ready)).toEqual([])
  // It rolls on at 20 to 40 px a second: in no frame does it leap.
  for (const { px, ms } of movements(frames)) {
    expect(px).toBeGreaterThan(-1)
    expect(px).toBeLessThan(0.12 * ms + 2)
  }
  const after = await rostrum.host.speech()
  const position = await rostrum.host.position()
  const { offset } = await prompter.place()
  expectWordAtLine(offset, position, position + 2000, after)
  expect(after.script.text.slice(0, offset)).toContain('这一段是临时加上的话')
})

test('in all 16 orientations the word is at the line and the text follows the hand', async ({
  rostrum,
}) => {
  const { prompter, speech } = await reading(rostrum)
  const { page } = prompter
  let part = 0.2
  for (const mirror of Mirror.options)
    for (const rotation of ROTATIONS) {
      await rostrum.host.setLook({ mirror, rotation })
      await expect(page.locator('[data-orientation]')).toHaveAttribute(
        'data-orientation',
        `${mirror} ${rotation}`,
      )
      part += 0.03
      const position = speech.clock.duration * part
      await rostrum.host.seek(position)
      await comesToRest(prompter, position)
      await expect(async () =>
        expectWordAtLine((await prompter.place()).offset, position, position, speech),
      ).toPass()
      const drawn = await page.evaluate(() => window.rostrumPrompter?.drawnPosition() ?? 0)
      expect(Math.abs(drawn - position), `${mirror} ${rotation}`).toBeLessThan(120)

      // The text under the mouse goes with it, in the directions of the text.
      const shown = page.locator('[role="document"] p').first()
      const place = async () => {
        const box = await shown.evaluate((element) => {
          const { x, y } = element.getBoundingClientRect()
          return { x, y }
        })
        return box
      }
      const [x, y] = rotation === 90 || rotation === 270 ? [60, 0] : [0, 60]
      await page.mouse.move(600, 400)
      await page.mouse.down()
      await page.mouse.move(600 + x / 6, 400 + y / 6)
      const before = await place()
      await page.mouse.move(600 + x / 6 + x, 400 + y / 6 + y)
      const after = await place()
      expect(after.x - before.x, `${mirror} ${rotation}`).toBeCloseTo(x, 0)
      expect(after.y - before.y, `${mirror} ${rotation}`).toBeCloseTo(y, 0)
      await page.mouse.up()
      await expect.poll(() => rostrum.host.position()).not.toBe(position)
    }
})

/** The lines of the page that can be seen through the frame, and whether one is seen in part. */
function seenLines(prompter: Prompter) {
  return prompter.page.evaluate(() => {
    const stage = document.querySelector('[role="document"]')
    const frame = stage?.querySelector(':scope > div:has(:is(h2,h3,h4,h5,p))')
    if (frame === null || frame === undefined) throw new Error('No text on the stage.')
    const [above = 0, below = 0] = [...getComputedStyle(frame).clipPath.matchAll(/[\d.]+/g)]
      .map(([number]) => Number(number))
      .filter((_, index) => index === 0 || index === 2)
    const box = frame.getBoundingClientRect()
    const [top, bottom] = [box.top + above, box.bottom - below]
    const lines = new Map<number, string>()
    const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.bottom < box.top - 200 || rect.top > box.bottom + 200) continue
        const at = Math.round(rect.top)
        lines.set(at, `${lines.get(at) ?? ''}${node.textContent ?? ''}`)
        if (rect.bottom > top + 1 && rect.top < bottom - 1)
          if (rect.top < top - 1 || rect.bottom > bottom + 1)
            throw new Error(`Half a line: ${node.textContent ?? ''}`)
      }
    }
    return [...lines]
      .toSorted(([one], [other]) => one - other)
      .filter(([at]) => at >= top - 1 && at < bottom - 1)
      .map(([, text]) => text)
  })
}

test('page by page: nothing rolls, no line is half seen, two lines come again, the line is marked', async ({
  rostrum,
}) => {
  const { prompter, speech } = await reading(rostrum)
  await prompter.page.setViewportSize({ width: 1920, height: 1080 })
  await rostrum.host.setLook({ motion: 'pages' })
  await expect(prompter.script).toHaveAttribute('data-motion', 'pages')
  await rostrum.host.seek(speech.clock.duration / 3)
  const marked = prompter.page.locator('[role="document"] [data-line]')
  await expect(marked).toHaveCount(1)

  let before = await seenLines(prompter)
  expect(before.length).toBeGreaterThan(4)
  await rostrum.host.play(12)
  for (let page = 0; page < 3; page += 1) {
    await expect
      .poll(async () => (await seenLines(prompter))[0], { intervals: [20] })
      .not.toBe(before[0])
    const now = await seenLines(prompter)
    expect(now.slice(0, 2)).toEqual(before.slice(-2))
    before = now
    // The line that is marked is the one that is being said.
    const from = await rostrum.host.position()
    const { offset } = await prompter.place()
    const to = await rostrum.host.position()
    expect(offset).toBeGreaterThan(speech.clock.offsetAt(from) - 45)
    expect(offset).toBeLessThanOrEqual(speech.clock.offsetAt(to))
  }
  await rostrum.host.command({ kind: 'pause' })

  // The tape put elsewhere, and back.
  const at = await rostrum.host.position()
  await rostrum.host.seek(0)
  await expect.poll(async () => (await seenLines(prompter))[0]).not.toBe(before[0])
  await rostrum.host.seek(at)
  await expect.poll(async () => (await seenLines(prompter))[0]).toBe(before[0])

  // What is added above moves nothing on the page that is read.
  const { script } = await rostrum.host.speech()
  const { offset } = await prompter.place()
  const block = script.blocks.find(({ end }) => end > offset)
  const stop = await watchLine(prompter.page, block?.block.text.slice(0, 12) ?? '')
  await rostrum.host.editManuscript((now) =>
    withParagraph(now, 5, '这一段是临时加上的话。'.repeat(9)),
  )
  await expect.poll(() => prompter.shownText()).toContain('这一段是临时加上的话')
  const frames = await stop()
  expect(movements(frames).filter(({ px }) => Math.abs(px) > 1)).toEqual([])
  expect((await seenLines(prompter))[0]).toBe(before[0])

  // And back to rolling, at the word.
  await rostrum.host.setLook({ motion: 'roll' })
  await expect(marked).toHaveCount(0)
  const position = await rostrum.host.position()
  await comesToRest(prompter, position)
  const now = await rostrum.host.speech()
  expectWordAtLine((await prompter.place()).offset, position, position, now)
})

test('by hand the wheel moves the text, the tape follows and does not play', async ({
  rostrum,
}) => {
  const { prompter, speech } = await reading(rostrum)
  await rostrum.host.command({ kind: 'set-pacing', mode: 'by-hand' })
  const from = speech.clock.duration / 4
  await rostrum.host.seek(from)
  await comesToRest(prompter, from)
  const { rate } = (await rostrum.host.state()).transport
  await prompter.page.mouse.move(700, 400)
  for (let turn = 0; turn < 12; turn += 1) await prompter.page.mouse.wheel(0, 40)
  await expect.poll(() => rostrum.host.position()).toBeGreaterThan(from + 5000)
  await expect(async () => {
    const position = await rostrum.host.position()
    await comesToRest(prompter, position)
    expectWordAtLine((await prompter.place()).offset, position, position, speech)
  }).toPass()
  const { transport } = await rostrum.host.state()
  expect(transport).toMatchObject({ playing: false, rate })
  // Back again by as much, to the same word.
  for (let turn = 0; turn < 12; turn += 1) await prompter.page.mouse.wheel(0, -40)
  await expect.poll(async () => Math.abs((await rostrum.host.position()) - from)).toBeLessThan(150)
})
