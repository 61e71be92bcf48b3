/** `timing FILE`: how long each part takes, or may take of a given slot. */
import { paceAt, rateOf } from '#core/pace/reference.ts'
import { type Rundown, rundownOf } from '#core/pace/rundown.ts'
import { plainPlan, type Plan } from '#core/rundown/plan.ts'
import { sectionDepths } from '#core/speech/section-depth.ts'
import type { Speech } from '#core/speech/speech.ts'
import { type Pace, rate } from '#core/time.ts'
import { table } from './columns.ts'
import { clockText, paceIn, paceText, secondsOf, slotIn } from './durations.ts'
import { readSpeech } from './read-speech.ts'
import { languageOf, sentence, type Terminal } from './terminal.ts'

/** The JSON shape of `timing`: a contract, described in docs/cli.md. */
export interface TimingJson {
  /** 字/分, or words/min. */
  readonly pace: number
  /** What the whole takes at that pace. */
  readonly seconds: number
  /** In order of the text, all levels. */
  readonly sections: readonly {
    readonly number: string
    readonly heading: string
    readonly level: number
    /** Its share of the slot, or without one its time at that pace. Whole seconds. */
    readonly plannedSeconds: number
  }[]
}

/** Prints the timing of a file. */
export async function printTiming(
  file: string,
  options: { readonly json?: true; readonly pace?: string; readonly slot?: string },
  terminal: Terminal,
): Promise<void> {
  const slotMs = options.slot === undefined ? null : slotIn(options.slot)
  const { document, script, clock } = await readSpeech(file, terminal)
  const { speech } = document
  const pace = paceIn(options.pace, speech.language)
  const rundown = rundownOf(speech, script, clock)
  const plan = plainPlan(rundown, slotMs ?? rundown.whole.naturalMs / rateOf(pace, speech.language))
  terminal.out(
    options.json === true
      ? `${JSON.stringify(timingJson(speech, rundown, plan, pace), null, 2)}\n`
      : timingText({ speech, rundown, plan, pace, slotMs }, terminal),
  )
}

/** Makes the JSON shape. */
function timingJson(speech: Speech, rundown: Rundown, plan: Plan, pace: Pace): TimingJson {
  return {
    pace,
    seconds: secondsOf(rundown.whole.naturalMs / rateOf(pace, speech.language)),
    sections: speech.sections.map(({ number, heading, level }, index) => ({
      number,
      heading,
      level,
      plannedSeconds: (plan.sections[index] ?? 0) / 1000,
    })),
  }
}

interface Timing {
  readonly speech: Speech
  readonly rundown: Rundown
  readonly plan: Plan
  readonly pace: Pace
  readonly slotMs: number | null
}

function timingText({ speech, rundown, plan, pace, slotMs }: Timing, terminal: Terminal): string {
  const language = languageOf(terminal.env)
  const say = (zh: string, en: string) => sentence(zh, en)[language]
  const takes = clockText(rundown.whole.naturalMs / rateOf(pace, speech.language))
  const lines = [
    speech.title,
    `${paceText(pace, speech.language, language)}${say(' 需 ', ' takes ')}${takes}`,
  ]
  if (slotMs !== null) {
    const needed = paceAt(rate(rundown.whole.naturalMs / slotMs), speech.language)
    lines.push(
      say(
        `要在 ${clockText(slotMs)} 内讲完，语速为 ${paceText(needed, speech.language, language)}`,
        `To fit ${clockText(slotMs)} the pace is ${paceText(needed, speech.language, language)}`,
      ),
    )
  }
  const rows: [string, string][] = []
  if (plan.opening > 0) rows.push([say('开头', 'Opening'), clockText(plan.opening)])
  const depths = sectionDepths(speech.sections)
  for (const [index, { number, heading }] of speech.sections.entries()) {
    const label = `${'  '.repeat((depths[index] ?? 1) - 1)}${number}${number === '' ? '' : ' '}${heading}`
    rows.push([label, clockText(plan.sections[index] ?? 0)])
  }
  if (plan.closing > 0) rows.push([say('结尾', 'Closing'), clockText(plan.closing)])
  rows.push([say('合计', 'Whole'), clockText(plan.whole)])
  return `${[...lines, '', ...table(rows, terminal.columns)].join('\n')}\n`
}
