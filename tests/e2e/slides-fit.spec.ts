/** Every slide of an address, measured on the hall's screen as it is really set. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fixture, SAMPLE } from '../driver/places.ts'
import { expect, test } from '../driver/rostrum.ts'
import { faultsOf } from '../driver/slide-measure.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
]

/** Further addresses to measure, on a machine that has some. */
const folder = process.env['ROSTRUM_SPEECHES']
const others =
  folder === undefined
    ? []
    : readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/u.test(name) && name !== 'README.md')
        .map((name) => join(folder, name))

for (const file of [
  SAMPLE,
  SAMPLE.replace('-zh', '-en'),
  fixture('slides-zh.txt'),
  fixture('slides-en.txt'),
  ...others,
]) {
  test(`every slide of ${basename(file)} fits`, async ({ rostrum }) => {
    test.setTimeout(240_000)
    await rostrum.start(file)
    await rostrum.host.command({ kind: 'set-screen', screen: 'slides' })
    const audience = await rostrum.openAudience()
    const { document } = await rostrum.host.speech()
    const faults: string[] = []
    for (const slide of document.deck.slides.keys()) {
      await rostrum.host.command({ kind: 'hold', slide })
      await audience.expectSlide(slide)
      for (const size of SIZES) {
        await audience.page.setViewportSize(size)
        const found = await faultsOf(audience.page)
        faults.push(...found.map((fault) => `slide ${slide + 1} at ${size.width}: ${fault}`))
      }
    }
    expect(faults).toEqual([])
  })
}
