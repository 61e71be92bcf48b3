/** The sentence for each finding, in the interface's language. */
import { useTranslation } from 'react-i18next'
import type { FindingName, Line, LineId, LineState, Remedy } from '#core/room/line.ts'
import { clockText, timeOfDayText } from '../time/duration.ts'

const CHECK_FOUND_KEYS = {
  'not-told': 'preflight.found.not-told',
  'no-speech': 'preflight.found.no-speech',
  'displays-there': 'preflight.found.displays-there',
  'displays-one': 'preflight.found.displays-one',
  'displays-mirrored': 'preflight.found.displays-mirrored',
  'displays-gone': 'preflight.found.displays-gone',
  'displays-more': 'preflight.found.displays-more',
  'displays-hidden': 'preflight.found.displays-hidden',
  'window-right': 'preflight.found.window-right',
  'window-covers': 'preflight.found.window-covers',
  'window-none': 'preflight.found.window-none',
  'window-several': 'preflight.found.window-several',
  'window-silent': 'preflight.found.window-silent',
  'window-part': 'preflight.found.window-part',
  'window-ordinary': 'preflight.found.window-ordinary',
  'window-elsewhere': 'preflight.found.window-elsewhere',
  'window-internal': 'preflight.found.window-internal',
  'no-window': 'preflight.found.no-window',
  'front-top': 'preflight.found.front-top',
  'front-hidden': 'preflight.found.front-hidden',
  'front-not-top': 'preflight.found.front-not-top',
  'front-look': 'preflight.found.front-look',
  'front-seen': 'preflight.found.front-seen',
  'front-covered': 'preflight.found.front-covered',
  'test-unseen': 'preflight.found.test-unseen',
  'test-look': 'preflight.found.test-look',
  'test-good': 'preflight.found.test-good',
  'test-bad': 'preflight.found.test-bad',
  'test-again': 'preflight.found.test-again',
  'test-too-late': 'preflight.found.test-too-late',
  'placeholders-none': 'preflight.found.placeholders-none',
  'placeholders-left': 'preflight.found.placeholders-left',
  'slides-measuring': 'preflight.found.slides-measuring',
  'slides-fit': 'preflight.found.slides-fit',
  'slides-overflow': 'preflight.found.slides-overflow',
  'characters-drawn': 'preflight.found.characters-drawn',
  'characters-machine': 'preflight.found.characters-machine',
  'characters-missing': 'preflight.found.characters-missing',
  'time-ask': 'preflight.found.time-ask',
  'time-agreed': 'preflight.found.time-agreed',
  'time-not-agreed': 'preflight.found.time-not-agreed',
  'time-fits': 'preflight.found.time-fits',
  'time-over': 'preflight.found.time-over',
  'time-steered': 'preflight.found.time-steered',
  'time-beyond': 'preflight.found.time-beyond',
  'storage-good': 'preflight.found.storage-good',
  'storage-writable': 'preflight.found.storage-writable',
  'storage-tight': 'preflight.found.storage-tight',
  'storage-full': 'preflight.found.storage-full',
  'storage-refused': 'preflight.found.storage-refused',
  'power-mains': 'preflight.found.power-mains',
  'power-battery': 'preflight.found.power-battery',
  'power-level': 'preflight.found.power-level',
  'power-low': 'preflight.found.power-low',
  'power-ask': 'preflight.found.power-ask',
  'power-seen': 'preflight.found.power-seen',
  'awake-held': 'preflight.found.awake-held',
  'awake-browser': 'preflight.found.awake-browser',
  'awake-not-yet': 'preflight.found.awake-not-yet',
  'awake-refused': 'preflight.found.awake-refused',
  'awake-interrupted': 'preflight.found.awake-interrupted',
  'awake-set': 'preflight.found.awake-set',
  'clicker-press': 'preflight.found.clicker-press',
  'clicker-heard': 'preflight.found.clicker-heard',
  'prompter-none': 'preflight.found.prompter-none',
  'prompter-there': 'preflight.found.prompter-there',
  'prompter-several': 'preflight.found.prompter-several',
  'look-own': 'preflight.found.look-own',
  'look-inherited': 'preflight.found.look-inherited',
  'clock-ask': 'preflight.found.clock-ask',
  'clock-good': 'preflight.found.clock-good',
  'clock-bad': 'preflight.found.clock-bad',
  'clock-jumped': 'preflight.found.clock-jumped',
  'clock-differs': 'preflight.found.clock-differs',
} as const satisfies Record<FindingName, string>

/** What each line is called. */
export const CHECK_LINE_KEYS = {
  displays: 'preflight.line.displays',
  window: 'preflight.line.window',
  front: 'preflight.line.front',
  test: 'preflight.line.test',
  placeholders: 'preflight.line.placeholders',
  slides: 'preflight.line.slides',
  characters: 'preflight.line.characters',
  time: 'preflight.line.time',
  storage: 'preflight.line.storage',
  power: 'preflight.line.power',
  awake: 'preflight.line.awake',
  clicker: 'preflight.line.clicker',
  prompter: 'preflight.line.prompter',
  look: 'preflight.line.look',
  clock: 'preflight.line.clock',
} as const satisfies Record<LineId, string>

/** The word for each state: never colour alone. */
export const CHECK_STATE_KEYS = {
  right: 'preflight.state.right',
  watch: 'preflight.state.watch',
  wrong: 'preflight.state.wrong',
  unknown: 'preflight.state.unknown',
} as const satisfies Record<LineState, string>

/** What the button of a remedy says. */
export const CHECK_REMEDY_KEYS = {
  'open-studio': 'preflight.remedy.studio',
  'open-audience': 'preflight.remedy.audience',
  'open-prompter': 'preflight.remedy.prompter',
  'show-test': 'preflight.remedy.showTest',
  'hide-test': 'preflight.remedy.hideTest',
} as const satisfies Record<Remedy, string>

/** Tells the sentence of a line. `now`: ms since 1970. */
export function useFindingWords(): (line: Line, now: number) => string {
  const { t, i18n } = useTranslation('room')
  return ({ finding }, now) => {
    const { is, count = 0, of = 0, ms = 0, otherMs = 0, bytes = 0, part = 0, text = '' } = finding
    return t(CHECK_FOUND_KEYS[is], {
      count,
      of,
      time: clockText(ms),
      other: clockText(otherMs),
      size: sizeText(bytes, i18n.language),
      part: new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part),
      names: (finding.names ?? []).join(t('preflight.and')),
      text,
      now: timeOfDayText(now),
    })
  }
}

const GB = 1024 ** 3

/** Bytes as people say them: whole GB, or MB where there is less than one. */
function sizeText(bytes: number, language: string): string {
  const [amount, unit] = bytes < GB ? [bytes / 1024 ** 2, 'MB'] : [bytes / GB, 'GB']
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(amount)} ${unit}`
}
