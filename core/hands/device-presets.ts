/** Ready-made bindings for kinds of devices that send other keys than the defaults expect. */
import type { Action } from './actions.ts'
import { bind, type Bindings, type Changed } from './bindings.ts'

/** A kind of device and what its keys are to do. */
export interface DevicePreset {
  readonly id: DevicePresetId
  readonly bindings: readonly (readonly [input: string, action: Action])[]
}

/** The kinds of devices. */
export type DevicePresetId =
  | 'clicker-arrows'
  | 'clicker-tab-enter'
  | 'clicker-volume'
  | 'pedals-pages'
  | 'pedals-letters'
  | 'pedals-function'
  | 'jog-arrows'

/** The presets, the most common first. */
export const DEVICE_PRESETS: readonly DevicePreset[] = [
  {
    id: 'clicker-arrows',
    bindings: [
      ['key:ArrowDown', 'clicker-next'],
      ['key:ArrowUp', 'clicker-previous'],
      ['key:ArrowRight', 'clicker-next'],
      ['key:ArrowLeft', 'clicker-previous'],
    ],
  },
  {
    id: 'clicker-tab-enter',
    bindings: [
      ['key:Tab', 'clicker-next'],
      ['key:Enter', 'play-pause'],
    ],
  },
  {
    id: 'clicker-volume',
    bindings: [
      ['key:AudioVolumeUp', 'clicker-next'],
      ['key:AudioVolumeDown', 'clicker-previous'],
    ],
  },
  {
    id: 'pedals-pages',
    bindings: [
      ['key:PageUp', 'previous-paragraph'],
      ['key:PageDown', 'next-paragraph'],
    ],
  },
  {
    id: 'pedals-letters',
    bindings: [
      ['key:KeyA', 'pace-down'],
      ['key:KeyB', 'play-pause'],
      ['key:KeyC', 'pace-up'],
    ],
  },
  {
    id: 'pedals-function',
    bindings: [
      ['key:F1', 'pace-down'],
      ['key:F2', 'play-pause'],
      ['key:F3', 'pace-up'],
    ],
  },
  {
    id: 'jog-arrows',
    bindings: [
      ['key:ArrowRight', 'nudge-forward'],
      ['key:ArrowLeft', 'nudge-back'],
    ],
  },
]

/** Binds all that a preset binds. */
export function withPreset(changes: Bindings, preset: DevicePreset): Changed {
  return preset.bindings.reduce<Changed>(
    (before, [input, action]) => {
      const after = bind(before.changes, input, action)
      return { changes: after.changes, lost: [...before.lost, ...after.lost] }
    },
    { changes, lost: [] },
  )
}
