/** How long the prompter takes to open, from navigation to text that can roll; beside a bare page with the same text. */
import { performance } from 'node:perf_hooks'
import { type Figure, figure, percentile } from './figure.ts'
import { longAddress } from './long-text.ts'
import { openPlainPage, servePlainPage, settingOf } from './peers/plain-page.ts'
import { openPage, openPrompter, type Program, startBrowser, startProgram } from './program.ts'
import { LENGTHS, spelled } from './subjects.ts'

/** Each is opened so often, by turns, in new browsers. */
const TIMES = 3
/** A prompter is open within this, ms. */
const LIMIT = 2000

/** Medians at both lengths. */
export async function opening(sample: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const characters of LENGTHS) {
    const text = longAddress(sample, characters)
    const program = await startProgram(text)
    try {
      const prompter: number[] = []
      const bare: number[] = []
      for (let time = 0; time < TIMES; time++) {
        prompter.push(await openOnce(program, null))
        bare.push(await openOnce(program, text))
      }
      const value = percentile(prompter, 0.5)
      const name = `prompter open and ready, ${spelled(characters)}, p50 of ${TIMES}`
      figures.push(
        figure({
          name,
          value,
          unit: 'ms',
          against: 'two seconds',
          againstValue: LIMIT,
          bound: 1,
        }),
        figure({
          name,
          value,
          unit: 'ms',
          against: 'bare page with the same text, p50',
          againstValue: percentile(bare, 0.5),
        }),
      )
    } finally {
      await program.end()
    }
  }
  return figures
}

/** Opens the prompter, or the bare page with a text; ms from navigation to text that stands in its fonts. */
async function openOnce(program: Program, text: string | null): Promise<number> {
  const browser = await startBrowser()
  try {
    if (text === null) {
      const began = performance.now()
      await openPrompter(browser, program)
      return performance.now() - began
    }
    const setting = await settingOf(await openPrompter(browser, program))
    const other = await startBrowser()
    try {
      const began = performance.now()
      const page = await openPage(other)
      await servePlainPage(page, program, text, setting)
      await openPlainPage(page, program)
      return performance.now() - began
    } finally {
      await other.close()
    }
  } finally {
    await browser.close()
  }
}
