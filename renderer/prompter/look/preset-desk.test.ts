import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LOOK, type PrompterLook } from '#core/prompter/look.ts'
import {
  BUILT_IN_PRESETS,
  type ChosenLook,
  type Preset,
  withoutPreset,
  withPreset,
} from '#core/prompter/presets.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { createPresetDesk, isOriginal, sourceOf } from './preset-desk.ts'

const changed: PrompterLook = { ...DEFAULT_LOOK, weight: 800 }

/** A desk on a host that does at once what it is asked, unless it fails. */
function desk(bound: string | null = null) {
  const kept = writable<readonly Preset[]>(BUILT_IN_PRESETS)
  const chosen = writable<ChosenLook | null>({ preset: 'desk', look: changed })
  const window = writable(bound)
  const failing = writable<Error | null>(null)
  const presets = () => kept.get()
  const set = (next: Preset[]) => {
    const failure = failing.get()
    if (failure !== null) throw failure
    kept.set(next)
  }
  const made = createPresetDesk({
    current: {
      chosen,
      bound: window,
      put: (next) => chosen.set(next),
      bind: (preset) => window.set(preset),
    },
    host: {
      link: {
        client: {
          looks: {
            async savePreset({ id, name, look }) {
              set(withPreset(presets(), { id: id ?? 'new', name, look }))
              return { id: id ?? 'new' }
            },
            async removePreset({ id }) {
              set(withoutPreset(presets(), id))
            },
          },
        },
      },
    },
  })
  const find = (id: string) => {
    const preset = presets().find((one) => one.id === id)
    if (preset === undefined) throw new Error(`There is no preset ${id}.`)
    return preset
  }
  const undo = async () => {
    made.said.get()?.undo?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { made, chosen, window, failing, presets, find, undo, said: () => made.said.get()?.deed }
}

describe('presets', () => {
  it('chosen are the look, and the look before comes back', async () => {
    const { made, chosen, find, undo, said } = desk()
    made.choose(find('glass'))
    expect(chosen.get()).toEqual({ preset: 'glass', look: find('glass').look })
    await undo()
    expect(chosen.get()).toEqual({ preset: 'desk', look: changed })
    expect(said()).toBe('undone')
  })

  it('chosen in a window that has one of its own become that window’s', async () => {
    const { made, chosen, window, find, undo } = desk('glass')
    made.choose(find('far'))
    expect(window.get()).toBe('far')
    expect(chosen.get()?.preset).toBe('desk')
    await undo()
    expect(window.get()).toBe('glass')
  })

  it('saved under a name are the one in use; taken back they are gone', async () => {
    const { made, chosen, find, presets, undo, said } = desk()
    await made.saveAs('大礼堂')
    expect(find('new')).toEqual({ id: 'new', name: '大礼堂', look: changed })
    expect(chosen.get()?.preset).toBe('new')
    expect(said()).toBe('saved')
    await undo()
    expect(presets()).toEqual(BUILT_IN_PRESETS)
    expect(chosen.get()?.preset).toBe('desk')
  })

  it('saved over, and back', async () => {
    const { made, find, undo } = desk()
    const before = find('desk')
    await made.saveOver(before)
    expect(find('desk').look).toEqual(changed)
    expect(isOriginal(find('desk'))).toBe(false)
    await undo()
    expect(find('desk')).toEqual(before)
    expect(isOriginal(before)).toBe(true)
  })

  it('renamed, removed, and back', async () => {
    const { made, find, presets, undo, said } = desk()
    await made.saveAs('大礼堂')
    await made.rename(find('new'), '小礼堂')
    expect(find('new').name).toBe('小礼堂')
    await undo()
    expect(find('new').name).toBe('大礼堂')
    await made.remove(find('new'))
    expect(presets()).toEqual(BUILT_IN_PRESETS)
    expect(said()).toBe('removed')
    await undo()
    expect(find('new').look).toEqual(changed)
  })

  it('that came with the program are restored, look and all, and back', async () => {
    const { made, chosen, find, undo, said } = desk()
    await made.saveOver(find('desk'))
    await made.remove(find('desk'))
    expect(said()).toBe('restored')
    expect(isOriginal(find('desk'))).toBe(true)
    expect(chosen.get()?.look).toEqual(DEFAULT_LOOK)
    await undo()
    expect(find('desk').look).toEqual(changed)
    expect(chosen.get()?.look).toEqual(changed)
  })

  it('that could not be saved say so and change nothing', async () => {
    const { made, failing, presets, chosen, said, find } = desk()
    failing.set(new ORPCError('TOO_MANY', { defined: true }))
    await made.saveAs('大礼堂')
    expect(said()).toBe('too-many')
    failing.set(new Error('the line is down'))
    await made.saveAs('大礼堂')
    expect(said()).toBe('not-done')
    await made.remove(find('desk'))
    expect(said()).toBe('not-done')
    expect(presets()).toEqual(BUILT_IN_PRESETS)
    expect(chosen.get()?.preset).toBe('desk')
  })
})

describe('the preset a look came from', () => {
  it('is known by its id, changed or not, and gone when it is', () => {
    const [first] = BUILT_IN_PRESETS
    expect(sourceOf({ preset: 'desk', look: changed }, BUILT_IN_PRESETS)).toEqual({
      preset: first,
      changed: true,
    })
    const same = { preset: 'desk', look: structuredClone(DEFAULT_LOOK) }
    expect(sourceOf(same, BUILT_IN_PRESETS)?.changed).toBe(false)
    expect(sourceOf({ preset: 'gone', look: changed }, BUILT_IN_PRESETS)).toBeNull()
  })
})
