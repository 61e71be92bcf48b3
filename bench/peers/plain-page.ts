/**
 * A bare page with the same text as the prompter, in the same font, size and width, laid out plainly: what the peers roll,
 * and what the prompter's opening is held against.
 */
import type { Page } from '@playwright/test'
import type { Program } from '../program.ts'

/** How the text stands on the prompter's page. */
export interface Setting {
  /** Px. */
  readonly fontSize: number
  /** Px. */
  readonly width: number
}

/** Reads it off an open prompter. */
export async function settingOf(prompter: Page): Promise<Setting> {
  return prompter.evaluate(() => {
    const block = document.querySelector('main p')
    if (block === null) throw new Error('the prompter shows no text')
    return {
      fontSize: Number.parseFloat(getComputedStyle(block).fontSize),
      width: block.clientWidth,
    }
  })
}

/** Where the prompter draws its reading line, part of the height. */
const READING_LINE = 0.333

/** Makes a page that answers the prompter's address with the bare text, dressed in the prompter's own style sheets for their
 * fonts. Go there afterwards. */
export async function servePlainPage(
  page: Page,
  program: Program,
  text: string,
  { fontSize, width }: Setting,
): Promise<void> {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  await page.route(program.addresses.prompter, async (route) => {
    const own = await (await route.fetch()).text()
    const sheets = own.match(/<link rel="stylesheet"[^>]*>/g) ?? []
    if (sheets.length === 0) throw new Error('the prompter has no style sheets')
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="zh" data-theme="dark"><meta charset="utf-8">${sheets.join('')}
<style>
html, body { margin: 0; height: 100%; overflow: hidden; background: #101012; color: #f2f2f0 }
#scroller { height: 100%; overflow: hidden }
#text { width: ${width}px; margin: 0 auto; padding-top: ${READING_LINE * 100}vh;
  font: 400 ${fontSize}px/1.6 var(--font-ui) }
p { margin: 0; padding: 0 0 0.55em }
</style>
<body><div id="scroller"><div id="text">${paragraphs.join('\n')}</div></div></body></html>`,
    })
  })
}

/** Goes to the bare page and waits until its text is laid out in its fonts and drawn. */
export async function openPlainPage(page: Page, program: Program): Promise<void> {
  await page.goto(program.addresses.prompter)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
