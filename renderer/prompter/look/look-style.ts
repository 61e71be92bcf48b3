/** What a look comes to on a stage of a size: numbers and colours for the style sheet. Pure arithmetic. */
import { contrast } from '#core/prompter/contrast.ts'
import type { Face, PrompterLook } from '#core/prompter/look.ts'

/** A stage as the text sees it, px. */
export interface StageSize {
  readonly width: number
  readonly height: number
}

/** Custom properties of the stage, by name. */
export type StageVariables = Readonly<Record<`--${string}`, string>>

/** Stretches that stand out (names of parts, stress) are this much heavier than the text, and never lighter than this. */
const HEAVIER = 300
const LEAST_BOLD = 700
const HEAVIEST = 900
/** Room beside the column for marks and for the bar of a heading, in parts of the text size. */
const MARKS_ROOM = 0.86
const BAR_ROOM = 0.4
/** What points at the reading line: in parts of the text size, and the least and the most of it, px. */
const POINT = { part: 0.2, least: 9, most: 34 } as const
/** It is no farther from the column than this, in parts of the text size. */
const NEAR_COLUMN = 1.35
/** Least contrast of large text (WCAG 2.2, 1.4.3); dimmed text does not fall below it however strongly it is dimmed. */
const LARGE_TEXT = 3
/** How much of the text's colour lies in the ground of what is lit. */
const LIT = 0.2
/** How much of the text's own colour lies over the reading line. It lies over the words too, which it leaves as they are. */
export const BREATH = 0.06
/** Text sizes that a look by lines may lead to, px. */
const SIZES = { least: 12, most: 600 } as const

/** How wide the markers beside the column are, in points. */
const POINTS = { triangles: 1, arrow: 2, bar: 0.7 } as const

/** Families by face. A character that one lacks comes from the next that has it. */
export const FACES: Readonly<Record<Face, string>> = {
  hei: 'var(--font-sans)',
  song: 'var(--font-document), var(--font-sans)',
  kai: "'LXGW WenKai', 'KaiTi', 'STKaiti', 'Kaiti SC', var(--font-sans)",
}

/** Weight of what stands out in a text of a weight. */
export const boldOf = (weight: number): number =>
  Math.min(HEAVIEST, Math.max(LEAST_BOLD, weight + HEAVIER))

/** Text size, px: the look's own, or the one at which so many lines stand on the stage. */
export function textSizeOn(stage: StageSize, { size, lineHeight }: PrompterLook): number {
  if (size.by === 'px') return size.px
  const px = stage.height / (size.lines * lineHeight)
  // Down to a tenth: rounded up, the last line would stand half outside.
  return Math.min(SIZES.most, Math.max(SIZES.least, Math.floor(px * 10) / 10))
}

/** The custom properties of a look on a stage. */
export function stageVariables(look: PrompterLook, stage: StageSize): StageVariables {
  const size = textSizeOn(stage, look)
  const { text, ground, note } = look.colours
  const point = Math.min(POINT.most, Math.max(POINT.least, POINT.part * size))
  const beside =
    (look.slideMarks || look.pauseMarks ? MARKS_ROOM : BAR_ROOM) * size +
    (look.marker === 'none' || look.marker === 'line' ? 0 : POINTS[look.marker] * point)
  const gutter = Math.min(stage.width / 3, Math.max(look.margin * stage.width, beside))
  const measure = Math.max(size, Math.min(stage.width - 2 * gutter, look.lineLength * size))
  const light = contrast('#ffffff', ground) < contrast('#000000', ground)
  return {
    '--script-size': `${size}px`,
    '--script-line': String(look.lineHeight),
    '--script-weight': String(look.weight),
    '--script-bold': String(boldOf(look.weight)),
    '--script-face': FACES[look.face],
    '--heading-scale': String(look.headingScale),
    '--measure': `${Math.floor(measure)}px`,
    '--gutter': `${Math.floor(Math.min(gutter, NEAR_COLUMN * size))}px`,
    '--point': `${point}px`,
    '--reading-line': `${100 * look.readingLine}%`,
    '--script-text': text,
    '--script-ground': ground,
    '--script-note': note,
    '--script-quiet': mixed(text, ground, 0.3),
    '--script-breath': translucent(text, BREATH),
    '--script-lit': mixed(ground, text, LIT),
    '--script-line-over': translucent(text, LIT),
    '--script-gap': light ? '#5c3a00' : '#f5cf6b',
    '--script-gap-ground': light ? '#fff1c9' : '#3a2f10',
    '--dimming': String(dimmingOf(look)),
  }
}

/** How much of the ground lies over the text away from the reading line, 0 to 1: less than asked for where it could not be read. */
export function dimmingOf({ dimming, colours: { text, ground } }: PrompterLook): number {
  let least = 0
  let most = dimming
  if (contrast(mixed(text, ground, most), ground) >= LARGE_TEXT) return most
  for (let step = 0; step < 20; step += 1) {
    const middle = (least + most) / 2
    if (contrast(mixed(text, ground, middle), ground) >= LARGE_TEXT) least = middle
    else most = middle
  }
  return least
}

/** A colour of which a part, 0 to 1, is seen over what it lies on: `#rrggbb` to `#rrggbbaa`. */
function translucent(colour: string, part: number): string {
  return `${colour}${Math.round(part * 255)
    .toString(16)
    .padStart(2, '0')}`
}

/** A colour with a part of another over it, both `#rrggbb`. */
export function mixed(under: string, over: string, part: number): string {
  const channel = (colour: string, from: number) =>
    Number.parseInt(colour.slice(from, from + 2), 16)
  const mix = (from: number) =>
    Math.round(channel(under, from) * (1 - part) + channel(over, from) * part)
      .toString(16)
      .padStart(2, '0')
  return `#${mix(1)}${mix(3)}${mix(5)}`
}
