/** The pictures in the docs, made anew by `npm run screenshots`: both languages, the samples, a moment in mid-speech, a draft being put right. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { WindowKind } from '#core/contract/contract.ts'
import type { InterfaceLanguage } from '#core/contract/settings.ts'
import { asRoot, BROWSER_SWITCHES, ensureBrowser } from '../../scripts/browser.mjs'
import { TWO_DISPLAYS } from '../driver/displays-seen.ts'
import { connectHostClient, type HostClient, lineAs } from '../driver/host-client.ts'
import { startHost } from '../driver/host-process.ts'
import { ROOT } from '../driver/places.ts'
import { picturesOfEditing } from './editing.ts'
import { pictureOfPlan } from './plan.ts'
import { pictureOfRehearsal } from './rehearsal.ts'
import { PICTURES, SIZE, takePicture } from './taking.ts'

/** The room's page is longer than a screen, px. */
const ROOM_HEIGHT = 1500

const SAMPLES = { 'zh-CN': 'address-zh.txt', en: 'address-en.txt' } as const

mkdirSync(PICTURES, { recursive: true })
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: [...BROWSER_SWITCHES],
  chromiumSandbox: !asRoot(),
})
try {
  for (const language of ['zh-CN', 'en'] as const) await picturesIn(browser, language)
  for (const language of ['zh', 'en'] as const) {
    await picturesOfEditing(browser, language)
    await pictureOfPlan(browser, language)
    await pictureOfRehearsal(browser, language)
  }
} finally {
  await browser.close()
}

async function picturesIn(inBrowser: Browser, language: InterfaceLanguage): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  const running = await startHost(data, join(ROOT, 'resources', 'samples', SAMPLES[language]))
  const host = await connectHostClient(running.addresses.console)
  const context = await inBrowser.newContext({ viewport: SIZE, locale: language })
  try {
    const open = async (kind: WindowKind): Promise<Page> => {
      const page = await context.newPage()
      await page.goto(running.addresses[kind])
      return page
    }
    const pages = {
      studio: await open('studio'),
      prompter: await open('prompter'),
      audience: await open('audience'),
      console: await open('console'),
    }
    if (language === 'en') await pages.studio.getByText('English', { exact: true }).click()
    await pages.studio.locator(`html[lang="${language}"]`).waitFor()
    await goToPoints(host)
    await pages.prompter.locator('main[data-ready="true"]').waitFor()
    await pages.audience.locator('[data-screen="slides"][data-ready]').waitFor()
    const name = language === 'en' ? 'en' : 'zh'
    for (const kind of ['studio', 'prompter', 'audience', 'console'] as const)
      await takePicture(pages[kind], `${kind}-${name}`)
    await pages.prompter.keyboard.press('KeyL')
    await pages.prompter.getByRole('complementary').waitFor()
    await takePicture(pages.prompter, `display-${name}`)
    const hands = await open('hands')
    await hands.getByRole('table').waitFor()
    await hands.keyboard.press('PageDown')
    await takePicture(hands, `hands-${name}`)
    await pictureOfRoom(open, running.addresses.room, name)
    if (language === 'zh-CN') await pair(context)
  } finally {
    await context.close()
    host.close()
    await running.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** The room with a laptop and a projector, before everything in it is right. */
async function pictureOfRoom(
  open: (kind: WindowKind) => Promise<Page>,
  address: string,
  name: string,
): Promise<void> {
  const line = await lineAs('room', address)
  await line.client.displays.seen([...TWO_DISPLAYS])
  const room = await open('room')
  await room.locator('main li').first().waitFor()
  await room.setViewportSize({ width: SIZE.width, height: ROOM_HEIGHT })
  await takePicture(room, `room-${name}`)
  line.close()
}

/** Plays into the middle of the first slide with several points, so that some have come and some have not. */
async function goToPoints(host: HostClient): Promise<void> {
  const { document } = await host.speech()
  const cues = document.deck.slides
    .map((slide) => slide.lines.flatMap((line) => (line.cue === null ? [] : [line.cue])))
    .find((found) => found.length >= 3)
  const second = cues?.[1] ?? document.deck.slides[3]?.cue.position ?? 0
  await host.play()
  await host.seek(second)
}

/** The prompter and the hall's screen beside each other, for the README. */
async function pair(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1400, height: 420 })
  await page.goto(`file://${PICTURES}/`)
  await page.setContent(`<body style="margin:0;background:#e9e9e7;display:flex;gap:20px;padding:20px;box-sizing:border-box">
    ${['prompter', 'audience'].map((kind) => `<img src="file://${PICTURES}/${kind}-zh.png" style="width:670px;border-radius:6px;box-shadow:0 2px 8px rgb(0 0 0 / 30%)">`).join('')}
  </body>`)
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  await page.screenshot({ path: join(PICTURES, 'pair.png') })
}
