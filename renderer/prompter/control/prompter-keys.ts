/** The prompter's keys: what each does, how it is written in the list of keys, and how a held one repeats. */
import type { KeyBinding } from '#renderer/ui/keys/bind-keys.ts'
import type { Controls } from './controls.ts'

/** How keys are written where they have no name of their own. */
export const NAMED_KEYS = { space: 'key.space', wheel: 'key.wheel', drag: 'key.drag' } as const

/** A key or movement that has a name in each language. */
export type KeyName = keyof typeof NAMED_KEYS

/** A line in the list of keys. */
export interface KeyLine {
  /** As printed on the keys, or the name of one in `NAMED_KEYS`. */
  readonly shown: readonly string[]
  readonly does: keyof typeof DOES_KEYS
}

/** What the keys do, in the page's words. */
export const DOES_KEYS = {
  play: 'does.play',
  pace: 'does.pace',
  paceFine: 'does.paceFine',
  paragraph: 'does.paragraph',
  section: 'does.section',
  undo: 'does.undo',
  restart: 'does.restart',
  size: 'does.size',
  black: 'does.black',
  fullScreen: 'does.fullScreen',
  keys: 'does.keys',
  wheel: 'does.wheel',
  drag: 'does.drag',
} as const

/** The list of keys, the most needed first. */
export const KEY_LINES: readonly KeyLine[] = [
  { shown: ['space'], does: 'play' },
  { shown: ['↑', '↓'], does: 'pace' },
  { shown: ['Shift ↑↓'], does: 'paceFine' },
  { shown: ['←', '→'], does: 'paragraph' },
  { shown: ['[', ']'], does: 'section' },
  { shown: ['Backspace'], does: 'undo' },
  { shown: ['Home'], does: 'restart' },
  { shown: ['+', '−'], does: 'size' },
  { shown: ['B', '.'], does: 'black' },
  { shown: ['F'], does: 'fullScreen' },
  { shown: ['wheel'], does: 'wheel' },
  { shown: ['drag'], does: 'drag' },
  { shown: ['H', '?'], does: 'keys' },
]

/** A held key may step the pace or size this often, ms: the whole range takes seconds, not a moment. */
const STEPPING = 90
/** And jump this often: the eye can follow. */
const JUMPING = 250

/** The bindings of the page. The list of keys is a matter of the page itself: `toggleKeys`, `closeKeys`. */
export function prompterKeys(
  controls: Controls,
  page: { readonly toggleKeys: () => void; readonly escape: () => void },
): KeyBinding[] {
  const bind = (keys: readonly string[], run: () => void, repeatEvery?: number): KeyBinding =>
    repeatEvery === undefined ? { keys, run } : { keys, run, repeatEvery }
  return [
    bind(['Space'], controls.togglePlay),
    bind(['ArrowUp'], () => controls.stepPace(1), STEPPING),
    bind(['ArrowDown'], () => controls.stepPace(-1), STEPPING),
    bind(['Shift+ArrowUp'], () => controls.stepPaceFinely(1), STEPPING),
    bind(['Shift+ArrowDown'], () => controls.stepPaceFinely(-1), STEPPING),
    bind(['ArrowRight', 'PageDown'], () => controls.jumpParagraph(1), JUMPING),
    bind(['ArrowLeft', 'PageUp'], () => controls.jumpParagraph(-1), JUMPING),
    bind(
      ['BracketRight', 'Shift+ArrowRight', 'Shift+PageDown'],
      () => controls.jumpSection(1),
      JUMPING,
    ),
    bind(
      ['BracketLeft', 'Shift+ArrowLeft', 'Shift+PageUp'],
      () => controls.jumpSection(-1),
      JUMPING,
    ),
    bind(['Backspace'], controls.undoJump),
    bind(['Home'], controls.restart),
    bind(['[Shift]+Equal', 'NumpadAdd'], () => controls.stepTextSize(1), STEPPING),
    bind(['[Shift]+Minus', 'NumpadSubtract'], () => controls.stepTextSize(-1), STEPPING),
    // A clicker's black key types a full stop.
    bind(['KeyB', 'Period'], controls.toggleBlack),
    bind(['KeyF'], controls.toggleFullScreen),
    bind(['KeyH', '[Shift]+Slash'], page.toggleKeys),
    bind(['Enter', 'NumpadEnter'], () => controls.answerResume(true)),
    bind(['Escape'], page.escape),
  ]
}
