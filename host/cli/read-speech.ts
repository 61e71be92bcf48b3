/** From a file name on the command line to the speech, its script and its clock. */
import { constants } from 'node:fs'
import { access, readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { OpenFailure, SpeechDocument } from '#core/contract/contract.ts'
import { FoundFormat, SPEECH_ENDINGS } from '#core/contract/file-formats.ts'
import { LARGEST_FILE } from '#core/contract/limits.ts'
import type { ScriptClock } from '#core/pace/clock.ts'
import type { Script } from '#core/speech/script.ts'
import { openDocument, readWork } from '../session/document.ts'
import { speechId, type SpeechFile } from '../session/speech-library.ts'
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
  const file = await readSpeechFile(name, terminal)
  const read = await readWork(file)
  if (!read.ok) throw new Refusal(...failed(resolve(terminal.cwd, name), read.reason, read.found))
  const about = { id: speechId(file), revision: 0, source: read.source, workCameBack: false }
  return openDocument(about, read.work)
}

/** The sentence for a file that could not be opened, as the two forms of a Refusal. */
export function failed(
  path: string,
  reason: OpenFailure,
  found?: string,
): [zh: string, en: string] {
  const { zh, en } = reason === 'other-format' ? otherFormat(found) : REASONS[reason]
  return [`${zh}：${path}`, `${en}: ${path}`]
}

const endings = SPEECH_ENDINGS.join(' ')
const megabytes = Math.floor(LARGEST_FILE / 1024 / 1024)

const REASONS: Readonly<Record<Exclude<OpenFailure, 'other-format'>, Sentence>> = {
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
  encrypted: sentence(
    '文件设了密码，请去掉密码后另存一份',
    'The file asks for a password; save a copy without one',
  ),
  scanned: sentence(
    '文件里只有图片、没有文字，请先用文字识别软件转成文字',
    'The file holds pictures of pages and no text; turn them into text with OCR first',
  ),
  damaged: sentence(
    '文件不完整或有损坏，请重新拷贝或下载',
    'The file is cut off or damaged; copy or download it again',
  ),
  'too-large-inside': sentence(
    '文件解开后太大，不像是讲稿，请只留文字后另存',
    'The file unpacks to more than a speech can be; save a copy with only the text',
  ),
  'too-slow': sentence(
    '读这个文件用的时间太长，请另存为 .txt 再试',
    'Reading the file takes too long; save it as .txt',
  ),
}

/** What a file may turn out to be. */
const FOUND: Readonly<Record<FoundFormat, Sentence>> = {
  picture: sentence('图片', 'a picture'),
  sound: sentence('声音文件', 'a sound file'),
  video: sentence('视频', 'a video'),
  archive: sentence('压缩包', 'an archive'),
  program: sentence('程序', 'a program'),
  spreadsheet: sentence('电子表格', 'a spreadsheet'),
  'old-presentation': sentence('旧版演示文稿（.ppt）', 'an old presentation (.ppt)'),
  rtf: sentence('RTF 文档', 'an RTF document'),
  ofd: sentence('OFD 版式文件', 'an OFD document'),
  'e-book': sentence('电子书', 'an e-book'),
  font: sentence('字体', 'a font'),
  'other-document': sentence('另一种文档', 'another kind of document'),
}

function otherFormat(found: string | undefined): Sentence {
  const known = FoundFormat.safeParse(found)
  const { zh, en } = FOUND[known.success ? known.data : 'other-document']
  return sentence(`这个文件其实是${zh}，打不开`, `The file is really ${en} and cannot be opened`)
}
