/** How far the word that really stands at the reading line is from the word the script clock says is being spoken. */
import { scriptMs } from '#core/time.ts'
import { type Figure, figure, percentile } from './figure.ts'
import { drawnAt, openPrompter, startBrowser, startProgram } from './program.ts'

const PLACES = 100

/** Measures at places all over the sample, with the real layout. */
export async function wordAtLine(sample: string): Promise<Figure[]> {
  const program = await startProgram(sample)
  const browser = await startBrowser()
  try {
    const page = await openPrompter(browser, program)
    const { clock } = await program.host.speech()
    const off: number[] = []
    for (let place = 1; place <= PLACES; place++) {
      const position = (clock.duration * place) / (PLACES + 1)
      await program.host.seek(position)
      await drawnAt(page, position)
      const offset = await page.evaluate(() => window.rostrumPrompter?.wordAtLine()?.offset)
      if (offset === undefined) throw new Error('the prompter shows no word')
      off.push(Math.abs(offset - clock.offsetAt(scriptMs(position))))
    }
    const characters = await page.evaluate(() => {
      const block = document.querySelector('main p')
      if (block === null) return Number.NaN
      return block.clientWidth / Number.parseFloat(getComputedStyle(block).fontSize)
    })
    return [
      figure({
        name: `spoken word from the reading line, p95 of ${PLACES} places`,
        value: percentile(off, 0.95),
        unit: '字',
        against: 'half a line: it is in the line being read',
        againstValue: characters / 2,
        bound: 1,
      }),
    ]
  } finally {
    await browser.close()
    await program.end()
  }
}
