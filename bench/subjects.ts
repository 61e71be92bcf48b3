/** What rolls in the benches of motion: the prompter, its peers, and the empty page, each in a browser of its own. */
import type { Browser, Page } from '@playwright/test'
import { longAddress } from './long-text.ts'
import { rollByTransition } from './peers/css-transition.ts'
import { moveOneElement } from './peers/moving-element.ts'
import { openPlainPage, servePlainPage, settingOf } from './peers/plain-page.ts'
import { rollByScrollTop } from './peers/scroll-top.ts'
import { openPage, openPrompter, type Program, startBrowser, startProgram } from './program.ts'

/** The lengths at which the prompter is measured, 字. */
export const LENGTHS = [5_600, 200_000] as const

/** 5,600 as people write it. */
export const spelled = (characters: number): string => `${characters.toLocaleString('en')} 字`

/** Where rolling begins, script ms: the text fills the screen there, from edge to edge. */
const FROM = 120_000

/** Names of what rolls. */
export const SUBJECTS = ['prompter', 'transition', 'scrollTop', 'empty'] as const
export type SubjectName = (typeof SUBJECTS)[number]

/** The peers in the table's words. */
export const PEERS: Readonly<Record<'transition' | 'scrollTop', string>> = {
  transition: 'CSS transition of the text',
  scrollTop: 'rAF + scrollTop',
}

/** Something that rolls. */
export interface Subject {
  readonly browser: Browser
  readonly page: Page
}

/** Everything at one length. */
export interface Rolling {
  readonly program: Program
  /** Opens one and sets it rolling, for `work` alone: nothing else draws meanwhile. */
  readonly roll: <T>(name: SubjectName, work: (subject: Subject) => Promise<T>) => Promise<T>
}

/** Starts the program on the sample at a length, for `measure`, and ends it. */
export async function atLength<T>(
  sample: string,
  characters: number,
  measure: (rolling: Rolling) => Promise<T>,
): Promise<T> {
  const text = longAddress(sample, characters)
  const program = await startProgram(text)
  try {
    const { clock } = await program.host.speech()
    const first = await startBrowser()
    const setting = await openPrompter(first, program).then(settingOf)
    await first.close()
    const peer = { from: FROM, duration: clock.duration }
    const begin = async (name: SubjectName, browser: Browser): Promise<Page> => {
      if (name === 'prompter') {
        const page = await openPrompter(browser, program)
        await program.host.seek(FROM)
        await program.host.play(1)
        await page.locator('main[data-playing="true"]').waitFor()
        return page
      }
      const page = await openPage(browser)
      if (name !== 'empty') {
        await servePlainPage(page, program, text, setting)
        await openPlainPage(page, program)
      }
      const rolls =
        name === 'empty'
          ? await page.evaluate(moveOneElement)
          : name === 'transition'
            ? await page.evaluate(rollByTransition, peer)
            : await page.evaluate(rollByScrollTop, peer)
      if (!rolls) throw new Error(`${name} does not roll`)
      return page
    }
    return await measure({
      program,
      async roll(name, work) {
        const browser = await startBrowser()
        try {
          const page = await begin(name, browser)
          // Tiles that are drawn for the first time, and the caches of a new process, are not what is measured.
          await page.waitForTimeout(1000)
          return await work({ browser, page })
        } finally {
          if (name === 'prompter') await program.host.command({ kind: 'pause' })
          await browser.close()
        }
      },
    })
  } finally {
    await program.end()
  }
}
