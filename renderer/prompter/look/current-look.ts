/**
 * The look in use in this window. What the speaker changes shows at once and is kept by the host a moment later; which
 * look it is that changes depends on the window: the speech's own, a preset's, or (the operator's copy) nobody's.
 */
import { isSameLook, type PrompterLook } from '#core/prompter/look.ts'
import { type ChosenLook, lookOf } from '#core/prompter/presets.ts'
import type { Host } from '#renderer/bridge/host.ts'
import type { HostClient } from '#renderer/bridge/link.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'
import { nextSize } from './size-steps.ts'

/** What a prompter window was opened as. */
export interface LookWindow {
  /** The operator's copy: never turned over or turned, always with its strips, and its changes are its own. */
  readonly copy: boolean
  /** It is on another device: as the copy its changes are its own, and the text is as large as its screen asks for. */
  readonly device: boolean
  /** It shows the preset with this id whatever the speech's look is; null: the speech's. */
  readonly preset: string | null
}

/** What a prompter window was opened as, by the query of its address: `?copy`, `?device`, `?preset=<id>`. */
export function lookWindowOf(query: string): LookWindow {
  const parameters = new URLSearchParams(query)
  return {
    copy: parameters.has('copy'),
    device: parameters.has('device'),
    preset: parameters.get('preset') || null,
  }
}

/** The look of one window, and how it is changed. */
export interface CurrentLook {
  /** Whether this is the operator's copy. */
  readonly copy: boolean
  /** Whether its changes are its own: the operator's copy, and a prompter on another device. */
  readonly own: boolean
  /** As this window shows the text; null until the host has told. The same object as long as nothing is different. */
  readonly look: Readable<PrompterLook | null>
  /** The look that is changed here, with the preset it was taken from; null until the host has told. */
  readonly chosen: Readable<ChosenLook | null>
  /** The preset this window shows whatever the speech's look is; null: the speech's. */
  readonly bound: Readable<string | null>
  /** False while the host does not have what was changed: the line is down or it refused. */
  readonly kept: Readable<boolean>
  readonly change: (part: Partial<PrompterLook>) => void
  /** Larger text (1) or smaller (-1). */
  readonly stepSize: (direction: 1 | -1) => void
  /** Takes another look whole. */
  readonly put: (chosen: ChosenLook) => void
  /** Shows a preset in this window from now on whatever the speech's look is; null: the speech's look again. */
  readonly bind: (preset: string | null) => void
  readonly dispose: () => void
}

/** What a window's look needs of the page. */
export interface CurrentLookNeed {
  readonly host: Pick<Host, 'settings' | 'document'> & {
    readonly link: Pick<Host['link'], 'status'> & {
      readonly client: { readonly looks: Pick<HostClient['looks'], 'choose' | 'savePreset'> }
    }
  }
  readonly window: LookWindow
}

/** A change is kept when none has followed it for this long, ms. */
const SETTLES = 300
/** What the host has taken it has told by this time, ms; from then on what it tells holds. */
const TOLD_WITHIN = 1000

/** A look that was asked for and that the host has not told yet. */
interface Wish {
  readonly documentId: string | null
  readonly chosen: ChosenLook
}

/** Makes the look of a window. */
export function createCurrentLook({ host, window }: CurrentLookNeed): CurrentLook {
  const look = writable<PrompterLook | null>(null)
  const chosen = writable<ChosenLook | null>(null)
  const bound = writable(window.preset)
  const kept = writable(true)
  const own = window.copy || window.device
  /** What such a window has otherwise than the look it takes over. */
  let ownChanges: Partial<PrompterLook> = window.device ? { size: ON_A_DEVICE } : {}
  let wish: Wish | null = null
  let settling: ReturnType<typeof setTimeout> | undefined
  let telling: ReturnType<typeof setTimeout> | undefined

  const documentId = () => host.document.get()?.id ?? null
  const presetNow = () => host.settings.get()?.presets.find(({ id }) => id === bound.get()) ?? null
  const told = (): ChosenLook | null => {
    const settings = host.settings.get()
    if (settings === null) return null
    const preset = presetNow()
    if (preset !== null) return { preset: preset.id, look: preset.look }
    return lookOf(settings, documentId())
  }

  const publish = () => {
    const fromHost = told()
    if (wish !== null && settling === undefined && isSameChosen(wish.chosen, fromHost)) wish = null
    const next = wish?.chosen ?? fromHost
    if (!isSameChosen(chosen.get(), next)) chosen.set(next)
    const shown = next === null ? null : shownLook(next.look)
    const before = look.get()
    if (before === null || shown === null || !isSameLook(before, shown)) look.set(shown)
  }
  const shownLook = (from: PrompterLook): PrompterLook =>
    own ? { ...from, ...UNTURNED, ...ownChanges } : from

  const keep = async ({ documentId: id, chosen: { preset, look: wished } }: Wish) => {
    const { looks } = host.link.client
    const boundTo = presetNow()
    if (boundTo !== null)
      await looks.savePreset({ id: boundTo.id, name: boundTo.name, look: wished })
    else if (id !== null) await looks.choose({ documentId: id, preset, look: wished })
  }
  const send = async () => {
    clearTimeout(settling)
    settling = undefined
    const sent = wish
    if (sent === null) return
    try {
      await keep(sent)
    } catch {
      // It holds in this window, and is sent again when the line is back.
      if (wish === sent) kept.set(false)
      return
    }
    kept.set(true)
    clearTimeout(telling)
    telling = setTimeout(() => {
      if (wish === sent && settling === undefined) wish = null
      publish()
    }, TOLD_WITHIN)
  }
  /** What was asked for so far goes to the look it was meant for; the next one begins with what the host says. */
  const conclude = () => {
    if (settling !== undefined) void send()
    wish = null
  }
  const put = (next: ChosenLook) => {
    wish = { documentId: documentId(), chosen: next }
    clearTimeout(settling)
    settling = setTimeout(() => void send(), SETTLES)
    publish()
  }
  const change = (part: Partial<PrompterLook>) => {
    const from = chosen.get()
    if (from === null) return
    if (own) {
      ownChanges = { ...ownChanges, ...part }
      publish()
    } else put({ ...from, look: { ...from.look, ...part } })
  }

  let speech = documentId()
  const endings = [
    host.settings.subscribe(publish),
    host.document.subscribe(() => {
      if (documentId() === speech) return
      speech = documentId()
      conclude()
      publish()
    }),
    host.link.status.subscribe(() => {
      if (host.link.status.get() === 'open' && !kept.get()) void send()
    }),
  ]
  publish()

  return {
    copy: window.copy,
    own,
    look,
    chosen,
    bound,
    kept,
    change,
    stepSize(direction) {
      const from = look.get()
      if (from !== null) change({ size: nextSize(from.size, direction) })
    },
    put(next) {
      if (own) change(next.look)
      else put(next)
    },
    bind(preset) {
      conclude()
      bound.set(preset)
      publish()
    },
    dispose() {
      conclude()
      clearTimeout(telling)
      for (const end of endings) end()
    },
  }
}

/** A phone's screen is small: so many lines of text on it, whatever the speaker's display has. */
const ON_A_DEVICE: PrompterLook['size'] = { by: 'lines', lines: 9 }

/** What such a window never takes over. */
const UNTURNED = {
  mirror: 'none',
  rotation: 0,
  textOnly: false,
} as const satisfies Partial<PrompterLook>

const isSameChosen = (one: ChosenLook | null, other: ChosenLook | null) =>
  one === null || other === null
    ? one === other
    : one.preset === other.preset && isSameLook(one.look, other.look)
