import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpeechDocument } from '#core/contract/contract.ts'
import type { Settings } from '#core/contract/settings.ts'
import { DEFAULT_LOOK, type PrompterLook } from '#core/prompter/look.ts'
import { BUILT_IN_PRESETS, withLook, withPreset } from '#core/prompter/presets.ts'
import { pace } from '#core/time.ts'
import type { LinkStatus } from '#renderer/bridge/link.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { documentOf } from '#renderer/ui/speech/document.fixture.ts'
import { createCurrentLook, lookWindowOf } from './current-look.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const px = (size: number): PrompterLook['size'] => ({ by: 'px', px: size })

/** A window whose host answers at once, tells the settings when asked to, and can be cut off. */
function opened(query = '') {
  const settings = writable<Settings | null>({
    language: 'zh-CN',
    presets: [...BUILT_IN_PRESETS],
    looks: [],
    bindings: {},
    clicker: 'together',
    pauseCoasts: false,
    onTimeAlways: false,
    recordRuns: true,
    learnedPace: true,
    transition: 'fade',
    standbyPicture: null,
    arrangements: [],
    paceHan: pace(170),
    paceWords: pace(130),
  })
  const document = writable<SpeechDocument | null>(documentOf('同志们，开会。', '讲话.txt', 'one'))
  const status = writable<LinkStatus>('open')
  const asked: string[] = []
  let later: Settings | null = null
  const take = (change: (settings: Settings) => Partial<Settings>) => {
    const from = later ?? settings.get()
    if (from !== null) later = { ...from, ...change(from) }
  }
  const lineUp = () =>
    status.get() === 'open' ? Promise.resolve() : Promise.reject(new Error('the line is down'))
  const current = createCurrentLook({
    host: {
      settings,
      document,
      link: {
        status,
        client: {
          looks: {
            async choose({ documentId, preset, look }) {
              asked.push(`choose ${documentId}`)
              await lineUp()
              take(({ looks }) => ({ looks: withLook(looks, documentId, { preset, look }) }))
            },
            async savePreset({ id, name, look }) {
              asked.push(`save ${id}`)
              await lineUp()
              take(({ presets }) => ({
                presets: withPreset(presets, { id: id ?? 'new', name, look }),
              }))
              return { id: id ?? 'new' }
            },
          },
        },
      },
    },
    window: lookWindowOf(query),
  })
  return {
    current,
    settings,
    document,
    status,
    asked,
    size: () => current.look.get()?.size,
    /** The settings' stream tells of what was asked for. */
    tell: () => settings.set(later ?? settings.get()),
    settled: () => vi.advanceTimersByTimeAsync(350),
  }
}

describe('the look of a window', () => {
  it('is the speech’s: changed at once, kept when it has settled', async () => {
    const { current, asked, size, settled, settings, tell } = opened()
    current.change({ size: px(80) })
    current.change({ weight: 700 })
    expect(current.look.get()).toMatchObject({ size: px(80), weight: 700 })
    expect(asked).toEqual([])
    await settled()
    expect(asked).toEqual(['choose one'])
    tell()
    expect(settings.get()?.looks).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2000)
    expect(size()).toEqual(px(80))
    expect(current.chosen.get()?.preset).toBe('desk')
  })

  it('steps in the measure it has', () => {
    const { current, size } = opened()
    current.stepSize(1)
    current.stepSize(1)
    expect(size()).toEqual(px(84))
    current.change({ size: { by: 'lines', lines: 6 } })
    current.stepSize(1)
    expect(size()).toEqual({ by: 'lines', lines: 5 })
  })

  it('is not set back by what the host tells late', async () => {
    const { current, size, settled, tell } = opened()
    current.change({ size: px(80) })
    await settled()
    current.change({ size: px(90) })
    tell()
    expect(size()).toEqual(px(90))
    await settled()
    tell()
    await vi.advanceTimersByTimeAsync(2000)
    expect(size()).toEqual(px(90))
  })

  it('changed in another window changes here', async () => {
    const { current, size, settings, settled } = opened()
    current.change({ size: px(80) })
    await settled()
    const before = settings.get()
    if (before === null) throw new Error('no settings')
    const look = { ...DEFAULT_LOOK, size: px(100) }
    settings.set({ ...before, looks: withLook([], 'one', { preset: null, look }) })
    await vi.advanceTimersByTimeAsync(2000)
    expect(size()).toEqual(px(100))
  })

  it('stays the same object while nothing is different', () => {
    const { current, settings } = opened()
    const seen = vi.fn<() => void>()
    const look = current.look.get()
    current.look.subscribe(seen)
    const copy = structuredClone(settings.get())
    settings.set(copy)
    expect(current.look.get()).toBe(look)
    expect(seen).not.toHaveBeenCalled()
  })

  it('changed just before another speech is opened is kept for the one it was meant for', async () => {
    const { current, asked, document, tell, size, settled } = opened()
    current.change({ size: px(80) })
    document.set(documentOf('另一篇讲稿。', '另一篇.txt', 'two'))
    await settled()
    expect(asked).toEqual(['choose one'])
    tell()
    // A speech that has no look of its own begins with the one used last.
    expect(size()).toEqual(px(80))
    current.change({ size: px(100) })
    await settled()
    tell()
    document.set(documentOf('同志们，开会。', '讲话.txt', 'one'))
    expect(size()).toEqual(px(80))
  })

  it('holds while the line is down, and is kept when it is back', async () => {
    const { current, asked, status, size, settled, tell, settings } = opened()
    status.set('lost')
    current.change({ size: px(80) })
    await settled()
    await vi.advanceTimersByTimeAsync(5000)
    expect(size()).toEqual(px(80))
    expect(current.kept.get()).toBe(false)
    status.set('open')
    await settled()
    expect(current.kept.get()).toBe(true)
    tell()
    expect(asked).toEqual(['choose one', 'choose one'])
    expect(settings.get()?.looks[0]?.chosen.look.size).toEqual(px(80))
  })
})

describe('a window with a preset of its own', () => {
  it('shows it whatever the speech’s look is, and what is changed there is the preset', async () => {
    const { current, asked, settled, tell, settings } = opened('?preset=glass')
    expect(current.look.get()).toEqual(BUILT_IN_PRESETS[1]?.look)
    current.change({ weight: 900 })
    await settled()
    expect(asked).toEqual(['save glass'])
    tell()
    await vi.advanceTimersByTimeAsync(2000)
    expect(current.look.get()?.weight).toBe(900)
    expect(settings.get()?.looks).toEqual([])
    current.bind(null)
    expect(current.look.get()).toEqual(DEFAULT_LOOK)
  })

  it('that is gone shows the speech’s look', () => {
    expect(opened('?preset=gone').current.look.get()).toEqual(DEFAULT_LOOK)
  })
})

describe('the operator’s copy', () => {
  it('is never turned and has its strips; what is changed there is nobody else’s', async () => {
    const { current, asked, settings, settled } = opened('?copy')
    const before = settings.get()
    if (before === null) throw new Error('no settings')
    const look: PrompterLook = {
      ...DEFAULT_LOOK,
      size: px(100),
      mirror: 'both',
      rotation: 90,
      textOnly: true,
    }
    settings.set({ ...before, looks: withLook([], 'one', { preset: null, look }) })
    const unturned = { ...look, mirror: 'none', rotation: 0, textOnly: false }
    expect(current.look.get()).toEqual(unturned)
    current.stepSize(-1)
    await settled()
    expect(current.look.get()).toEqual({ ...unturned, size: px(92) })
    expect(asked).toEqual([])
  })
})
