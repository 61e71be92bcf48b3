/** What a command sees of the terminal it runs in, and the two languages it speaks there. */

/** The terminal of one run. */
export interface Terminal {
  /** Writes to stdout; the text brings its own line feeds. */
  readonly out: (text: string) => void
  /** Writes to stderr. */
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Folder that relative file names start from. */
  readonly cwd: string
  /** Width in columns. */
  readonly columns: number
  /** Resolves when the person, or whoever started this process, wants it to end. Asked for by commands that go on. */
  readonly whenStopped: () => Promise<void>
  /** Tells something to whoever started this process, if there is a channel to it. */
  readonly tellStarter: (message: object) => void
}

/** A sentence in both languages. */
export interface Sentence {
  readonly zh: string
  readonly en: string
}

/** Makes a sentence of its two forms. */
export const sentence = (zh: string, en: string): Sentence => ({ zh, en })

/** The terminal's language, in POSIX's order of LC_ALL, LC_MESSAGES, LANG: Chinese unless it is English. */
export function languageOf(env: Terminal['env']): keyof Sentence {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^en/i.test(locale) ? 'en' : 'zh'
}

/** Why a command can't be carried out, as one sentence for the person; ends the run with exit code 2. */
export class Refusal extends Error {
  readonly sentence: Sentence
  constructor(zh: string, en: string) {
    super(en)
    this.sentence = { zh, en }
  }
}
