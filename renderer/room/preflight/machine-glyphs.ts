/** Whether any font of this machine draws a character: its picture is held against that of one that no font has. */

/** A code point that Unicode promises never to give to a character. */
const NOBODYS = '\u{3fffe}'
/** Px: large enough that a box differs from any character. */
const SIZE = 32

const known = new Map<string, boolean>()

/** Whether this machine draws a character; true where it can't be found out. */
export function machineDraws(character: string): boolean {
  const before = known.get(character)
  if (before !== undefined) return before
  const nobodys = pictureOf(NOBODYS)
  const own = pictureOf(character)
  const drawn = nobodys === null || own === null || own !== nobodys
  known.set(character, drawn)
  return drawn
}

function pictureOf(character: string): string | null {
  const canvas = document.createElement('canvas')
  canvas.width = 2 * SIZE
  canvas.height = 2 * SIZE
  const context = canvas.getContext('2d')
  if (context === null) return null
  // Not the bundled fonts: that these lack it is known, and while they load they draw nothing.
  context.font = `${SIZE}px sans-serif`
  context.textBaseline = 'middle'
  context.fillText(character, SIZE / 4, SIZE)
  return canvas.toDataURL()
}
