/** Every slide of every address the tests have, measured on the hall's screen as it is really set. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Theme } from '#core/deck/deck.ts'
import { fixture, ROOT, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'
import { faultsOf } from '../driver/slide-measure.ts'

const WIDE = { width: 1920, height: 1080 }
const SMALL = { width: 1280, height: 720 }
const STANDARD = { width: 1024, height: 768 }

/** Addresses in a folder: texts that have their own expectations beside them are addresses too. */
const addressesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/u.test(name) && name !== 'README.md')
        .map((name) => join(folder, name))
    : []

/** Further addresses to measure, on a machine that has some. */
const folder = process.env['ROSTRUM_SPEECHES']
const others = folder === undefined ? [] : addressesIn(folder)

async function measured(
  rostrum: Parameters<Parameters<typeof test>[2]>[0]['rostrum'],
  file: string,
  sizes: readonly { width: number; height: number }[],
  themes: readonly Theme[],
): Promise<string[]> {
  await rostrum.start(file)
  await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
  const audience = await rostrum.openAudience()
  const faults: string[] = []
  for (const theme of themes) {
    await rostrum.host.setTheme(theme)
    await expect(audience.page.locator('section.present article')).toHaveAttribute(
      'data-theme',
      theme,
    )
    const { document } = await rostrum.host.speech()
    for (const size of sizes) {
      await audience.page.setViewportSize(size)
      for (const [slide, { kind }] of document.deck.slides.entries()) {
        await rostrum.host.command({ kind: 'hold', slide })
        await audience.expectSlide(slide)
        const found = await faultsOf(audience.page)
        const place = `${theme} ${size.width}, slide ${slide + 1} (${kind})`
        faults.push(...found.map((fault) => `${place}: ${fault}`))
      }
    }
  }
  return faults
}

for (const file of [
  SAMPLE,
  SAMPLE.replace('-zh', '-en'),
  fixture('slides-zh.txt'),
  fixture('slides-en.txt'),
  fixture('no-sections.txt'),
  fixture('short-zh.txt'),
  fixture('closing-en.txt'),
  fixture('points-zh.txt'),
  ...others,
]) {
  test(`every slide of ${basename(file)} fits`, async ({ rostrum }) => {
    test.setTimeout(600_000)
    expect(await measured(rostrum, file, [WIDE, SMALL, STANDARD], ['party', 'light'])).toEqual([])
  })
}

for (const file of addressesIn(join(ROOT, 'tests', 'corpus'))) {
  test(`every slide of the corpus's ${basename(file)} fits`, async ({ rostrum }) => {
    test.setTimeout(240_000)
    expect(await measured(rostrum, file, [WIDE, STANDARD], ['party'])).toEqual([])
  })
}

test('dark and green set the same words in the same lines', async ({ rostrum }) => {
  test.setTimeout(240_000)
  const file = fixture('slides-zh.txt')
  expect(await measured(rostrum, file, [WIDE, STANDARD], ['dark', 'green'])).toEqual([])
})
