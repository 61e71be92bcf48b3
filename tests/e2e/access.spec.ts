/** Every page in every state, in both languages: nothing that axe finds keeps anybody out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import { AccessCheck } from '../driver/access.ts'
import { seeDisplays, TWO_DISPLAYS } from '../driver/displays-seen.ts'
import { fixture } from '../driver/places.ts'
import type { GivenBefore } from '../driver/put-takes.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'
import { type Words, wordsOf } from '../driver/words.ts'

/** Every state in the language of the speech; in the other every page once: a rule that one breaks the other breaks too. */
const FURTHER = ['zh-CN'] as const
const further = (language: InterfaceLanguage) => FURTHER.some((one) => one === language)

/** The studio follows the system's colours; what is read in half-darkness is dark, and stronger. */
const studioCheck = (language: InterfaceLanguage) =>
  new AccessCheck({
    schemes: ['light', 'dark'],
    highContrast: false,
    target: null,
    further: further(language),
  })
const handsCheck = studioCheck
const roomCheck = studioCheck
const stageCheck = (language: InterfaceLanguage) =>
  new AccessCheck({ schemes: ['dark'], highContrast: true, target: 44, further: further(language) })
const hallCheck = () =>
  new AccessCheck({ schemes: ['dark'], highContrast: false, target: null, further: true })

/** A text with something in each of the studio's lists. */
const FULL = `在防汛工作会上的讲话
（2026年5月20日）
同志们：
今天在***村开会，***镇也来了人，一共**人。【此处掌声】目的是分析形势，提高认识。
一、认清形势
重庆、乐山去年都发了大水。彳亍不前，犹豫不决，迟早要出事。
（一）水情
${'水位涨得快，来得急。'.repeat(12)}
二、抓好落实
1.要人到岗。
2.要物到位，沙袋3000条，冲锋舟12艘。
第3页
责任编辑：小王
谢谢大家！
`

// Each looks at many states, and axe takes half a second for one.
test.describe.configure({ timeout: 180_000 })

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-access-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function begin(
  rostrum: Rostrum,
  language: InterfaceLanguage,
  path?: string,
  given: readonly GivenBefore[] = [],
): Promise<Words> {
  await rostrum.start(path, given)
  await rostrum.host.setLanguage(language)
  return wordsOf(language)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function pick(page: Page, name: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(page, name).click()
  await (await chooser).setFiles(path)
}

for (const language of FURTHER) {
  test(`studio, ${language}: opening, and what can go wrong with it`, async ({ rostrum }) => {
    const say = await begin(rostrum, language)
    const check = studioCheck(language)
    const { page } = await rostrum.openStudio()
    await expect(page.getByRole('heading', { name: say('studio:empty.title') })).toBeVisible()
    await check.look(page, 'no speech')
    await pick(page, say('studio:open.choose'), fixture('not-text.bin.txt'))
    await expect(page.getByRole('alert')).toContainText(say('studio:failure.notText'))
    await check.lookFurther(page, 'a file that is no text')

    await rostrum.host.open(fixture('short-zh.txt'))
    await expect(button(page, say('studio:start.button'))).toBeEnabled()
    await rostrum.host.play(1)
    await pick(page, say('studio:open.choose'), fixture('reading-zh.txt'))
    await expect(button(page, say('studio:replace.keep'))).toBeVisible()
    await check.look(page, 'a question before opening')
    await button(page, say('studio:replace.goOn')).click()
    await expect(button(page, say('studio:replace.keep'))).toBeHidden()
    await rostrum.host.open(fixture('gbk-zh.txt'))
    await page.getByTitle(say('editor:encoding.change')).click()
    await expect(page.getByRole('region', { name: say('editor:encoding.title') })).toBeVisible()
    await check.lookFurther(page, 'encodings')
    check.done()
  })
}

for (const language of FURTHER) {
  test(`studio, ${language}: the text and its lists`, async ({ rostrum }) => {
    const path = file('稿.txt', FULL)
    const say = await begin(rostrum, language, path)
    const check = studioCheck(language)
    const { page } = await rostrum.openStudio()
    await expect(button(page, say('studio:start.button'))).toBeEnabled()
    await expect(page.locator('.cm-line').first()).toBeVisible()
    await check.look(page, 'outline')
    // For the plan: over its slot, with a paragraph that could go.
    await rostrum.host.command({ kind: 'set-pacing', slot: 60_000 })
    await page.locator('.cm-line', { hasText: '今天在' }).click()
    await page.keyboard.press('Control+Alt+o')
    const tabs = page.getByRole('navigation').getByRole('tab')
    const panel = page.getByRole('tabpanel').filter({ visible: true })
    await panel.getByRole('button', { disabled: false }).nth(1).click()
    await check.look(page, 'a section chosen')
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click()
      await expect(panel).not.toHaveText(say('reading:looking'))
      const name = (await tabs.nth(at).textContent()) ?? ''
      await check.look(page, name)
      const first = panel.getByRole('button', { disabled: false }).first()
      // A list may be empty: of doubts there are none here.
      if (!(await first.isVisible())) continue
      await first.click()
      await check.look(page, `${name}, the first one pressed`)
    }

    await page.locator('.cm-line', { hasText: '重庆' }).click()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: say('editor:search.find'), exact: true }).fill('水')
    await check.look(page, 'search')
    await page.keyboard.press('Escape')
    await page.locator('.cm-line', { hasText: '重庆' }).click()
    await page.keyboard.press('Control+a')
    await page
      .getByRole('toolbar')
      .getByRole('button', { name: say('editor:tools.reading'), exact: true })
      .click()
    await check.look(page, 'a reading')
    check.done()
  })

  test(`studio, ${language}: slides and a newer version`, async ({ rostrum }) => {
    const path = file('稿.txt', FULL)
    const say = await begin(rostrum, language, path)
    const check = studioCheck(language)
    const { page } = await rostrum.openStudio()
    await expect(button(page, say('studio:start.button'))).toBeEnabled()
    const slides = page.getByRole('complementary', { name: say('studio:panes.slides') })
    await button(page, say('studio:slides.settings')).click()
    await check.look(page, 'style of the slides')
    await slides.getByRole('listitem').first().hover()
    await check.look(page, 'a slide pointed at')
    await page
      .getByRole('button', { name: say('studio:slides.edit.label', { number: 3 }), exact: true })
      .click()
    await check.look(page, 'a slide being changed')
    await button(page, say('studio:slides.edit.close')).click()

    const newer = file(
      '新稿.txt',
      FULL.replace('分析形势', '看清形势').replace('1.要人到岗。\n', ''),
    )
    await pick(page, say('studio:version.button'), newer)
    const review = page.getByRole('region', {
      name: say('studio:version.title', { name: '新稿.txt' }),
    })
    await expect(review).toBeVisible()
    await check.look(page, 'a newer version')
    await button(page, say('studio:version.take')).click()
    await expect(review).toBeHidden()
    await check.look(page, 'a newer version taken')
    check.done()
  })
}

for (const language of FURTHER) {
  test(`prompter, ${language}`, async ({ rostrum }) => {
    const say = await begin(rostrum, language)
    const check = stageCheck(language)
    const empty = await rostrum.openPage('prompter')
    await expect(empty.getByRole('heading', { name: say('prompter:empty.title') })).toBeVisible()
    await check.look(empty, 'no speech')
    await rostrum.host.open(file('稿.txt', FULL))
    await empty.close()
    const prompter = await rostrum.openPrompter()
    const { page } = prompter
    await check.look(page, 'ready')
    await rostrum.host.play(1)
    await prompter.expectPlaying(true)
    await check.lookFurther(page, 'rolling')
    await page.keyboard.press('Space')
    await prompter.expectPlaying(false)
    await check.lookFurther(page, 'paused')
    await button(page, say('prompter:keys.button')).click()
    await check.lookFurther(page, 'keys')
    await button(page, say('prompter:keys.button')).click()
    await rostrum.host.command({ kind: 'set-pacing', mode: 'to-time', slot: 60_000 })
    const pace = page.getByRole('button', { name: /^(语速方式|How the pace)/ })
    await pace.click()
    await check.look(page, 'the way the pace goes, too fast a pace needed')
    await rostrum.host.command({ kind: 'tell', text: '请稍快' })
    await rostrum.host.command({ kind: 'set-control', control: 'operator' })
    await button(page, say('prompter:look.button')).click()
    await expect(page.getByRole('complementary')).toBeVisible()
    await check.look(page, 'look, a message, the operator in control')
    await page.keyboard.press('Escape')
    await rostrum.host.command({ kind: 'set-screen', screen: 'black' })
    const { clock } = await rostrum.host.speech()
    await rostrum.host.seek(clock.duration)
    await expect(page.getByText(say('prompter:run.ended'))).toBeVisible()
    await check.look(page, 'ended, the hall black')
    check.done()
  })

  test(`console, ${language}`, async ({ rostrum }) => {
    const say = await begin(rostrum, language)
    const check = stageCheck(language)
    const page = await rostrum.openPage('console')
    await expect(page.getByRole('heading', { name: say('console:waiting.title') })).toBeVisible()
    await check.look(page, 'no speech')
    await rostrum.host.open(file('稿.txt', FULL))
    await expect(page.getByRole('heading', { name: say('console:rundown.heading') })).toBeVisible()
    await check.look(page, 'no window on the screen')
    await rostrum.openAudience()
    await page.bringToFront()
    await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
    await rostrum.host.seek(30_000)
    await rostrum.host.play(1)
    await expect(button(page, say('console:control.pause'))).toBeVisible()
    await check.lookFurther(page, 'playing')
    await rostrum.host.command({ kind: 'hold', slide: 2 })
    await expect(page.getByText(say('console:onScreen.held', { number: 3 }))).toBeVisible()
    await check.lookFurther(page, 'held')
    for (const screen of ['standby', 'black'] as const) {
      await button(page, say(`console:screen.${screen}`)).click()
      await expect(button(page, say(`console:screen.${screen}`))).toHaveAttribute(
        'aria-pressed',
        'true',
      )
      await check.lookFurther(page, screen)
    }
    await page.getByRole('button', { name: say('common:pacing.fixed') }).click()
    await expect(page.getByRole('region', { name: say('common:pacing.heading') })).toBeVisible()
    await check.lookFurther(page, 'ways of pacing')
    await rostrum.host.command({ kind: 'set-pacing', mode: 'to-time', slot: 60_000 })
    await button(page, say('common:pacing.toTime')).last().click()
    await check.look(page, 'the way the pace goes')
    await button(page, say('console:keys.button')).click()
    await check.lookFurther(page, 'keys')
    await rostrum.host.command({ kind: 'tell', text: '请稍快' })
    await rostrum.host.command({ kind: 'set-control', control: 'operator' })
    await button(page, say('console:card.button')).click()
    await check.look(page, 'a message, the operator in control, the card')
    check.done()
  })

  test(`keys and devices, ${language}`, async ({ rostrum }) => {
    const say = await begin(rostrum, language, file('稿.txt', FULL))
    const check = handsCheck(language)
    const page = await rostrum.openPage('hands')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await check.look(page, 'at first')
    await page.keyboard.press('PageDown')
    await expect(page.locator('output').filter({ hasText: 'Page' }).first()).toBeVisible()
    await check.lookFurther(page, 'a key pressed')
    await page
      .getByRole('button', { name: say('hands:bindings.bind') })
      .first()
      .click()
    await check.lookFurther(page, 'waiting for a key')
    await page.keyboard.press('F9')
    await expect(page.getByText(say('hands:bindings.press'))).toBeHidden()
    await check.look(page, 'a key bound')
    check.done()
  })

  test(`the room, ${language}`, async ({ rostrum }) => {
    const say = await begin(rostrum, language, file('稿.txt', FULL))
    await seeDisplays(rostrum, TWO_DISPLAYS)
    const check = roomCheck(language)
    const page = await rostrum.openPage('room')
    await expect(page.getByRole('combobox')).toHaveCount(3)
    await page
      .getByRole('combobox', { name: say('common:window.console') })
      .selectOption({ index: 1 })
    await expect(page.getByText(say('room:displays.outcome.taken'))).toBeVisible()
    await check.look(page, 'two displays, the console refused')
    await seeDisplays(rostrum, TWO_DISPLAYS.slice(0, 1))
    await expect(page.getByText(say('room:displays.note.one'))).toBeVisible()
    await check.lookFurther(page, 'one display')
    check.done()
  })
}

for (const language of FURTHER) {
  test(`rehearsal, ${language}: a take, played again, and side by side`, async ({ rostrum }) => {
    const given = [20, 21, 22].map((day) => ({
      name: '',
      began: `2026-11-${day}T01:30:00.000Z`,
      speaker: {
        rateOf: () => 0.7 + (day - 20) / 10,
        silenceBefore: (index: number) => (index === 2 ? 4000 : 0),
      },
    }))
    const say = await begin(rostrum, language, fixture('short-zh.txt'), given)
    const check = studioCheck(language)
    const page = await rostrum.openPage('rehearsal')
    await expect(page.locator('figure svg, [role=img] svg').first()).toBeVisible()
    await check.look(page, 'a report')
    await page.getByTitle(say('rehearsal:report.goThere')).first().click()
    await expect(button(page, say('rehearsal:replay.play'))).toBeVisible()
    await check.look(page, 'played again')
    await button(page, say('rehearsal:list.compare')).click()
    await expect(
      page.getByRole('heading', { name: say('rehearsal:compare.suggested') }),
    ).toBeVisible()
    await check.look(page, 'side by side')
    check.done()
  })
}

for (const language of FURTHER) {
  test(`the hall, ${language}`, async ({ rostrum }) => {
    await begin(rostrum, language, file('稿.txt', FULL))
    const check = hallCheck()
    const audience = await rostrum.openAudience()
    for (const screen of ['standby', 'slides', 'black'] as const) {
      await rostrum.host.command({ kind: 'set-screen', screen })
      await audience.expectScreen(screen)
      await check.look(audience.page, screen)
    }
    check.done()
  })

  test(`a lost line and a speech broken off, ${language}`, async ({ rostrum }) => {
    const say = await begin(rostrum, language, file('稿.txt', FULL))
    const [studio, stage] = [studioCheck(language), stageCheck(language)]
    const { page } = await rostrum.openStudio()
    const prompter = await rostrum.openPrompter()
    const console = await rostrum.openPage('console')
    await rostrum.host.play(1)
    await prompter.expectPlaying(true)
    await rostrum.host.seek(40_000)
    await rostrum.killAndRestart(async () => {
      await expect(page.getByText(say('common:link.lost'))).toBeVisible()
      await studio.look(page, 'line lost')
      await expect(prompter.page.getByText(say('prompter:line.lostRolling'))).toBeVisible()
      await stage.look(prompter.page, 'prompter, line lost')
      await expect(console.getByText(say('common:link.lost'))).toBeVisible()
      await stage.look(console, 'console, line lost')
    })
    for (const [one, check] of [
      [page, studio],
      [prompter.page, stage],
      [console, stage],
    ] as const) {
      await expect(button(one, say('common:resume.accept'))).toBeVisible()
      await check.look(one, `resume offered, ${new URL(one.url()).pathname}`)
    }
    studio.done()
    stage.done()
  })
}

test('every page, en', async ({ rostrum }) => {
  const say = await begin(rostrum, 'en', file('稿.txt', FULL))
  await rostrum.host.command({ kind: 'tell', text: 'A little slower' })
  const [studio, stage] = [studioCheck('en'), stageCheck('en')]
  const { page } = await rostrum.openStudio()
  await expect(button(page, say('studio:start.button'))).toBeEnabled()
  await studio.look(page, 'studio')
  await stage.look((await rostrum.openPrompter()).page, 'prompter')
  const console = await rostrum.openPage('console')
  await expect(console.getByRole('heading', { name: say('console:rundown.heading') })).toBeVisible()
  await stage.look(console, 'console')
  const hands = await rostrum.openPage('hands')
  await expect(hands.getByRole('table')).toBeVisible()
  await studio.look(hands, 'keys and devices')
  const room = await rostrum.openPage('room')
  await expect(room.getByRole('listitem').first()).toBeVisible()
  await studio.look(room, 'room')
  studio.done()
  stage.done()
})
