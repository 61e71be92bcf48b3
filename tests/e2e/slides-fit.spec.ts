/** Every slide of every address the tests have, measured on the hall's screen as it is really set. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Theme } from '#core/deck/deck.ts'
import { fixture, ROOT, SAMPLE } from '../driver/places.ts'
import { expect, type Rostrum, test } from '../driver/rostrum.ts'
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

/**
 * What is wrong with any slide of these addresses. A window for each size shows the hall's picture, all of one host: every
 * slide is called up once and measured in all of them.
 */
async function measured(
  rostrum: Rostrum,
  files: readonly string[],
  sizes: readonly { width: number; height: number }[],
  themes: readonly Theme[],
): Promise<string[]> {
  await rostrum.start()
  const halls = await Promise.all(
    sizes.map(async (size) => {
      const audience = await rostrum.openAudience()
      await audience.page.setViewportSize(size)
      // Where a slide stands is the same with and without its fade, which is a dozen frames for nothing here.
      await audience.page.emulateMedia({ reducedMotion: 'reduce' })
      return { audience, size }
    }),
  )
  const faults: string[] = []
  const inAll = (look: (hall: (typeof halls)[number]) => Promise<void>) =>
    Promise.all(halls.map(look))
  for (const file of files) {
    await rostrum.host.open(file)
    // A newly opened speech waits on standby: seeing that, its own slides are there.
    await inAll(({ audience }) => audience.expectScreen('standby'))
    await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
    for (const theme of themes) {
      await rostrum.host.setTheme(theme)
      await inAll(({ audience }) =>
        expect(audience.page.locator('section.present article')).toHaveAttribute(
          'data-theme',
          theme,
        ),
      )
      const { document } = await rostrum.host.speech()
      for (const [slide, { kind }] of document.deck.slides.entries()) {
        await rostrum.host.command({ kind: 'hold', slide })
        await inAll(async ({ audience, size }) => {
          // Looked for frame by frame: there are thousands, and Playwright's own looks are a tenth of a second apart.
          await audience.page.waitForFunction((wanted) => {
            const { screen, slide: now } =
              window.document.querySelector<HTMLElement>('[data-screen]')?.dataset ?? {}
            return screen === 'slides' && now === wanted
          }, String(slide))
          const found = await faultsOf(audience.page)
          const place = `${basename(file)} ${theme} ${size.width}, slide ${slide + 1} (${kind})`
          faults.push(...found.map((fault) => `${place}: ${fault}`))
        })
      }
      await rostrum.host.command({ kind: 'rejoin' })
    }
  }
  return faults
}

test('every slide of the samples and fixtures fits', async ({ rostrum }) => {
  test.setTimeout(600_000)
  const files = [
    SAMPLE,
    SAMPLE.replace('-zh', '-en'),
    fixture('slides-zh.txt'),
    fixture('slides-en.txt'),
    fixture('no-sections.txt'),
    fixture('short-zh.txt'),
    fixture('closing-en.txt'),
    fixture('points-zh.txt'),
    ...others,
  ]
  expect(await measured(rostrum, files, [WIDE, STANDARD], ['party'])).toEqual([])
})

/** Addresses of the corpus that are measured in one test: a failure names its address. */
const TOGETHER = 15
const corpus = addressesIn(join(ROOT, 'tests', 'corpus'))
for (let first = 0; first < corpus.length; first += TOGETHER) {
  const files = corpus.slice(first, first + TOGETHER)
  const [from, to] = [files[0] ?? '', files.at(-1) ?? '']
  // Each of these in one of the two shapes; samples and fixtures are measured in both.
  const size = (first / TOGETHER) % 2 === 0 ? WIDE : STANDARD
  test(`every slide of the corpus fits, ${size.width}: ${basename(from)} to ${basename(to)}`, async ({
    rostrum,
  }) => {
    test.setTimeout(600_000)
    expect(await measured(rostrum, files, [size], ['party'])).toEqual([])
  })
}

test('every theme sets the same words in the same lines, on a small screen too', async ({
  rostrum,
}) => {
  test.setTimeout(240_000)
  const files = [fixture('slides-zh.txt')]
  const themes = ['light', 'dark', 'green'] as const
  expect(await measured(rostrum, files, [WIDE, SMALL, STANDARD], themes)).toEqual([])
})
