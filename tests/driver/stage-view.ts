/** What a test sees of the prompter's stage in a look: where words and marks stand, and what is lit. */
import type { Page } from '@playwright/test'
import { DEFAULT_LOOK, type PrompterLook } from '#core/prompter/look.ts'
import type { Rostrum } from './rostrum.ts'
import { lineAs } from './host-client.ts'

/** Gives the open speech the default look with some of it otherwise, as a prompter does. */
export async function chooseLook(rostrum: Rostrum, part: Partial<PrompterLook>): Promise<void> {
  const { document } = await rostrum.host.speech()
  const { client, close } = await lineAs('prompter', rostrum.address('console'))
  await client.looks.choose({
    documentId: document.id,
    preset: null,
    look: { ...DEFAULT_LOOK, ...part },
  })
  close()
}

/** A mark in the margin: what it says, the middle of its line, px in the viewport, and how far beside the column it stands. */
export interface MarkSeen {
  readonly kind: string
  readonly words: string
  readonly middle: number
  /** From the column's nearer edge to the mark's nearer edge, px: negative would be inside. */
  readonly beside: number
}

/** The marks in the margin, from top to bottom. */
export function marksIn(page: Page): Promise<MarkSeen[]> {
  return page.locator('[data-mark]').evaluateAll((marks) =>
    marks.map((mark) => {
      const { top, bottom } = mark.getBoundingClientRect()
      const block = mark.closest('h2, h3, h4, h5, p')
      const drawn = getComputedStyle(mark, '::before')
      const width = block?.getBoundingClientRect().width ?? 0
      const kind = mark.getAttribute('data-mark') ?? ''
      const edge = Number.parseFloat(kind === 'slide' ? drawn.left : drawn.right)
      return {
        kind,
        words: mark.getAttribute('data-words') ?? '',
        middle: (top + bottom) / 2,
        beside: edge - width,
      }
    }),
  )
}

/** The middles of characters, px in the viewport, by their offset among the words on the page. */
export function middlesOf(page: Page, offsets: readonly number[]): Promise<number[]> {
  return page.evaluate((wanted) => {
    const blocks = document.querySelectorAll(
      '[role="document"] :is(h2, h3, h4, h5, p):not([aria-hidden] *)',
    )
    const nodes = [...blocks].flatMap((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const found: Text[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        if (node instanceof Text) found.push(node)
      return found
    })
    return wanted.map((offset) => {
      let left = offset
      for (const node of nodes) {
        if (left < node.length) {
          const range = document.createRange()
          range.setStart(node, left)
          range.setEnd(node, left + 1)
          const { top, bottom } = range.getBoundingClientRect()
          return (top + bottom) / 2
        }
        left -= node.length
      }
      return Number.NaN
    })
  }, offsets)
}

/** What is lit now, and the position at that moment. */
export function litIn(page: Page): Promise<{ readonly text: string; readonly position: number }> {
  return page.evaluate(() => ({
    text: [...(CSS.highlights.get('said') ?? [])].map(String).join(''),
    position: Number(window.rostrumPrompter?.position()),
  }))
}

/** The parts of the text that stand on the page: how high each is, and how far below it the next one is laid. */
export function chunksIn(
  page: Page,
): Promise<{ readonly height: number; readonly next: number | null; readonly blocks: number }[]> {
  return page.evaluate(() => {
    const mover = document.querySelector('[role="document"] [lang]:not([aria-hidden])')
    const chunks = [...(mover?.children ?? [])].filter((chunk) => chunk.childElementCount > 0)
    return chunks.map((chunk, index) => {
      const box = chunk.getBoundingClientRect()
      const below = chunks[index + 1]?.getBoundingClientRect()
      return {
        height: box.height,
        next: below === undefined ? null : below.top - box.top,
        blocks: chunk.childElementCount,
      }
    })
  })
}

/** The families in which the browser really draws an element's text, the most used first. `selector`: within the script. */
export async function facesDrawn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[role="document"] [lang]:not([aria-hidden]) ${selector}`,
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts
    .toSorted((one, other) => other.glyphCount - one.glyphCount)
    .map(({ familyName }) => familyName)
}
