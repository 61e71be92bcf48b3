/** Makes an address of a wanted length out of the sample: its sections again and again, numbered on. */

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number from 1 to 999 in Chinese figures, as headings are numbered: 十二, 一百零三. */
export function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const hundred = hundreds === 0 ? '' : `${DIGITS[hundreds]}百`
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : ''
  const ten = tens === 0 ? '' : `${tens === 1 && hundreds === 0 ? '' : DIGITS[tens]}十`
  return hundred + gap + ten + (DIGITS[ones] ?? '')
}

const SECTION_START = /^(?=[一二三四五六七八九十]+、)/m

/** The sample with its sections repeated until it has at least `characters` non-blank characters. */
export function longAddress(sample: string, characters: number): string {
  const [opening = '', ...sections] = sample.split(SECTION_START)
  const parts = [opening]
  let count = opening.replace(/\s/g, '').length
  for (let number = 1; count < characters; number++) {
    const section = sections[(number - 1) % sections.length]
    if (section === undefined) throw new Error('the sample has no numbered section to repeat')
    parts.push(section.replace(/^[^、]+/, chineseNumber(number)))
    count += section.replace(/\s/g, '').length
  }
  return parts.join('')
}
