/** Who gets a key: the page, or the element that has the focus. */

/** Where every key belongs to the element that has the focus. */
const TAKES_ALL =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), ' +
  '[role="textbox"], [role="combobox"], [role="listbox"], [role="slider"], [role="spinbutton"], [role="menu"], [role="dialog"]'
/** Where the keys that press it do. */
const TAKES_PRESSES =
  'button, a[href], summary, [role="button"], [role="link"], [role="switch"], [role="tab"]'
const PRESSES = new Set(['Space', 'Enter', 'NumpadEnter'])

/** True when a key belongs to the element it was typed into and not to the page. */
export function belongsToTarget(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  const within = (selector: string) => target.closest(selector) !== null
  return within(TAKES_ALL) || (PRESSES.has(event.code) && within(TAKES_PRESSES))
}
