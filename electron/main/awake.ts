/** Keeps the screens on while a speech is given or its windows are up. */
import { powerSaveBlocker } from 'electron'
import type { SessionHost } from '#host/session/session-host.ts'
import type { Windows } from './windows.ts'

/**
 * Watches the session and the windows, and holds the screens awake as long as it takes. Answers what tells whether the
 * system holds them now.
 */
export function keepAwake(
  sessionHost: Pick<SessionHost, 'state' | 'subscribe'>,
  windows: Pick<Windows, 'get' | 'whenChanged'>,
): () => boolean {
  let blocker: number | null = null
  const look = () => {
    const needed =
      sessionHost.state().transport.playing ||
      windows.get('audience') !== null ||
      windows.get('prompter') !== null
    if (needed && blocker === null) blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (needed || blocker === null) return
    powerSaveBlocker.stop(blocker)
    blocker = null
  }
  sessionHost.subscribe(look)
  windows.whenChanged(look)
  look()
  return () => blocker !== null && powerSaveBlocker.isStarted(blocker)
}
