/** Presets: looks by name. Each speech remembers its own look, and which preset it came from. */
import * as z from 'zod'
import { COLOUR_SCHEMES, DEFAULT_LOOK, PrompterLook } from './look.ts'

/** Presets that come with the program; the pages have names for them in each language. */
export const BuiltInPreset = z.enum(['desk', 'glass', 'far'])
export type BuiltInPreset = z.infer<typeof BuiltInPreset>

/** A look by name. */
export const Preset = z.object({
  id: z.string().min(1).max(40),
  /** As the person named it; null for one that came with the program. */
  name: z.string().min(1).max(60).nullable(),
  look: PrompterLook,
})
export type Preset = z.infer<typeof Preset>

/** A look in use: and the id of the preset it was last taken from, null for none. */
export const ChosenLook = z.object({ preset: z.string().nullable(), look: PrompterLook })
export type ChosenLook = z.infer<typeof ChosenLook>

/** The look of a speech. */
export const SpeechLook = z.object({ documentId: z.string(), chosen: ChosenLook })
export type SpeechLook = z.infer<typeof SpeechLook>

/** The presets as they come with the program. */
export const BUILT_IN_PRESETS: readonly Preset[] = [
  { id: BuiltInPreset.enum.desk, name: null, look: DEFAULT_LOOK },
  {
    id: BuiltInPreset.enum.glass,
    name: null,
    look: {
      ...DEFAULT_LOOK,
      // A beam-splitter shows light only: black is nothing, and what is dimmed is lost.
      colours: { ...COLOUR_SCHEMES['white-on-black'], ground: '#000000', text: '#ffffff' },
      size: { by: 'lines', lines: 6 },
      weight: 500,
      lineLength: 14,
      dimming: 0,
      readingLine: 0.4,
      mirror: 'horizontal',
      textOnly: true,
    },
  },
  {
    id: BuiltInPreset.enum.far,
    name: null,
    look: {
      ...DEFAULT_LOOK,
      size: { by: 'lines', lines: 5 },
      weight: 600,
      lineLength: 14,
      lineHeight: 1.5,
      dimming: 0.2,
    },
  },
]

/** What of the settings looks are kept in. */
export interface KeptLooks {
  /** Rising in time of use: the last one used is the last. */
  readonly looks: readonly SpeechLook[]
  readonly presets: readonly Preset[]
}

/** Looks of more speeches than this are forgotten, the longest unused first. */
export const LOOKS_KEPT = 200
/** Presets of one's own, at most. */
export const PRESETS_KEPT = 50

/** The look of a speech: its own, else that of the speech shown last, else the first preset's. */
export function lookOf(kept: KeptLooks, documentId: string | null): ChosenLook {
  const own = kept.looks.findLast((one) => one.documentId === documentId) ?? kept.looks.at(-1)
  if (own !== undefined) return own.chosen
  const first = kept.presets[0]
  return { preset: first?.id ?? null, look: first?.look ?? DEFAULT_LOOK }
}

/** The kept looks after a speech was given one. */
export function withLook(
  looks: readonly SpeechLook[],
  documentId: string,
  chosen: ChosenLook,
): SpeechLook[] {
  return [...looks.filter((one) => one.documentId !== documentId), { documentId, chosen }].slice(
    -LOOKS_KEPT,
  )
}

/** The presets after one was saved: in place of the one with its id, else at the end. */
export function withPreset(presets: readonly Preset[], preset: Preset): Preset[] {
  const known = presets.some(({ id }) => id === preset.id)
  return known
    ? presets.map((one) => (one.id === preset.id ? preset : one))
    : [...presets, preset].slice(0, PRESETS_KEPT)
}

/** The presets without one; one that came with the program comes back as it came. */
export function withoutPreset(presets: readonly Preset[], id: string): Preset[] {
  const original = BUILT_IN_PRESETS.find((one) => one.id === id)
  return original === undefined
    ? presets.filter((one) => one.id !== id)
    : withPreset(presets, original)
}
