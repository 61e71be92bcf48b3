/** The lines about what the speaker has: the clicker, the prompter, and how it shows the text. */
import { type Answers, answerTo, line, type Line } from './line.ts'
import type { PreflightFacts } from './preflight.ts'

/** Whether a clicker or gamepad was heard. */
export const clickerLine = ({ heard }: PreflightFacts): Line =>
  heard === null
    ? line('clicker', 'watch', 'clicker-press')
    : line('clicker', 'right', { is: 'clicker-heard', text: heard })

/** Whether a prompter is connected. */
export function prompterLine({ host }: PreflightFacts): Line {
  if (host === null) return line('prompter', 'unknown', 'not-told')
  const { prompters: count } = host.facts
  if (count === 0) return line('prompter', 'wrong', 'prompter-none', { remedy: 'open-prompter' })
  return count === 1
    ? line('prompter', 'right', 'prompter-there')
    : line('prompter', 'right', { is: 'prompter-several', count })
}

/** Which look the prompter has for this speech; one that came from another speech a person has to agree to. */
export function lookLine({ speech }: PreflightFacts, answers: Answers): Line {
  if (speech === null) return line('look', 'unknown', 'not-told')
  if (speech === 'none') return line('look', 'unknown', 'no-speech', { remedy: 'open-studio' })
  const { name, own } = speech.look
  const agreed = own || answerTo(answers, 'look', name) === 'good'
  return agreed
    ? line('look', 'right', { is: 'look-own', text: name })
    : line('look', 'watch', { is: 'look-inherited', text: name }, { asks: name })
}
