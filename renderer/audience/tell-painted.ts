/** Tells the host what has really been painted. */
import type { Showing } from '#core/deck/showing.ts'
import type { Host } from '#renderer/bridge/host.ts'

/**
 * Tells once the picture has been on the screen for a frame: after the second of two animation frames the first has
 * been painted. A window that paints nothing (it is hidden) tells nothing until it does. Returns what calls it off.
 */
export function tellWhenPainted(host: Host, painted: Showing, revision: number): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      const { screen, slide, shown } = painted
      // Where the line has just broken the host will be told again when it is back.
      host.link.client.hall.report({ screen, slide, shown, revision }).catch(() => undefined)
    })
  })
  return () => cancelAnimationFrame(frame)
}
