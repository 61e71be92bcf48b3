/** Displays for the pages of browser mode, told to the host as a page tells of them that may see them. */
import type { DisplaySeen } from '#core/contract/displays-told.ts'
import { lineAs } from './host-client.ts'
import type { Rostrum } from './rostrum.ts'

const display = (x: number, width: number, height: number): DisplaySeen => ({
  label: x === 0 ? '内置屏幕' : 'EPSON PJ',
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height },
  scale: 1,
  internal: x === 0,
  primary: x === 0,
})

/** A laptop, and a projector at its right. */
export const TWO_DISPLAYS: readonly DisplaySeen[] = [
  display(0, 1366, 768),
  display(1366, 1920, 1080),
]

/** Tells the host of displays. */
export async function seeDisplays(
  rostrum: Rostrum,
  displays: readonly DisplaySeen[],
): Promise<void> {
  const { client, close } = await lineAs('room', rostrum.address('room'))
  await client.displays.seen([...displays])
  close()
}
