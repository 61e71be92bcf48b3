/** Goes through a page by keyboard, and looks whether its controls can be reached, seen and used. */
import type { Page } from '@playwright/test'

/** Where the focus is. */
interface Focused {
  readonly name: string
  /** Whether something of its own is drawn for it. */
  readonly marked: boolean
  /** Whether it lies within the window. */
  readonly seen: boolean
  /** A number of its own, -1 for the page itself. */
  readonly id: number
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const one = document.activeElement
    if (one === null || one === document.body) return { name: '', marked: true, seen: true, id: -1 }
    const all = [...document.querySelectorAll('*')]
    // A small box is seen by its label.
    const box = (one.closest('label') ?? one).getBoundingClientRect()
    const isMarked = (element: Element | null): boolean => {
      if (element === null) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      )
    }
    // A text has its cursor; a field may be marked by its frame, a small box by its label.
    const isText =
      one.getAttribute('contenteditable') === 'true' ||
      (one instanceof HTMLInputElement && ['text', 'number', 'search'].includes(one.type)) ||
      one instanceof HTMLTextAreaElement
    return {
      name: `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 24)}`,
      marked:
        isText || isMarked(one) || isMarked(one.parentElement) || isMarked(one.closest('label')),
      seen:
        box.width > 0 &&
        box.bottom > 0 &&
        box.right > 0 &&
        box.top < innerHeight &&
        box.left < innerWidth,
      id: all.indexOf(one),
    }
  })

/**
 * Presses Tab (or Shift+Tab) until the focus is where it was once before. Answers the names in order, and what is wrong: a control whose
 * focus can't be seen, and a place that Tab does not leave.
 */
export async function walkByTab(
  page: Page,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
  most = 200,
): Promise<{ readonly names: string[]; readonly faults: string[] }> {
  const been = new Set<number>()
  const names: string[] = []
  const faults: string[] = []
  let before = -2
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (now.id === before && now.id !== -1) {
      faults.push(`Tab does not leave ${now.name}`)
      break
    }
    before = now.id
    if (now.id === -1) {
      // Once round: the browser's own frame comes between the last and the first.
      if (names.length > 0) break
      continue
    }
    if (been.has(now.id)) break
    been.add(now.id)
    names.push(now.name)
    if (!now.marked) faults.push(`nothing shows the focus on ${now.name}`)
    if (!now.seen) faults.push(`the focus is out of sight on ${now.name}`)
  }
  return { names, faults }
}

/** Controls that cannot be brought into the window whole, or that something lies over. */
export function clippedControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, input, select, a[href]')].flatMap((one) => {
      const style = getComputedStyle(one)
      if (one.offsetParent === null && style.position !== 'fixed') return []
      if (
        style.visibility === 'hidden' ||
        style.opacity === '0' ||
        one.closest('[aria-hidden="true"]')
      )
        return []
      one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = one.getBoundingClientRect()
      if (box.width < 2 || box.height < 2) return []
      const name = `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 24)}`
      const at = `${Math.round(box.left)},${Math.round(box.top)} ${Math.round(box.width)} x ${Math.round(box.height)}`
      if (box.left < -1 || box.right > innerWidth + 1)
        return [`${name} is cut off at the side: ${at}`]
      const hit = document.elementFromPoint(
        box.left + box.width / 2,
        Math.min(innerHeight - 2, Math.max(2, box.top + box.height / 2)),
      )
      // What is off lets the pointer through.
      const off = style.pointerEvents === 'none' || one.matches(':disabled')
      const reached =
        hit !== null &&
        (one.contains(hit) ||
          hit.closest('label')?.contains(one) === true ||
          (off && hit.contains(one)))
      return reached
        ? []
        : [`${name} lies under ${hit?.tagName ?? 'nothing'} ${hit?.className ?? ''}: ${at}`]
    }),
  )
}
