/** Pictures of the rehearsal page: the report of a take that ran over, with two earlier ones. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { lineAs } from '../driver/host-client.ts'
import { startHost } from '../driver/host-process.ts'
import { ROOT } from '../driver/places.ts'
import { type GivenBefore, putTakes } from '../driver/put-takes.ts'
import { type PictureLanguage, SIZE, takePicture } from './taking.ts'

/** A take of a person, who slows down for quotations and is not always as fast. */
const given = (day: number, name: string, fast: number): GivenBefore => ({
  name,
  began: `2026-11-${day}T01:30:00.000Z`,
  speaker: {
    rateOf: ({ kind }, index) =>
      fast *
      (kind === 'quotation' ? 0.85 : kind === 'list' ? 1.1 : 1) *
      (1 + Math.sin(index / 9) / 8),
    silenceBefore: (index) => (index % 17 === 3 ? 2500 + 300 * (index % 7) : 0),
    nextAfter: (index) => (index === 40 ? 38 : null),
  },
  stumbled: [14, 33],
})

const WORDS = {
  zh: { sample: 'address-zh.txt', names: ['第一遍', '带设备', '在礼堂'] },
  en: { sample: 'address-en.txt', names: ['First', 'With slides', 'In the hall'] },
} as const

/** Takes the picture of one language. */
export async function pictureOfRehearsal(
  browser: Browser,
  language: PictureLanguage,
): Promise<void> {
  const { sample, names } = WORDS[language]
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-pictures-'))
  const data = join(folder, 'data')
  const file = join(ROOT, 'resources', 'samples', sample)
  await putTakes(
    data,
    file,
    names.map((name, index) => given(20 + index, name, 0.9 + index / 20)),
  )
  const running = await startHost(data, file)
  const locale = language === 'en' ? 'en' : 'zh-CN'
  const context = await browser.newContext({ viewport: SIZE, locale })
  try {
    const studio = await lineAs('studio', running.addresses.console)
    await studio.client.settings.update({ language: locale })
    studio.close()
    const page = await context.newPage()
    await page.goto(running.addresses.rehearsal)
    await page.locator(`html[lang="${locale}"]`).waitFor()
    await page.locator('[role="img"] svg').first().waitFor()
    await takePicture(page, `rehearsal-${language}`)
  } finally {
    await context.close()
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
