/** How numbers are read aloud in English, as numbers of syllables. */

/** zero, one, two … nineteen. */
const ONES = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
/** –, ten, twenty … ninety. */
const TENS = [0, 1, 2, 2, 2, 2, 2, 3, 2, 2]
/** hundred, thousand, million, billion, trillion: two each. */
const POWER = 2

const LONGEST_NUMBER = 15

/** Syllables of a number: figures, commas between thousands, a decimal point. 1989 is nineteen eighty-nine = 5. */
export function englishNumberSyllables(written: string): number {
  const number = written.replaceAll(',', '')
  const [whole = '', ...fractions] = number.split('.')
  if (fractions.length === 0) return wholeSyllables(whole, written.length === 4)
  // Every point is said, every figure behind the first point by itself.
  return (
    wholeSyllables(whole, false) +
    fractions.length +
    fractions.reduce((sum, fraction) => sum + figures(fraction), 0)
  )
}

const figures = (digits: string): number =>
  Array.from(digits).reduce((sum, digit) => sum + (ONES[Number(digit)] ?? 1), 0)

function wholeSyllables(digits: string, maybeYear: boolean): number {
  const value = Number(digits)
  if (digits.length > LONGEST_NUMBER || (digits.length > 1 && digits.startsWith('0')))
    return figures(digits)
  if (maybeYear && ((value >= 1100 && value < 2000) || (value >= 2010 && value < 2100))) {
    const century = belowHundred(Math.floor(value / 100))
    const rest = value % 100
    if (rest === 0) return century + POWER
    // nineteen oh five
    return century + (rest < 10 ? 1 : 0) + belowHundred(rest)
  }
  if (value === 0) return digits === '' ? 0 : (ONES[0] ?? 2)
  let syllables = 0
  let left = value
  let thousands = 0
  while (left > 0) {
    const group = left % 1000
    if (group > 0) syllables += belowThousand(group) + (thousands > 0 ? POWER : 0)
    left = Math.floor(left / 1000)
    thousands += 1
  }
  return syllables
}

function belowThousand(value: number): number {
  const hundreds = Math.floor(value / 100)
  return (hundreds > 0 ? (ONES[hundreds] ?? 1) + POWER : 0) + belowHundred(value % 100)
}

function belowHundred(value: number): number {
  if (value === 0) return 0
  if (value < 20) return ONES[value] ?? 1
  const ones = value % 10
  return (TENS[Math.floor(value / 10)] ?? 2) + (ones > 0 ? (ONES[ones] ?? 1) : 0)
}
