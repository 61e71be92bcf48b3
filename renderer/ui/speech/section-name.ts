/** A section as it is written in lists: its number and its heading. */
import type { Section } from '#core/speech/speech.ts'

/** `一、加强学习`, `(二)抓好落实`, `1. Growth`, `(1) Water`; marks that carry their own space get no other. */
export function sectionName({ number, heading }: Pick<Section, 'number' | 'heading'>): string {
  const closed = /[、）．]$/.test(number) || (number.endsWith(')') && !/^[\w"']/.test(heading))
  const gap = number === '' || heading === '' || closed ? '' : ' '
  return `${number.trim()}${gap}${heading}`
}
