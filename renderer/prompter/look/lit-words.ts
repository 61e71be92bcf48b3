/**
 * Lights the sentence or the phrase that is being said, by a highlight of the browser's: no element changes, nothing is laid
 * out, and nothing runs between one stretch and the next but a timer. It follows whoever tells it of every change of the
 * tape; while the main thread is busy the light is late, and the text rolls on.
 */
import { blockAt } from '#core/speech/script.ts'
import type { Span } from '#core/speech/speech.ts'
import type { ScriptMs } from '#core/time.ts'
import type { OpenSpeech } from '#renderer/ui/speech/open-speech.ts'
import type { LaidOutBlock } from '../roll/block-on-page.ts'
import { litSpans, type LitUnit, spanAt } from './lit-spans.ts'

/** What is to be lit by. */
export interface LitScene {
  readonly unit: LitUnit
  readonly open: OpenSpeech
  /** The place being said now. */
  readonly position: () => ScriptMs
  /** How fast it goes on, script ms a ms; 0 where it stands. */
  readonly rate: number
  /** The block with this index in the script as it stands on the page; null where it does not. */
  readonly blockOnPage: (index: number) => LaidOutBlock | null
}

/** The highlight's name in the style sheet. */
const NAME = 'said'
/** Just before the end of a character, in characters. */
const HARDLY = 1e-3
/** The timer waits at least this long, ms: clocks may differ by a hair at the very place where a stretch ends. */
const AT_LEAST = 15

/** Owner of the light on a page. */
export class LitWords {
  #scene: LitScene | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The stretches of the block that was lit last. */
  #known: {
    readonly open: OpenSpeech
    readonly unit: LitUnit
    readonly index: number
    readonly spans: readonly Span[]
  } | null = null
  /** What is lit: where, on which nodes. */
  #lit: { readonly start: number; readonly end: number; readonly node: Text | undefined } | null =
    null

  /** Something has changed: lights what is said now, and goes on from there. Null: nothing is lit. */
  follow(scene: LitScene | null): void {
    this.#scene = scene
    this.#light()
  }

  /** Puts the light out. */
  dispose(): void {
    this.follow(null)
  }

  #light(): void {
    clearTimeout(this.#timer)
    const scene = this.#scene
    if (scene === null) {
      this.#put(null, null)
      return
    }
    const { open, rate, blockOnPage } = scene
    const position = scene.position()
    const offset = Math.floor(open.clock.offsetAt(position))
    const index = blockAt(open.script, offset)
    const block = open.script.blocks[index]
    const span =
      block === undefined ? null : spanAt(this.#spansOf(scene, index), offset - block.start)
    if (block === undefined || span === null) {
      this.#put(null, null)
      return
    }
    this.#put(blockOnPage(index), { start: block.start + span.start, end: block.start + span.end })
    // When its last character has been said: in a pause behind it, what comes next is lit.
    const next = open.clock.timeAt(block.start + span.end - HARDLY)
    if (rate > 0 && next < open.clock.duration)
      this.#timer = setTimeout(() => this.#light(), Math.max(AT_LEAST, (next - position) / rate))
  }

  #spansOf({ open, unit }: LitScene, index: number): readonly Span[] {
    const known = this.#known
    if (known !== null && known.open === open && known.unit === unit && known.index === index)
      return known.spans
    const text = open.script.blocks[index]?.block.text ?? ''
    const spans = litSpans(text, open.document.speech.language, unit)
    this.#known = { open, unit, index, spans }
    return spans
  }

  #put(block: LaidOutBlock | null, span: Span | null): void {
    const range = block === null || span === null ? null : rangeOf(block, span)
    const node = range?.startContainer
    const next =
      range === null || span === null
        ? null
        : { ...span, node: node instanceof Text ? node : undefined }
    const was = this.#lit
    if (was?.start === next?.start && was?.end === next?.end && was?.node === next?.node) return
    this.#lit = next
    if (range === null) CSS.highlights.delete(NAME)
    else CSS.highlights.set(NAME, new Highlight(range))
  }
}

/** A stretch of the script as a range of the page; null where its text does not stand there. */
function rangeOf(block: LaidOutBlock, { start, end }: Span): Range | null {
  const first = block.runs.findLast((run) => run.start <= start)
  const last = block.runs.findLast((run) => run.start < end)
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, Math.min(first.node.length, start - first.start))
  range.setEnd(last.node, Math.min(last.node.length, end - last.start))
  return range
}
