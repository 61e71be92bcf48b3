/** What can be done with presets from a prompter: each deed says what it did, and can be taken back. */
import { isDefinedError, safe } from '@orpc/client'
import { isSameLook, type PrompterLook } from '#core/prompter/look.ts'
import { BUILT_IN_PRESETS, type ChosenLook, type Preset } from '#core/prompter/presets.ts'
import type { HostClient } from '#renderer/bridge/link.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import type { CurrentLook } from './current-look.ts'

/** What was done, or why it was not. */
export type Deed =
  | 'chosen'
  | 'saved'
  | 'saved-over'
  | 'renamed'
  | 'removed'
  | 'restored'
  | 'undone'
  | 'too-many'
  | 'not-done'

/** What there is to say about the last deed. */
export interface Said {
  readonly deed: Deed
  /** The preset it was done with; null where none is meant. */
  readonly preset: Pick<Preset, 'id' | 'name'> | null
  /** Takes it back; null where there is nothing to take back. */
  readonly undo: (() => void) | null
}

/** The presets of a window. */
export interface PresetDesk {
  readonly said: Readable<Said | null>
  readonly choose: (preset: Preset) => void
  /** Keeps the look as a new preset. */
  readonly saveAs: (name: string) => Promise<void>
  /** Keeps the look in place of the preset it was taken from. */
  readonly saveOver: (preset: Preset) => Promise<void>
  readonly rename: (preset: Preset, name: string) => Promise<void>
  /** Removes one's own; one that came with the program becomes again what it was. */
  readonly remove: (preset: Preset) => Promise<void>
  readonly hush: () => void
}

/** What the desk needs of the page. */
export interface PresetDeskNeed {
  readonly current: Pick<CurrentLook, 'chosen' | 'bound' | 'put' | 'bind'>
  readonly host: {
    readonly link: {
      readonly client: {
        readonly looks: Pick<HostClient['looks'], 'savePreset' | 'removePreset'>
      }
    }
  }
}

/** Makes the desk of a window. */
export function createPresetDesk({ current, host }: PresetDeskNeed): PresetDesk {
  const said = writable<Said | null>(null)
  const { looks } = host.link.client

  const save = (preset: { id: string | null; name: string | null; look: PrompterLook }) =>
    safe(looks.savePreset(preset))
  const say = (deed: Deed, preset: Said['preset'], takeBack: (() => Promise<boolean>) | null) =>
    said.set({ deed, preset, undo: takeBack === null ? null : () => void undo(takeBack) })
  const undo = async (takeBack: () => Promise<boolean>) => {
    say((await takeBack()) ? 'undone' : 'not-done', null, null)
  }
  const putBack = (chosen: ChosenLook | null) => {
    if (chosen !== null) current.put(chosen)
  }
  /** Keeps a preset as it was before. */
  const keepAgain = async (preset: Preset) => (await save(preset)).error === null

  return {
    said,
    choose(preset) {
      const [chosen, bound] = [current.chosen.get(), current.bound.get()]
      if (bound === null) current.put({ preset: preset.id, look: preset.look })
      else current.bind(preset.id)
      say('chosen', preset, () => {
        if (bound === null) putBack(chosen)
        else current.bind(bound)
        return Promise.resolve(true)
      })
    },
    async saveAs(name) {
      const chosen = current.chosen.get()
      if (chosen === null) return
      const answer = await save({ id: null, name, look: chosen.look })
      if (answer.error !== null) {
        say(isDefinedError(answer.error) ? 'too-many' : 'not-done', null, null)
        return
      }
      const { id } = answer.data
      if (current.bound.get() === null) current.put({ preset: id, look: chosen.look })
      say('saved', { id, name }, async () => {
        const { error } = await safe(looks.removePreset({ id }))
        if (error === null && current.bound.get() === null) putBack(chosen)
        return error === null
      })
    },
    async saveOver(preset) {
      const chosen = current.chosen.get()
      if (chosen === null) return
      const done = await keepAgain({ ...preset, look: chosen.look })
      say(done ? 'saved-over' : 'not-done', preset, done ? () => keepAgain(preset) : null)
    },
    async rename(preset, name) {
      const done = await keepAgain({ ...preset, name })
      say(
        done ? 'renamed' : 'not-done',
        { id: preset.id, name },
        done ? () => keepAgain(preset) : null,
      )
    },
    async remove(preset) {
      const original = BUILT_IN_PRESETS.find(({ id }) => id === preset.id) ?? null
      const chosen = current.chosen.get()
      const { error } = await safe(looks.removePreset({ id: preset.id }))
      if (error !== null) {
        say('not-done', preset, null)
        return
      }
      // Who takes a preset that is in use back to what it was wants to see it so.
      const shown = original !== null && chosen?.preset === original.id
      if (shown && current.bound.get() === null)
        current.put({ preset: original.id, look: original.look })
      say(original === null ? 'removed' : 'restored', preset, async () => {
        const kept = await keepAgain(preset)
        if (kept && shown && current.bound.get() === null) putBack(chosen)
        return kept
      })
    },
    hush: () => said.set(null),
  }
}

/** The preset that a look was taken from, and whether it has been changed since; null where it was taken from none. */
export function sourceOf(
  chosen: ChosenLook,
  presets: readonly Preset[],
): { readonly preset: Preset; readonly changed: boolean } | null {
  const preset = presets.find(({ id }) => id === chosen.preset)
  return preset === undefined ? null : { preset, changed: !isSameLook(preset.look, chosen.look) }
}

/** Whether a preset that came with the program is as it came. */
export function isOriginal(preset: Preset): boolean {
  const original = BUILT_IN_PRESETS.find(({ id }) => id === preset.id)
  return original !== undefined && isSameLook(original.look, preset.look)
}
