/** How each kind of window is made. */
import type { BrowserWindowConstructorOptions } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'
import type { Place } from '#core/displays/placement.ts'

/** What windows are made with that is the same for all. */
export interface WindowFittings {
  /** The preload's bundle. */
  readonly preload: string
  /** Picture for the task bar, where the system doesn't take it from the program. */
  readonly icon: string
  /** Whether the developer's tools may be opened. */
  readonly devTools: boolean
}

/** Smaller than this, px, a window can't be made. */
const SMALLEST = { minWidth: 480, minHeight: 270 }

/** Pages that are dark before they have painted: nothing white ever flashes up on a stage. */
const DARK: ReadonlySet<WindowKind> = new Set(['audience', 'prompter', 'console'])
const BLACK = '#000000'
const STUDIO_GROUND = '#f5f5f5'

/** Options of a window of a kind at its place (null: wherever the system puts it). It shows itself when it has painted. */
export function windowOptions(
  kind: WindowKind,
  place: Place | null,
  { preload, icon, devTools }: WindowFittings,
): BrowserWindowConstructorOptions {
  const onTheWall = kind === 'audience' && place?.fullScreen === true
  return {
    ...place?.bounds,
    ...SMALLEST,
    show: false,
    icon,
    backgroundColor: DARK.has(kind) ? BLACK : STUDIO_GROUND,
    // On the hall's screen there is nothing but the picture; as an ordinary window it can be moved and closed.
    frame: !onTheWall,
    // Nothing that the system offers for other windows puts it away and leaves the desktop there.
    minimizable: !onTheWall,
    skipTaskbar: onTheWall,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      // It would fetch its dictionaries from the network.
      spellcheck: false,
      // The text rolls and slides change while another window is in front.
      backgroundThrottling: false,
    },
  }
}
