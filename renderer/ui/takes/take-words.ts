/** What a take is called, and when it was. */
import type { TakeAbout } from '#core/contract/takes.ts'

/** Day and time of a take, as short as lists need it. */
export const takeTime = (began: string, language: string): string =>
  new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(began))

/** The name it was given, or when it was. */
export const takeName = ({ name, began }: Pick<TakeAbout, 'name' | 'began'>, language: string) =>
  name === '' ? takeTime(began, language) : name

/** So much more (+) or less (−) than planned, to the second. */
export const offText = (ms: number, text: (ms: number) => string): string => {
  const seconds = Math.round(ms / 1000) * 1000
  if (seconds === 0) return '±0:00'
  return `${seconds > 0 ? '+' : '−'}${text(Math.abs(seconds))}`
}
