/** How long the report of a take of an hour takes to stand on the rehearsal page, from the click on it in the list. */
import { type Figure, figure, percentile } from './figure.ts'
import { longAddress } from './long-text.ts'
import { openPage, startBrowser, startProgram } from './program.ts'
import { putTakes } from '../tests/driver/put-takes.ts'

/** An hour as these speak, who pause and go back. */
const CHARACTERS = 8_200
/** A take is open within this, ms. */
const LIMIT = 300
/** Two takes are clicked by turns, so often. */
const TIMES = 10

/** Median and slowest. */
export async function takeOpening(sample: string): Promise<Figure[]> {
  const given = [20, 21].map((day) => ({
    name: `${day}`,
    began: `2026-11-${day}T01:30:00.000Z`,
    speaker: {
      rateOf: (_line: unknown, index: number) => 0.8 + ((index * 37) % 40) / 100,
      silenceBefore: (index: number) => (index % 5 === 0 ? 2500 : 0),
      nextAfter: (index: number) => (index % 31 === 17 ? index - 3 : null),
    },
  }))
  const program = await startProgram(longAddress(sample, CHARACTERS), (data, file) =>
    putTakes(data, file, given),
  )
  const browser = await startBrowser()
  try {
    const page = await openPage(browser, program.addresses.rehearsal)
    const list = page.getByRole('navigation', { name: '排练记录' })
    const heard: number[] = []
    let minutes = 0
    for (let time = 0; time < TIMES; time++) {
      const name = `${20 + (time % 2)}`
      await list.getByRole('button', { name, exact: false }).filter({ hasText: name }).waitFor()
      heard.push(await page.evaluate(clicked, name))
      minutes = await page.evaluate(lengthShown)
    }
    const name = `a take of ${minutes} min, from the click to its report with charts`
    const limit = { unit: 'ms', against: 'what may be', againstValue: LIMIT, bound: 1 }
    return [
      figure({ name: `${name}, p50 of ${TIMES}`, value: percentile(heard, 0.5), ...limit }),
      figure({ name: `${name}, slowest`, value: Math.max(...heard), ...limit }),
    ]
  } finally {
    await browser.close()
    await program.end()
  }
}

/** In the page: clicks on the take of a name; ms until its report with both charts has been drawn. */
async function clicked(name: string): Promise<number> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const button = [...document.querySelectorAll<HTMLButtonElement>('nav li button')].find((one) =>
    one.textContent.startsWith(name),
  )
  const named = () => document.querySelector<HTMLInputElement>('main input')?.value
  if (button === undefined) throw new Error(`no take ${name} in the list`)
  const began = performance.now()
  button.click()
  while (named() !== name || document.querySelectorAll('main [role=img] svg').length < 2) {
    if (performance.now() - began > 10_000) throw new Error('the report did not come')
    await frame()
  }
  await frame()
  return performance.now() - began
}

/** In the page: how long the take that is shown took, min. */
function lengthShown(): number {
  const shown = document.querySelector('nav [aria-current] span:nth-child(2)')
  const found = /(?:(\d+):)?(\d+):\d\d/.exec(shown?.textContent ?? '')
  return found === null ? 0 : Number(found[1] ?? 0) * 60 + Number(found[2])
}
