/** A look: everything about how one prompter shows the text. It says nothing of where in the text the speaker is. */
import * as z from 'zod'
import { contrast } from './contrast.ts'

/** Least contrast of what is read on its ground (WCAG 2.2, 1.4.3); below `COMFORTABLE_CONTRAST` the speaker is warned. */
export const LEAST_CONTRAST = 4.5
/** Contrast that a text read in half-darkness should have (WCAG 2.2, 1.4.6). */
export const COMFORTABLE_CONTRAST = 7

/** A colour, `#rrggbb`. */
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/)
export type Colour = z.infer<typeof Colour>

/** The colours of the stage. */
export const StageColours = z
  .object({
    /** Of the words that are said. */
    text: Colour,
    ground: Colour,
    /** Of what is not said: notes, pauses, readings, marks of slides. */
    note: Colour,
  })
  .refine(
    ({ text, ground, note }) =>
      contrast(text, ground) >= LEAST_CONTRAST && contrast(note, ground) >= LEAST_CONTRAST,
    { message: 'text or notes cannot be told from the ground' },
  )
export type StageColours = z.infer<typeof StageColours>

/** Text sizes, px. */
export const SIZE_RANGE = { smallest: 24, largest: 400 } as const
/** Lines on the screen. */
export const LINES_RANGE = { fewest: 4, most: 12 } as const

/** How large the text is: by itself, or so that a number of lines stand on the screen. */
export const TextSize = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('px'),
    px: z.number().min(SIZE_RANGE.smallest).max(SIZE_RANGE.largest),
  }),
  z.object({
    by: z.literal('lines'),
    lines: z.number().min(LINES_RANGE.fewest).max(LINES_RANGE.most),
  }),
])
export type TextSize = z.infer<typeof TextSize>

/** Typefaces: hei (sans serif), song (serif), kai (brush-like). */
export const Face = z.enum(['hei', 'song', 'kai'])
export type Face = z.infer<typeof Face>

/** What points at the reading line. */
export const Marker = z.enum(['triangles', 'arrow', 'line', 'bar', 'none'])
export type Marker = z.infer<typeof Marker>

/** Turning over for a beam-splitter glass. */
export const Mirror = z.enum(['none', 'horizontal', 'vertical', 'both'])
export type Mirror = z.infer<typeof Mirror>

/** Degrees clockwise, for a screen that stands upright. */
export const Rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Rotation = z.infer<typeof Rotation>

/** How a prompter shows the text. */
export const PrompterLook = z.object({
  size: TextSize,
  /** Of the text size. */
  lineHeight: z.number().min(1.2).max(2.4),
  weight: z.number().int().min(300).max(900),
  face: Face,
  /** On either side, part of the stage's width. */
  margin: z.number().min(0.01).max(0.3),
  /** Longest line, characters. */
  lineLength: z.number().int().min(8).max(40),
  colours: StageColours,
  /** How much darker the text is away from the reading line: 0 not at all. */
  dimming: z.number().min(0).max(0.8),
  /** From the top of the stage, part of its height. */
  readingLine: z.number().min(0.1).max(0.8),
  marker: Marker,
  /** What is lit while it is said. */
  lit: z.enum(['none', 'phrase', 'sentence']),
  /** Whether slides that are coming are marked in the margin. */
  slideMarks: z.boolean(),
  /** Whether pauses are marked in the margin. */
  pauseMarks: z.boolean(),
  /** Text size of the names of sections, of that of the text. */
  headingScale: z.number().min(1).max(1.8),
  /** Whether notes to oneself are shown. */
  notes: z.boolean(),
  /** Whether readings are shown above hard characters. */
  readings: z.boolean(),
  mirror: Mirror,
  rotation: Rotation,
  /** Whether the text rolls or is turned page by page. */
  motion: z.enum(['roll', 'pages']),
  /** Nothing but text: no strips. */
  textOnly: z.boolean(),
})
export type PrompterLook = z.infer<typeof PrompterLook>

/** Whether two looks show a text alike. */
export function isSameLook(one: PrompterLook, other: PrompterLook): boolean {
  return PARTS.every((part) => isSamePart(one[part], other[part]))
}

const PARTS = PrompterLook.keyof().options

function isSamePart(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  const [first, second] = [new Map(Object.entries(one)), new Map(Object.entries(other))]
  return (
    first.size === second.size && [...first].every(([name, value]) => second.get(name) === value)
  )
}

/** Colours to choose from, each with at least `COMFORTABLE_CONTRAST`. */
export const COLOUR_SCHEMES = {
  'white-on-black': { text: '#f2f2f0', ground: '#101012', note: '#9ecbff' },
  'yellow-on-black': { text: '#ffe36e', ground: '#101012', note: '#9ecbff' },
  'green-on-black': { text: '#9bf0a8', ground: '#101012', note: '#ffd479' },
  'black-on-white': { text: '#111111', ground: '#ffffff', note: '#0b4f9e' },
  'black-on-paper': { text: '#1d1a14', ground: '#f3ead7', note: '#0b4480' },
} as const satisfies Readonly<Record<string, StageColours>>
export type ColourScheme = keyof typeof COLOUR_SCHEMES

/** The look before anybody has chosen one: read at arm's length, on the screen in front. */
export const DEFAULT_LOOK: PrompterLook = {
  size: { by: 'px', px: 72 },
  lineHeight: 1.6,
  weight: 400,
  face: 'hei',
  margin: 0.045,
  lineLength: 20,
  colours: COLOUR_SCHEMES['white-on-black'],
  dimming: 0.36,
  readingLine: 1 / 3,
  marker: 'triangles',
  lit: 'none',
  slideMarks: true,
  pauseMarks: true,
  headingScale: 1.2,
  notes: true,
  readings: true,
  mirror: 'none',
  rotation: 0,
  motion: 'roll',
  textOnly: false,
}
