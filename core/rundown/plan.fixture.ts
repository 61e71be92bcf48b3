/** An address as everybody has it who plans it, with settings by the words that a line begins with. */
import { manuscriptOf } from '../manuscript/manuscript-of.ts'
import { speechOf } from '../manuscript/speech-of.ts'
import { scriptClock } from '../pace/clock.ts'
import { rundownOf } from '../pace/rundown.ts'
import { outlineOf } from '../speech/outline.ts'
import { scriptOf } from '../speech/script.ts'
import { rundownMarks } from './marked.ts'
import type { PlanOf } from './plan.ts'
import { NOTHING_SET, type RundownSettings } from './settings.ts'

/** Four parts, sub-sections, a closing. */
export const PLANNED_ADDRESS = `同志们：
今天我们召开植树动员会，主要是统一思想、部署任务。下面我讲三点意见。
一、认清形势
去年全市植树三十万亩，成活率超过九成，成绩来之不易，值得充分肯定。
有的同志可能会说，树年年种，山还是那个山。这种想法要不得，必须马上纠正过来。
二、抓好落实
（一）责任到人
各乡镇要把任务分解到村、落实到户，做到地块有人管、苗木有人护。
（二）质量第一
种一棵活一棵，验收不合格的一律返工。
三、加强领导
主要负责同志要亲自抓，分管同志要具体抓，一级抓一级，层层抓落实。
同志们，春天不等人，让我们一起把树种好。谢谢大家。`

/** Where a line begins that begins with these words. */
export function lineOf(text: string, words: string): number {
  const at = `\n${text}`.indexOf(`\n${words}`)
  if (at < 0) throw new Error(`No line begins with ${words}.`)
  return at
}

/** The speech of a text with what is set for it; `settings` is given the text. */
export function plannedSpeech(
  source: string = PLANNED_ADDRESS,
  settings: (text: string) => Partial<RundownSettings> = () => ({}),
): PlanOf {
  const manuscript = manuscriptOf(source, outlineOf(source, 'x.txt'))
  const speech = speechOf(manuscript)
  const script = scriptOf(speech)
  const clock = scriptClock(script, speech.language)
  const set = { ...NOTHING_SET, ...settings(manuscript.text) }
  return {
    speech,
    script,
    clock,
    rundown: rundownOf(speech, script, clock),
    marks: rundownMarks(set, manuscript.text, speech),
  }
}
