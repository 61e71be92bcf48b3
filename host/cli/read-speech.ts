/** From a file name on the command line to the speech, its script and its clock. */
import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { OpenFailure, SpeechDocument } from '#core/contract/contract.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import { scriptClock, type ScriptClock } from '#core/pace/clock.ts'
import { type Script, scriptOf } from '#core/speech/script.ts'
import { KNOWN_EXTENSIONS } from '../import/import-file.ts'
import { prepare } from '../session/document.ts'
import type { SpeechFile } from '../session/speech-library.ts'
import { Refusal, sentence, type Sentence, type Terminal } from './terminal.ts'

/** A speech with what is worked out from it. */
export interface SpeechRead {
  readonly document: SpeechDocument
  readonly script: Script
  readonly clock: ScriptClock
}

/** Reads a file from disk. Throws a Refusal where it is missing, not a file, too large or not readable. */
export async function readSpeechFile(name: string, terminal: Terminal): Promise<SpeechFile> {
  const path = resolve(terminal.cwd, name)
  try {
    const about = await stat(path)
    if (!about.isFile()) throw new Refusal(`这不是一个文件：${path}`, `Not a file: ${path}`)
    if (about.size > LARGEST_FILE) throw new Refusal(...failed(path, 'too-large'))
    await access(path, constants.R_OK)
    return { fileName: basename(path), content: await readFile(path) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (missing) throw new Refusal(`没有这个文件：${path}`, `There is no such file: ${path}`)
    throw new Refusal(`这个文件读不了：${path}`, `This file cannot be read: ${path}`)
  }
}

/** Reads a file and takes it apart. Throws a Refusal where that can't be done. */
export async function readSpeech(name: string, terminal: Terminal): Promise<SpeechRead> {
  const prepared = prepare(await readSpeechFile(name, terminal))
  if (!prepared.ok) throw new Refusal(...failed(resolve(terminal.cwd, name), prepared.reason))
  const { document } = prepared
  const script = scriptOf(document.speech)
  return { document, script, clock: scriptClock(script, document.speech.language) }
}

/** The sentence for a file that could not be opened, as the two forms of a Refusal. */
export function failed(path: string, reason: OpenFailure): [zh: string, en: string] {
  const { zh, en } = REASONS[reason]
  return [`${zh}：${path}`, `${en}: ${path}`]
}

const endings = KNOWN_EXTENSIONS.join(' ')
const megabytes = Math.floor(LARGEST_FILE / 1024 / 1024)

const REASONS: Readonly<Record<OpenFailure, Sentence>> = {
  empty: sentence('文件是空的', 'The file is empty'),
  'too-large': sentence(
    `文件太大，最多 ${megabytes} MB`,
    `The file is too large, ${megabytes} MB at most`,
  ),
  'unknown-format': sentence(
    `打不开这种文件，能打开的有 ${endings}`,
    `This kind of file cannot be opened (${endings} can)`,
  ),
  'not-text': sentence('文件里不是文字', 'The file does not hold text'),
  unreadable: sentence('文件内容读不出来', 'What is in the file cannot be read'),
  'nothing-spoken': sentence('文件里没有可念的正文', 'There is nothing to be spoken in the file'),
}
