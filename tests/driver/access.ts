/** Looks a page over for what keeps people out of it: axe's rules, and targets too small for a finger. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is found and is no fault: for one kind of element, with the reason. */
const NO_FAULTS: readonly { readonly rules: readonly string[]; readonly selector: string }[] = [
  {
    // A slide drawn small is a picture, with its headline for its name: its words are the hall's, and are read elsewhere.
    // It is dimmed where the hall does not see it.
    rules: ['color-contrast', 'color-contrast-enhanced'],
    selector: 'figure [aria-hidden="true"] *, [aria-hidden="true"] article[data-kind] *',
  },
  {
    // The words in the picture on a button are the hall's; the button's name has the slide's headline.
    rules: ['label-content-name-mismatch'],
    selector: 'button:has([aria-hidden="true"] article[data-kind])',
  },
]

/** What a page has to hold beyond that. */
export interface Demands {
  /** Colours to look at: a page that follows the system is looked at in both. */
  readonly schemes: readonly ('light' | 'dark')[]
  /** Whether text needs 7:1, as LOOK.md has it for what is read in half-darkness. */
  readonly highContrast: boolean
  /** Smallest side of what is pressed, px, where it has to be larger than what axe looks at (24, WCAG 2.2). */
  readonly target: number | null
  /** Whether further states are looked at, which hold what the others hold in another arrangement. */
  readonly further: boolean
}

/** Resolves when the page has heard of other colours and none of them is on its way any more. */
const coloursSettled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    // The page hears of it in the first frame, and draws what it makes of it in the next.
    await frame()
    await frame()
    const onTheirWay = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(onTheirWay.map((one) => one.finished))
  })

/** Gathers faults over all states of a page, each told once, with the state in which it was first seen. */
export class AccessCheck {
  readonly #demands: Demands
  readonly #faults = new Map<string, string>()

  constructor(demands: Demands) {
    this.#demands = demands
  }

  /** Looks the page over as it is now. */
  async look(page: Page, state: string): Promise<void> {
    const [first, ...others] = this.#demands.schemes
    // Pages behind others are not drawn, and do not hear of the colours.
    await page.bringToFront()
    await page.emulateMedia({ colorScheme: first ?? null })
    await this.#axe(page, `${state}, ${first}`, null)
    await this.#targets(page, state)
    for (const scheme of others) {
      await page.emulateMedia({ colorScheme: scheme })
      await coloursSettled(page)
      // Nothing else depends on the colours.
      await this.#axe(page, `${state}, ${scheme}`, ['color-contrast'])
    }
    if (others.length > 0) await page.emulateMedia({ colorScheme: first ?? null })
  }

  /** The same for a further state. */
  async lookFurther(page: Page, state: string): Promise<void> {
    if (this.#demands.further) await this.look(page, state)
  }

  /** Expects that no fault was found in any state. */
  done(): void {
    expect([...this.#faults.values()].join('\n'), 'what keeps people out').toBe('')
  }

  async #axe(page: Page, state: string, only: string[] | null): Promise<void> {
    const builder = new AxeBuilder({ page })
      // There are no frames in our pages, and a further page for them would take the focus.
      .setLegacyMode(true)
      .options({
        resultTypes: ['violations'],
        ...(only === null
          ? {
              runOnly: { type: 'tag', values: TAGS },
              rules: { 'color-contrast-enhanced': { enabled: this.#demands.highContrast } },
            }
          : { runOnly: { type: 'rule', values: only } }),
      })
    const { violations } = await builder.analyze()
    for (const { id, nodes } of violations)
      for (const { target, html, failureSummary = '' } of nodes) {
        if (await isNoFault(page, id, String(target))) continue
        const [, ...sentences] = failureSummary.split('\n').map((line) => line.trim())
        this.#tell(
          `${id} ${target.join(' ')}`,
          `${id} [${state}] ${target.join(' ')}\n    ${html.slice(0, 240)}\n    ${sentences.join(' ')}`,
        )
      }
  }

  async #targets(page: Page, state: string): Promise<void> {
    const { target } = this.#demands
    if (target === null) return
    const small = await page.evaluate((least) => {
      const pressed = document.querySelectorAll<HTMLElement>(
        'button, select, summary, [role="button"], [role="tab"], input:not([type="hidden"])',
      )
      return [...pressed].flatMap((one) => {
        // A label is pressed in its input's place.
        const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? null) : null
        const boxes = [one, ...(label?.contains(one) === true ? [label] : [])].map((part) =>
          part.getBoundingClientRect(),
        )
        const width = Math.max(...boxes.map((box) => box.width))
        const height = Math.max(...boxes.map((box) => box.height))
        const unseen = width === 0 || getComputedStyle(one).visibility === 'hidden'
        if (unseen || (width >= least - 0.5 && height >= least - 0.5)) return []
        const name = one.getAttribute('aria-label') ?? one.textContent.trim()
        return [
          `${one.tagName.toLowerCase()} ${name}: ${Math.round(width)} x ${Math.round(height)} px`,
        ]
      })
    }, target)
    for (const one of small)
      this.#tell(`small ${one}`, `target smaller than ${target} px [${state}] ${one}`)
  }

  #tell(what: string, sentence: string): void {
    if (!this.#faults.has(what)) this.#faults.set(what, sentence)
  }
}

async function isNoFault(page: Page, rule: string, target: string): Promise<boolean> {
  const selectors = NO_FAULTS.filter(({ rules }) => rules.includes(rule))
  if (selectors.length === 0) return false
  const wanted = selectors.map(({ selector }) => selector).join(', ')
  return page
    .locator(target)
    .first()
    .evaluate((one, selector) => one.matches(selector), wanted)
}
