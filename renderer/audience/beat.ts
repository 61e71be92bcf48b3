/** The page's heartbeat: from a timer of its own thread, so that a page that hangs is silent, and is loaded anew (electron/main/pulse.ts). */
import { BEAT_EVERY } from '#core/contract/port.ts'

/** Beats from now on, where somebody listens: in Electron. To be called once the first picture is there. Returns what ends it. */
export function beat(): () => void {
  const bridge = window.rostrumBridge
  if (bridge === undefined) return () => undefined
  bridge.beat()
  const timer = window.setInterval(bridge.beat, BEAT_EVERY)
  return () => window.clearInterval(timer)
}
