/** Pictures of an X screen, as it is really lit: what is on a display whichever window put it there. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A part of the screen, px. */
export interface Part {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A picture of the whole X screen, all its displays. */
export interface XPicture {
  /** Part of the pixels of a rectangle that are black. */
  readonly black: (part: Part) => number
  /** Part of the pixels of a rectangle that differ between two pictures by more than a twelfth of a channel. */
  readonly differs: (other: XPicture, part: Part) => number
  /** The pixel's blue, green and red. */
  readonly at: (x: number, y: number) => readonly [number, number, number]
}

/** Every so many px each way is looked at: enough for what a window covers. */
const STEP = 4
const NOTICEABLE = 21

/** Takes a picture of the screen of a DISPLAY, as `xwd` dumps it (XWDFile.h: big-endian header, then rows of pixels). */
export async function xPicture(display: string): Promise<XPicture> {
  const { stdout } = await run('xwd', ['-root', '-silent', '-display', display], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  })
  const field = (index: number) => stdout.readUInt32BE(index * 4)
  const [bits, row, colours] = [field(11), field(12), field(19)]
  if (bits !== 32) throw new Error(`A picture of ${bits} bits a pixel`)
  const first = field(0) + colours * 12
  const at: XPicture['at'] = (x, y) => {
    const from = first + y * row + x * 4
    return [stdout[from] ?? 0, stdout[from + 1] ?? 0, stdout[from + 2] ?? 0]
  }
  return {
    at,
    black: (part) => partOf(part, (x, y) => at(x, y).every((channel) => channel < 8)),
    differs: (other, part) =>
      partOf(part, (x, y) => {
        const there = other.at(x, y)
        return at(x, y).some(
          (channel, index) => Math.abs(channel - (there[index] ?? 0)) > NOTICEABLE,
        )
      }),
  }
}

function partOf({ x, y, width, height }: Part, holds: (x: number, y: number) => boolean): number {
  let [found, looked] = [0, 0]
  for (let down = y; down < y + height; down += STEP)
    for (let across = x; across < x + width; across += STEP) {
      looked += 1
      if (holds(across, down)) found += 1
    }
  return found / looked
}
