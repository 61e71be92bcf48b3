/**
 * From a key to the paint of its letter, in the studio's editor with a short and a long speech; beside a plain textarea and a
 * bare CodeMirror with the same text, in the same run.
 */
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import * as z from 'zod'
import { type Figure, figure, percentile } from './figure.ts'
import { longAddress } from './long-text.ts'
import { openPage, startBrowser, startProgram } from './program.ts'

/** So many letters are typed, one every so many ms: faster than a fast typist. */
const LETTERS = 150
const EVERY = 60

/** The limit: a letter is there within two frames, ms. */
const LIMIT = 32

/** Measures both lengths. */
export async function typing(sample: string): Promise<Figure[]> {
  const bare = await bareEditor()
  const figures: Figure[] = []
  for (const characters of [5_600, 200_000]) {
    const text = longAddress(sample, characters)
    const length = characters.toLocaleString('en')
    const studio = await inStudio(text)
    const textarea = await inPage(async (page) => {
      await page.setContent(
        '<textarea autofocus style="width:900px;height:900px;font:18px/1.9 serif"></textarea>',
      )
      await page.evaluate((words) => {
        const area = document.querySelector('textarea')
        if (area === null) return
        area.value = words
        area.focus()
        area.setSelectionRange(words.length / 2, words.length / 2)
      }, text)
    })
    const codeMirror = await inPage(async (page) => {
      await page.setContent('<div id="editor" style="width:900px;height:900px"></div>')
      await page.addScriptTag({ content: bare })
      await page.evaluate((words) => {
        window.dispatchEvent(new CustomEvent('bare-editor', { detail: words }))
      }, text)
    })
    figures.push(
      figure({
        name: `key to paint p95, ${length} 字`,
        value: percentile(studio, 0.95),
        unit: 'ms',
        against: 'two frames',
        againstValue: LIMIT,
        bound: 1,
      }),
      figure({
        name: `key to paint p50, ${length} 字`,
        value: percentile(studio, 0.5),
        unit: 'ms',
        against: 'bare CodeMirror, p50',
        againstValue: percentile(codeMirror, 0.5),
      }),
      figure({
        name: `key to paint p95, ${length} 字`,
        value: percentile(studio, 0.95),
        unit: 'ms',
        against: 'bare CodeMirror, p95',
        againstValue: percentile(codeMirror, 0.95),
      }),
      figure({
        name: `key to paint p95, ${length} 字`,
        value: percentile(studio, 0.95),
        unit: 'ms',
        against: 'plain textarea, p95',
        againstValue: percentile(textarea, 0.95),
      }),
    )
  }
  return figures
}

/** In the studio as it is: with its lists, its slides and the host that is told of every edit. */
async function inStudio(text: string): Promise<number[]> {
  const program = await startProgram(text)
  try {
    return await inPage(async (page) => {
      await page.goto(program.addresses.studio)
      await page.locator('.cm-content').waitFor()
      // The last heading of the outline's first half: somewhere in the middle of the text.
      const entries = page.getByRole('tabpanel').locator('li button')
      await entries.nth(Math.floor((await entries.count()) / 2)).click()
      await page.locator('.cm-focused').waitFor()
      await page.keyboard.press('End')
    })
  } finally {
    await program.end()
  }
}

/** Types in a browser of its own. */
async function inPage(prepare: (page: Page) => Promise<void>): Promise<number[]> {
  const browser: Browser = await startBrowser()
  try {
    const page = await openPage(browser)
    await prepare(page)
    return await typed(page)
  } finally {
    await browser.close()
  }
}

/** Types, and answers how long each letter took from its key to the frame that shows it, ms. */
async function typed(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keyToPaint: times })
    const channel = new MessageChannel()
    const begun: number[] = []
    // A task posted from within the frame's callback runs when that frame has been painted.
    channel.port1.addEventListener('message', () => {
      for (const at of begun.splice(0)) times.push(performance.now() - at)
    })
    channel.port1.start()
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        begun.push(timeStamp)
        requestAnimationFrame(() => channel.port2.postMessage(null))
      },
      { capture: true },
    )
  })
  for (let count = 0; count < LETTERS; count += 1) {
    await page.keyboard.press('a')
    await page.waitForTimeout(EVERY)
  }
  const times = z.array(z.number()).parse(await page.evaluate('window.keyToPaint'))
  if (times.length < LETTERS) throw new Error(`only ${times.length} keys were seen`)
  return times
}

/** The peer's script: CodeMirror with its history and wrapped lines, nothing of ours. */
async function bareEditor(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, 'bare-editor.ts'),
        formats: ['iife'],
        name: 'bareEditor',
      },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined
  if (chunk === undefined) throw new Error('the bare editor could not be built')
  return chunk.code
}
