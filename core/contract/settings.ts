/** Settings that outlive the program, published to every window. */
import * as z from 'zod'
import { Arrangement, ARRANGEMENTS_KEPT } from '../displays/arrangement.ts'
import { Bindings } from '../hands/bindings.ts'
import { ClickerMode } from '../hands/clicker.ts'
import { Preset, SpeechLook } from '../prompter/presets.ts'
import { Pace } from '../time.ts'

/** Interface language. */
export const InterfaceLanguage = z.enum(['zh-CN', 'en'])
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>

/** How one slide follows another on the hall's screen. */
export const Transition = z.enum(['fade', 'cut'])
export type Transition = z.infer<typeof Transition>

/** Id of a picture that the host keeps: of its bytes. */
export const PictureId = z.string().regex(/^[0-9a-f]{24}$/)

/** All settings. */
export const Settings = z.object({
  language: InterfaceLanguage,
  /** Pace at which a newly opened Chinese speech starts, 字/分. */
  paceHan: Pace,
  /** The same for other languages, words/min. */
  paceWords: Pace,
  /** Looks of the prompter by name. */
  presets: z.array(Preset),
  /** The look that each speech was last shown in, the latest used last. */
  looks: z.array(SpeechLook),
  /** What the user has bound to keys and devices other than the defaults. */
  bindings: Bindings,
  /** What a presentation clicker's two keys do. */
  clicker: ClickerMode,
  /** Whether the key that pauses lets the text go on to the end of the phrase, or stops it at once. */
  pauseCoasts: z.boolean(),
  /** Whether the prompter says ahead and behind all the time, or only where the end is in danger. */
  onTimeAlways: z.boolean(),
  /** Whether a run before the hall is recorded by itself. */
  recordRuns: z.boolean(),
  /** Whether estimates are made with the pace that was learned from takes. */
  learnedPace: z.boolean(),
  /** How slides change in the hall. */
  transition: Transition,
  /** The logo or picture that stands in for the title on standby; null: the title. */
  standbyPicture: PictureId.nullable(),
  /** Which display is whose, for each set of displays that a person has arranged, the latest used last. */
  arrangements: z.array(Arrangement).max(ARRANGEMENTS_KEPT),
})
export type Settings = z.infer<typeof Settings>
