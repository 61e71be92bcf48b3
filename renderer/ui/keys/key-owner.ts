/** Who gets a key: the page, or the element that has the focus. */

/** Kinds of input that nothing is typed into. */
const CHOICES = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'color']
const typed = `input${[...CHOICES, 'range'].map((kind) => `:not([type="${kind}"])`).join('')}`

/** Where every key belongs to the element that has the focus. */
const TAKES_ALL =
  `${typed}, textarea, select, [contenteditable]:not([contenteditable="false"]), ` +
  '[role="textbox"], [role="combobox"], [role="listbox"], [role="spinbutton"], [role="menu"], [role="dialog"]'
/** Where the keys that press it do. */
const TAKES_PRESSES =
  'button, a[href], summary, [role="button"], [role="link"], [role="switch"], [role="tab"], ' +
  CHOICES.map((kind) => `input[type="${kind}"]`).join(', ')
const PRESSES = new Set(['Space', 'Enter', 'NumpadEnter'])
/** Where the keys that move it do. */
const TAKES_MOVES = 'input[type="range"], [role="slider"], input[type="radio"]'
const MOVES = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

/** True when a key belongs to the element it was typed into and not to the page. */
export function belongsToTarget(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  const within = (selector: string) => target.closest(selector) !== null
  return (
    within(TAKES_ALL) ||
    (PRESSES.has(event.code) && within(TAKES_PRESSES)) ||
    (MOVES.has(event.code) && within(TAKES_MOVES))
  )
}
