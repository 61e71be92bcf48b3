/**
 * Opens the program's other windows. In Electron the host does it; in browser mode the host answers a path and the
 * page opens it, without an opener: same-origin popups that know their opener share its main thread, and the
 * prompter must not stutter because the studio is busy.
 */
import type { WindowKind } from '#core/contract/contract.ts'
import type { LinkStatus } from '#renderer/bridge/link.ts'
import { windowsOpen } from '#renderer/bridge/presence.ts'

/**
 * What became of a window: up; there already (browser mode can't bring it to the front); held back by the browser,
 * with the address to open by a link; or the host can't be reached.
 */
export type Opening =
  | { readonly kind: WindowKind; readonly outcome: 'opened' | 'already-open' | 'unreachable' }
  | {
      readonly kind: WindowKind
      readonly outcome: 'blocked'
      readonly address: string
      /** How many windows of the kind there were before: one more, and it came up after all. */
      readonly before: number
    }

/** The part of a page's host that opening needs. */
export interface Opener {
  readonly link: {
    readonly status: { readonly get: () => LinkStatus }
    readonly client: {
      readonly windows: {
        readonly open: (input: {
          kind: WindowKind
          copy?: boolean
        }) => Promise<{ opened: boolean; path: string | null }>
      }
    }
  }
}

/** Size of a new window in browser mode, px; the person moves it to its display. */
const POPUP = 'popup,noopener,width=1280,height=720'

/**
 * How long a new window may take to report itself before it is taken for blocked, ms, and how often to look. Browsers
 * let one window in for a click: one that is opened after the click is used up is suspected sooner.
 */
const REPORTS_WITHIN = { clicked: 10_000, suspected: 3000 } as const
const LOOK_EVERY = 100

/**
 * Opens one window of each kind. Call it from a click or key handler: browsers open windows only then, and usually
 * only one of them. With `again`, a window that is open already gets a second one; with `copy`, a prompter is opened as
 * the operator's copy.
 */
export async function openWindows(
  host: Opener,
  kinds: readonly WindowKind[],
  { again = false, copy = false }: { again?: boolean; copy?: boolean } = {},
): Promise<Opening[]> {
  const asked = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      before: await windowsOpen(kind),
      answer: await ask(host, kind, copy),
    })),
  )
  return Promise.all(
    asked.map(async ({ kind, before, answer }): Promise<Opening> => {
      if (answer === null) return { kind, outcome: 'unreachable' }
      if (answer.opened || answer.path === null) return { kind, outcome: 'opened' }
      if (before > 0 && !again) return { kind, outcome: 'already-open' }
      const address = withToken(answer.path)
      const within = navigator.userActivation?.isActive
        ? REPORTS_WITHIN.clicked
        : REPORTS_WITHIN.suspected
      window.open(address, '_blank', POPUP)
      return (await reported(kind, before, within))
        ? { kind, outcome: 'opened' }
        : { kind, outcome: 'blocked', address, before }
    }),
  )
}

async function ask(host: Opener, kind: WindowKind, copy: boolean) {
  if (host.link.status.get() !== 'open') return null
  try {
    return await host.link.client.windows.open(copy ? { kind, copy } : { kind })
  } catch {
    return null
  }
}

/** The address of a page with this page's token, which the host wants from every window. */
function withToken(path: string): string {
  const address = new URL(path, location.href)
  const token = new URL(location.href).searchParams.get('token')
  if (token !== null && !address.searchParams.has('token')) address.searchParams.set('token', token)
  return address.href
}

/** Waits until one more window of the kind has reported itself; false when none did in time. */
async function reported(kind: WindowKind, before: number, within: number): Promise<boolean> {
  for (let waited = 0; waited < within; waited += LOOK_EVERY) {
    if ((await windowsOpen(kind)) > before) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
  return false
}
