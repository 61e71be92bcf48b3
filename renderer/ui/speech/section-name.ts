/** A section as it is written in lists: its number and its heading. */
import type { Section } from '#core/speech/speech.ts'

/** `一、加强学习`, `(二)抓好落实`, `1. Growth`; marks that carry their own space get no other. */
export function sectionName({ number, heading }: Pick<Section, 'number' | 'heading'>): string {
  const gap = number === '' || heading === '' || /[、）)．]$/.test(number) ? '' : ' '
  return `${number.trim()}${gap}${heading}`
}
