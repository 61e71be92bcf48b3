/** `deck FILE`: the slides made of a file. */
import type { Deck, SlideKind } from '#core/deck/deck.ts'
import type { Script } from '#core/speech/script.ts'
import type { SpeechLanguage } from '#core/speech/speech.ts'
import { padEnd, padStart } from './columns.ts'
import { clockText, secondsOf } from './durations.ts'
import { readSpeech } from './read-speech.ts'
import { languageOf, sentence, type Sentence, type Terminal } from './terminal.ts'

/** The JSON shape of `deck`: a contract, described in docs/cli.md. */
export interface DeckJson {
  readonly slides: readonly {
    readonly kind: SlideKind
    readonly title: string
    readonly lines: readonly string[]
    /** Script time of its cue. */
    readonly seconds: number
    /** The first words of the script there. */
    readonly at: string
  }[]
}

/** How much of the script `at` shows: characters of Han text, words of other. */
const HAN_AT = 12
const WORDS_AT = 5

/** Prints the deck of a file. */
export async function printDeck(
  file: string,
  options: { readonly json?: true },
  terminal: Terminal,
): Promise<void> {
  const { document, script } = await readSpeech(file, terminal)
  const deck = deckJson(document.deck, script, document.speech.language)
  terminal.out(
    options.json === true ? `${JSON.stringify(deck, null, 2)}\n` : deckText(deck, terminal),
  )
}

/** Makes the JSON shape. */
function deckJson(deck: Deck, script: Script, language: SpeechLanguage): DeckJson {
  return {
    slides: deck.slides.map((slide) => ({
      kind: slide.kind,
      title: slide.title,
      lines: slide.lines.map((line) => line.text),
      seconds: secondsOf(slide.cue.position),
      at: wordsAt(script, slide.cue.offset, language),
    })),
  }
}

function wordsAt(script: Script, offset: number, language: SpeechLanguage): string {
  const rest = script.text.slice(offset, offset + 200).trimStart()
  const line = rest.split('\n')[0] ?? ''
  return language === 'en'
    ? line.split(/\s+/).slice(0, WORDS_AT).join(' ')
    : Array.from(line).slice(0, HAN_AT).join('').trimEnd()
}

const KINDS: Readonly<Record<SlideKind, Sentence>> = {
  title: sentence('标题', 'title'),
  agenda: sentence('提要', 'agenda'),
  section: sentence('部分', 'section'),
  subsection: sentence('条目', 'subsection'),
  points: sentence('要点', 'points'),
  quotation: sentence('引文', 'quotation'),
  figure: sentence('数字', 'figure'),
  closing: sentence('结尾', 'closing'),
  picture: sentence('图片', 'picture'),
}

function deckText(deck: DeckJson, terminal: Terminal): string {
  const language = languageOf(terminal.env)
  const number = String(deck.slides.length).length
  const kind = language === 'zh' ? 4 : 10
  const indent = ' '.repeat(number + 2 + 7 + 2 + kind + 2)
  const lines = deck.slides.flatMap((slide, index) => [
    [
      padStart(String(index + 1), number),
      padStart(clockText(slide.seconds * 1000), 7),
      padEnd(KINDS[slide.kind][language], kind),
      slide.title,
    ].join('  '),
    ...slide.lines.map((line) => `${indent}${line}`),
  ])
  return `${lines.join('\n')}\n`
}
