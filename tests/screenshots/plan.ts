/** Pictures of the plan: a slot that is too short, a paragraph that is skipped, a video, a section that keeps its time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect } from '@playwright/test'
import { startHost } from '../driver/host-process.ts'
import { ROOT } from '../driver/places.ts'
import { Studio } from '../driver/studio.ts'
import { type PictureLanguage, SIZE, takePicture } from './taking.ts'

/** What is on the page in one language. */
const WORDS = {
  zh: {
    sample: 'address-zh.txt',
    text: '讲稿正文',
    tab: '时间',
    slot: '限时',
    minutes: '30',
    from: '从几点讲起',
    planned: /^计划，一、/u,
    keeps: '6:30',
    optional: '可略',
    skip: /^略过/u,
    paragraphs: ['《左传》上讲', '据区气象部门'],
    video: '+ 视频',
    name: '名称',
    film: '防汛演练短片',
    behind: '经区委、区政府',
  },
  en: {
    sample: 'address-en.txt',
    text: 'Text of the speech',
    tab: 'Plan',
    slot: 'Slot',
    minutes: '12',
    from: 'Begins at',
    planned: /^Planned, 1\. /u,
    keeps: '2',
    optional: 'Optional',
    skip: /^Skip: /u,
    paragraphs: ['Good morning, and welcome', 'It is tempting to prepare'],
    video: '+ Video',
    name: 'Name',
    film: 'The 2023 flood',
    behind: 'Good morning, and welcome',
  },
} as const satisfies Record<PictureLanguage, unknown>

/** Takes the picture of one language. */
export async function pictureOfPlan(browser: Browser, language: PictureLanguage): Promise<void> {
  const words = WORDS[language]
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  const file = join(ROOT, 'resources', 'samples', words.sample)
  const running = await startHost(join(folder, 'data'), file)
  const locale = language === 'en' ? 'en' : 'zh-CN'
  const context = await browser.newContext({ viewport: SIZE, locale })
  try {
    const page = await context.newPage()
    await page.goto(running.addresses.studio)
    if (language === 'en') await page.getByText('English', { exact: true }).click()
    await page.locator(`html[lang="${locale}"]`).waitFor()
    const studio = new Studio(page, words.text)
    await page.getByRole('tab', { name: words.tab }).click()
    const field = (name: string | RegExp) => page.getByRole('textbox', { name, exact: true })
    const give = async (name: string | RegExp, typed: string) => {
      await field(name).fill(typed)
      await field(name).press('Enter')
    }
    await give(words.slot, words.minutes)
    await give(words.from, '9:30')
    await give(words.planned, words.keeps)
    await studio.clickBefore(words.behind)
    await page.getByRole('button', { name: words.video, exact: true }).click()
    await give(words.name, words.film)
    for (const paragraph of words.paragraphs) {
      await studio.clickBefore(paragraph)
      await studio.tool(words.optional).click()
    }
    const skip = page.getByRole('checkbox', { name: words.skip })
    await expect(skip).toHaveCount(words.paragraphs.length)
    await skip.last().click()
    await expect(skip.last()).toBeChecked()
    await field(words.planned).evaluate((first) => first.scrollIntoView({ block: 'center' }))
    await studio.saved()
    await takePicture(page, `plan-${language}`)
  } finally {
    await context.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
