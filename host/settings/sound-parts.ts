/**
 * What is right of a setting that is wrong as a whole: one look that can't be read takes no other with it. What was wrong
 * is still in the file that was moved aside.
 */
import * as z from 'zod'
import type { Settings } from '#core/contract/settings.ts'
import { Arrangement, ARRANGEMENTS_KEPT } from '#core/displays/arrangement.ts'
import { Bindings } from '#core/hands/bindings.ts'
import { DEFAULT_LOOK, PrompterLook } from '#core/prompter/look.ts'
import { BUILT_IN_PRESETS, Preset, SpeechLook } from '#core/prompter/presets.ts'

const Entries = z.record(z.string(), z.unknown())

/** A part of a look that is missing or wrong is that of the default look; what is no look at all stays wrong. */
const RepairedLook = Entries.transform((stored) => {
  let look = DEFAULT_LOOK
  for (const [part, value] of Object.entries(stored)) {
    const one = PrompterLook.safeParse({ ...look, [part]: value })
    if (one.success) look = one.data
  }
  return look
})
const RepairedPreset = Preset.extend({ look: RepairedLook })
const RepairedSpeechLook = SpeechLook.extend({
  chosen: SpeechLook.shape.chosen.extend({ look: RepairedLook }),
})

/** The elements and entries of the stored settings that are right, for those settings that consist of such. */
export function soundParts(
  stored: Readonly<Record<string, unknown>>,
): Partial<Pick<Settings, 'presets' | 'looks' | 'bindings' | 'arrangements'>> {
  const { presets, looks, bindings, arrangements } = stored
  return {
    ...(Array.isArray(presets) ? { presets: withBuiltIns(soundOf(RepairedPreset, presets)) } : {}),
    ...(Array.isArray(looks) ? { looks: soundOf(RepairedSpeechLook, looks) } : {}),
    ...(Array.isArray(arrangements)
      ? { arrangements: soundOf(Arrangement, arrangements).slice(-ARRANGEMENTS_KEPT) }
      : {}),
    ...(Entries.safeParse(bindings).success ? { bindings: soundBindings(bindings) } : {}),
  }
}

function soundOf<T>(schema: z.ZodType<T>, elements: readonly unknown[]): T[] {
  return elements.flatMap((element) => {
    const read = schema.safeParse(element)
    return read.success ? [read.data] : []
  })
}

/** Presets that came with the program can't be removed: one that could not be read is as it came. */
function withBuiltIns(presets: readonly Preset[]): Preset[] {
  const lost = BUILT_IN_PRESETS.filter(({ id }) => !presets.some((preset) => preset.id === id))
  return [...lost, ...presets]
}

function soundBindings(stored: unknown): Bindings {
  let sound: Bindings = {}
  for (const [input, action] of Object.entries(Entries.parse(stored))) {
    const read = Bindings.safeParse({ ...sound, [input]: action })
    if (read.success) sound = read.data
  }
  return sound
}
