/** Tells the host what has really been painted. */
import type { HallReport } from '#core/contract/contract.ts'
import type { Host } from '#renderer/bridge/host.ts'

/**
 * Tells once the picture has been on the screen for a frame: after the second of two animation frames the first has
 * been painted. A window that paints nothing (it is hidden) tells nothing until it does. Returns what calls it off.
 */
export function tellWhenPainted(host: Host, painted: HallReport): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      // Where the line has just broken the host will be told again when it is back.
      host.link.client.hall.report(painted).catch(() => undefined)
    })
  })
  return () => cancelAnimationFrame(frame)
}
