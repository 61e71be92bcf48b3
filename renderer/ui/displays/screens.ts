/** The displays as this browser lets the page see them (Window Management API: Chromium, by permission). */
import type { DisplaySeen } from '#core/contract/displays-told.ts'
import { type Readable, writable } from '#renderer/bridge/readable.ts'

/** A screen of the Window Management API, as far as it is used here. */
export interface DetailedScreen extends EventTarget {
  readonly label: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
  readonly devicePixelRatio: number
  readonly isInternal: boolean
  readonly isPrimary: boolean
}

interface ScreenDetails extends EventTarget {
  readonly screens: readonly DetailedScreen[]
  readonly currentScreen: DetailedScreen
}

declare global {
  interface Window {
    readonly getScreenDetails?: () => Promise<ScreenDetails>
  }
  interface Permissions {
    query(asked: { readonly name: 'window-management' }): Promise<PermissionStatus>
  }
  interface FullscreenOptions {
    screen?: DetailedScreen
  }
}

/**
 * Whether this page may see the displays. `unsupported`: the browser can't tell them, or the address is not one that it
 * trusts. `ask`: a person has to allow it. `unknown`: not found out yet.
 */
export type ScreenAccess = 'unknown' | 'unsupported' | 'ask' | 'denied' | 'granted'

/** The displays as they are at this moment. */
export interface ScreensSeen {
  readonly displays: readonly DisplaySeen[]
  /** The one that the window is on. */
  readonly current: DisplaySeen
  /** The browser's own screen with these bounds; null where it is gone. */
  readonly at: (bounds: DisplaySeen['bounds']) => DetailedScreen | null
}

/** What a page knows of the displays. */
export interface ScreensWatch {
  readonly access: Readable<ScreenAccess>
  /** Null while they can't be seen. */
  readonly screens: Readable<ScreensSeen | null>
  /** Asks the person, from a click. Afterwards `access` tells what was answered. */
  readonly ask: () => Promise<void>
}

let watch: ScreensWatch | null = null

/** The page's one watch. Nobody is asked by it: where it is not allowed yet it waits until it is, by whatever page. */
export function watchScreens(): ScreensWatch {
  watch ??= startWatch()
  return watch
}

function startWatch(): ScreensWatch {
  const access = writable<ScreenAccess>('unknown')
  const screens = writable<ScreensSeen | null>(null)
  let details: ScreenDetails | null = null
  const heard = new WeakSet<DetailedScreen>()

  const look = () => {
    if (details === null) return
    for (const screen of details.screens) {
      if (heard.has(screen)) continue
      heard.add(screen)
      // Another resolution or place; for displays that come and go there is an event of its own.
      screen.addEventListener('change', look)
    }
    screens.set(seenIn(details))
  }
  const take = async () => {
    if (details !== null || window.getScreenDetails === undefined) return
    details = await window.getScreenDetails()
    details.addEventListener('screenschange', look)
    details.addEventListener('currentscreenchange', look)
    look()
  }
  const start = async () => {
    if (window.getScreenDetails === undefined) {
      access.set('unsupported')
      return
    }
    // A browser that does not know the name rejects.
    const permission = await navigator.permissions.query({ name: 'window-management' })
    const follow = () => {
      access.set(permission.state === 'prompt' ? 'ask' : permission.state)
      if (permission.state === 'granted') take().catch(() => access.set('unsupported'))
    }
    permission.addEventListener('change', follow)
    follow()
  }
  start().catch(() => access.set('unsupported'))
  return {
    access,
    screens,
    async ask() {
      try {
        await take()
      } catch {
        // Refused: the permission itself has told.
      }
    },
  }
}

function seenIn({ screens, currentScreen }: ScreenDetails): ScreensSeen {
  const known = screens.map((screen) => ({ screen, seen: displayOf(screen) }))
  return {
    displays: known.map(({ seen }) => seen),
    current: displayOf(currentScreen),
    at: (bounds) => known.find(({ seen }) => sameRectangle(seen.bounds, bounds))?.screen ?? null,
  }
}

const displayOf = (screen: DetailedScreen): DisplaySeen => ({
  label: screen.label.slice(0, 300),
  bounds: { x: screen.left, y: screen.top, width: screen.width, height: screen.height },
  workArea: {
    x: screen.availLeft,
    y: screen.availTop,
    width: screen.availWidth,
    height: screen.availHeight,
  },
  scale: screen.devicePixelRatio,
  internal: screen.isInternal,
  primary: screen.isPrimary,
})

/** Whether two rectangles are the same to the px. */
export const sameRectangle = (a: DisplaySeen['bounds'], b: DisplaySeen['bounds']): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
