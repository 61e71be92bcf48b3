/** How inputs are called: what is printed on a key, the names of a gamepad's buttons and sticks. */
import { useTranslation } from 'react-i18next'

/** Printed on keys, where it is not the name of the key itself; the same in every language. */
const PRINTED: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Equal', '='],
  ['Minus', '−'],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['Backquote', '`'],
  ['Backslash', '\\'],
  ['Comma', ','],
  ['Period', '.'],
  ['Slash', '/'],
  ['Escape', 'Esc'],
  ['Control', 'Ctrl'],
  ['NumpadAdd', '+'],
  ['NumpadSubtract', '−'],
  ['NumpadMultiply', '*'],
  ['NumpadDivide', '/'],
  ['NumpadDecimal', '.'],
  ['NumpadEqual', '='],
])
/** What both keys together print: nobody looks for a "shift equal". */
const WITH_SHIFT: ReadonlyMap<string, string> = new Map([
  ['Shift+Equal', '+'],
  ['Shift+Slash', '?'],
  ['Shift+Minus', '_'],
])

/** Buttons of the standard mapping (W3C Gamepad, figure 1) as they are printed on most. */
const STANDARD_BUTTONS = [
  'A',
  'B',
  'X',
  'Y',
  'LB',
  'RB',
  'LT',
  'RT',
  'Back',
  'Start',
  'L3',
  'R3',
  '↑',
  '↓',
  '←',
  '→',
  'Home',
]
const STICK_KEYS = {
  0: 'stick.leftX',
  1: 'stick.leftY',
  2: 'stick.rightX',
  3: 'stick.rightY',
} as const
const TOWARD_KEYS = {
  '0-': 'toward.left',
  '0+': 'toward.right',
  '1-': 'toward.up',
  '1+': 'toward.down',
  '2-': 'toward.left',
  '2+': 'toward.right',
  '3-': 'toward.up',
  '3+': 'toward.down',
} as const

const isStick = (axis: number): axis is keyof typeof STICK_KEYS => axis in STICK_KEYS
const isToward = (text: string): text is keyof typeof TOWARD_KEYS => text in TOWARD_KEYS

/** A single key as it is printed, before translation. */
function printedKey(code: string): string {
  const printed = PRINTED.get(code)
  if (printed !== undefined) return printed
  return code.replace(/^(Key|Digit|Numpad)(?=.)/, '')
}

/** Names a gamepad's axes in the interface's language. */
export function useStickName(): (axis: number) => string {
  const { t } = useTranslation('hands')
  return (axis) => (isStick(axis) ? t(STICK_KEYS[axis]) : t('stick.other', { number: axis }))
}

/** Names inputs in the interface's language. */
export function useInputName(): (input: string) => string {
  const { t } = useTranslation('hands')
  const stickName = useStickName()
  const keyName = (code: string) => {
    if (code === 'Space') return t('key.space')
    if (code.startsWith('Numpad')) return t('key.numpad', { key: printedKey(code) })
    return printedKey(code)
  }
  return (input) => {
    const button = /^pad:button:(\d+)$/.exec(input)?.[1]
    if (button !== undefined)
      return t('pad.button', { name: STANDARD_BUTTONS[Number(button)] ?? button })
    const [, axis, sign] = /^pad:axis:(\d+)([+-])$/.exec(input) ?? []
    if (axis !== undefined) {
      const number = Number(axis)
      const way = `${axis}${sign}`
      const toward = isToward(way)
        ? t(TOWARD_KEYS[way])
        : sign === '+'
          ? t('toward.more')
          : t('toward.less')
      return `${t('pad.axis', { name: stickName(number) })} ${toward}`
    }
    const text = input.replace(/^key:/, '')
    return WITH_SHIFT.get(text) ?? text.split('+').map(keyName).join(' ')
  }
}
