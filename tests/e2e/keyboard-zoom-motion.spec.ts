/** What axe can't see: the keyboard alone, 200 % zoom, less motion, and numbers that tick in silence. */
import type { Page } from '@playwright/test'
import type { WindowKind } from '#core/contract/contract.ts'
import { seeDisplays, TWO_DISPLAYS } from '../driver/displays-seen.ts'
import { clippedControls, walkByTab } from '../driver/focus-walk.ts'
import { fixture } from '../driver/places.ts'
import type { GivenBefore } from '../driver/put-takes.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'
import { coloursOf } from '../driver/screen-colours.ts'

const SPEECH = fixture('short-zh.txt')

/** Two takes: with them the page of rehearsals has all that it can have. */
const TAKES: readonly GivenBefore[] = [20, 21].map((day) => ({
  name: '',
  began: `2026-11-${day}T01:30:00.000Z`,
  speaker: { rateOf: () => 0.9 },
}))

/** Pages with controls, and what shows that they are drawn. */
const PAGES = [
  ['studio', '开始'],
  ['prompter', '显示'],
  ['console', '下一张'],
  ['hands', '全部恢复'],
  ['room', '识别'],
  ['rehearsal', '各遍对比'],
] as const satisfies readonly (readonly [WindowKind, string])[]

async function open(rostrum: Rostrum, kind: WindowKind, shows: string): Promise<Page> {
  if (kind === 'room') await seeDisplays(rostrum, TWO_DISPLAYS)
  const page = await rostrum.openPage(kind)
  if (kind === 'hands') await expect(page.getByRole('table')).toBeVisible()
  else await expect(page.getByRole('button', { name: shows, exact: true })).toBeVisible()
  if (kind === 'console') {
    // These come with what the host tells later.
    await expect(page.getByRole('button', { name: '录制' })).toBeVisible()
    await expect(page.getByRole('button', { name: '打开大屏' })).toBeVisible()
  }
  return page
}

for (const [kind, shows] of PAGES) {
  test(`${kind}: the keyboard alone goes through it, always seen, and out again; at 200 % every control is there`, async ({
    rostrum,
  }) => {
    test.slow()
    await rostrum.start(SPEECH, kind === 'rehearsal' ? TAKES : [])
    const page = await open(rostrum, kind, shows)
    const { names, faults } = await walkByTab(page)
    expect(faults.join('\n')).toBe('')
    expect(names.length).toBeGreaterThan(4)
    // And back the same way.
    await page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
    await page.mouse.click(1, 1)
    const back = await walkByTab(page, 'Shift+Tab')
    expect(back.faults.join('\n')).toBe('')
    expect(back.names.toSorted()).toEqual(names.toSorted())
    // 200 % of 1366x768.
    await page.setViewportSize({ width: 683, height: 384 })
    expect((await clippedControls(page)).join('\n')).toBe('')
  })
}

test('less motion: nothing moves but the text that rolls', async ({ rostrum, context }) => {
  await rostrum.start(SPEECH)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  for (const kind of [
    'studio',
    'prompter',
    'console',
    'audience',
    'hands',
    'room',
    'rehearsal',
  ] as const) {
    const page = await context.newPage()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(rostrum.address(kind))
    await expect(page.locator('main')).toBeVisible()
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) => {
        // What is not seen at all (the deck's own buttons) does not move either.
        if (!one.checkVisibility()) return []
        const { transitionDuration, animationName } = getComputedStyle(one)
        const seconds = Math.max(
          ...transitionDuration.split(',').map((part) => Number.parseFloat(part)),
        )
        const moves = seconds > 0.01 || animationName !== 'none'
        return moves
          ? [`${one.tagName} ${one.className}: ${transitionDuration} ${animationName}`]
          : []
      }),
    )
    expect(moving.join('\n'), kind).toBe('')
  }
})

test('numbers that tick are not read aloud each time', async ({ rostrum }) => {
  await rostrum.start(SPEECH)
  const prompter = await rostrum.openPrompter()
  const console = await open(rostrum, 'console', '黑屏')
  await rostrum.host.play(1)
  await prompter.expectPlaying(true)
  for (const page of [prompter.page, console]) {
    await page.bringToFront()
    const counted = await page.evaluate(async () => {
      const said: string[] = []
      let ticks = 0
      const isLive = (node: Node) => {
        const element = node instanceof Element ? node : node.parentElement
        return (
          element?.closest(
            'output, [aria-live]:not([aria-live="off"]), [role=status], [role=alert], [role=timer], [role=log]',
          ) ?? null
        )
      }
      await new Promise<void>((resolve) => {
        const watch = new MutationObserver((changes) => {
          for (const { target } of changes) {
            const live = isLive(target)
            if (live !== null && live.getAttribute('aria-live') !== 'off')
              said.push(live.textContent)
            else ticks += 1
          }
          // Enough has ticked: by then whatever is read aloud each second has been.
          if (ticks > 12) {
            watch.disconnect()
            resolve()
          }
        })
        watch.observe(document.body, { subtree: true, characterData: true, childList: true })
      })
      return said
    })
    expect(counted.length, counted.join('\n')).toBeLessThan(3)
  }
})

test('where the system forces its colours, the hall is black all the same, and the text keeps its own', async ({
  rostrum,
}) => {
  await rostrum.start(SPEECH)
  const { page: hall } = await rostrum.openAudience()
  await hall.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  await rostrum.host.command({ kind: 'set-screen', screen: 'black' })
  await expect(hall.locator('[data-screen=black]')).toBeVisible()
  expect(await coloursOf(hall)).toEqual(['0,0,0'])
  const { page, script } = await rostrum.openPrompter()
  const colour = () => script.evaluate((stage) => getComputedStyle(stage).color)
  const chosen = await colour()
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' })
  expect(await colour()).toBe(chosen)
})
