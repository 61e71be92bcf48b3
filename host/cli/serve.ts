/** `serve [FILE]`: browser mode without opening windows. Prints the addresses and serves until it is told to stop. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { WindowKind } from '#core/contract/contract.ts'
import { offerPrompter } from '../serve/device-server.ts'
import { keepAddress, lastAddress } from '../serve/last-address.ts'
import { type RunningServer, startServer } from '../serve/server.ts'
import { createSessionHost, type SessionHost } from '../session/session-host.ts'
import { confSettings } from '../settings/conf-settings.ts'
import { padEnd } from './columns.ts'
import { dataFolder, programFolder, rendererFolder, samplesFolder } from './places.ts'
import { failed, readSpeechFile } from './read-speech.ts'
import { languageOf, Refusal, sentence, type Sentence, type Terminal } from './terminal.ts'

const LARGEST_PORT = 65_535

const NAMES: Readonly<Record<WindowKind, Sentence>> = {
  studio: sentence('备稿', 'Studio'),
  prompter: sentence('提词器', 'Prompter'),
  audience: sentence('大屏', 'Hall screen'),
  console: sentence('控制台', 'Console'),
  hands: sentence('按键与设备', 'Keys, devices'),
  room: sentence('会场', 'Room'),
  rehearsal: sentence('排练', 'Rehearsal'),
}

/** What whoever started this process is told through its channel once the pages can be opened. */
export interface Serving {
  readonly rostrum: 'serving'
  readonly addresses: Readonly<Record<WindowKind, string>>
  readonly dataFolder: string
}

/** Serves the pages and the host until the terminal's `stopped` resolves. */
export async function serve(
  file: string | undefined,
  options: { readonly port?: string },
  terminal: Terminal,
): Promise<void> {
  const port = portIn(options.port)
  const speech = file === undefined ? null : await readSpeechFile(file, terminal)
  const folder = dataFolder(terminal.env)
  const sessionHost = await openSession(folder, terminal)
  try {
    if (speech !== null) {
      const opened = await sessionHost.openAtStart(speech)
      if (!opened.ok) {
        throw new Refusal(...failed(resolve(terminal.cwd, file ?? ''), opened.reason, opened.found))
      }
    }
    await serveUntilStopped(sessionHost, port, folder, terminal)
  } finally {
    await sessionHost.close()
  }
}

/** Makes the session host of a data folder. Throws a Refusal where the folder can't be used. */
async function openSession(folder: string, terminal: Terminal): Promise<SessionHost> {
  const version = await programVersion()
  const onProblem = (problem: string) => terminal.err(`${problem}\n`)
  try {
    // An address not yet given is nobody else's to read.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return await createSessionHost({
      dataFolder: folder,
      settings: confSettings({ dataFolder: folder, onProblem }),
      samplesFolder,
      host: 'browser',
      version,
      onProblem,
    })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error
    throw new Refusal(
      `数据文件夹用不了（${code}）：${folder}。可用环境变量 ROSTRUM_DATA 另指一个。`,
      `The data folder cannot be used (${code}): ${folder}. ROSTRUM_DATA can name another one.`,
    )
  }
}

async function serveUntilStopped(
  sessionHost: SessionHost,
  port: number | null,
  folder: string,
  terminal: Terminal,
): Promise<void> {
  const stopped = terminal.whenStopped()
  offerPrompter(sessionHost, rendererFolder)
  const server = await start(sessionHost, port, folder)
  keepAddress(folder, { port: server.port, token: server.token })
  try {
    terminal.out(addressesText(server, terminal))
    const serving: Serving = {
      rostrum: 'serving',
      addresses: {
        studio: server.address('studio'),
        prompter: server.address('prompter'),
        audience: server.address('audience'),
        console: server.address('console'),
        hands: server.address('hands'),
        room: server.address('room'),
        rehearsal: server.address('rehearsal'),
      },
      dataFolder: folder,
    }
    terminal.tellStarter(serving)
    await stopped
  } finally {
    await server.close()
  }
}

/**
 * Starts the server on the wanted port; without a wish at the address it had last time, so that windows left open find
 * it again, or else on a free port. Throws a Refusal where the wanted port can't be had.
 */
async function start(
  sessionHost: SessionHost,
  wanted: number | null,
  folder: string,
): Promise<RunningServer> {
  const last = lastAddress(folder)
  const common = { sessionHost, rendererFolder }
  if (wanted === null && last !== null) {
    try {
      return await startServer({ ...common, ...last })
    } catch (error) {
      if (codeOf(error) === null) throw error
      // Somebody else has the port now: a new one will do.
    }
  }
  const port = wanted ?? 0
  try {
    return await startServer({
      ...common,
      port,
      ...(last !== null && last.port === port ? { token: last.token } : {}),
    })
  } catch (error) {
    throw portRefusal(port, codeOf(error)) ?? error
  }
}

/** The system's code of a server that could not open its port, or null for any other failure. */
function codeOf(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string'
    ? cause.code
    : null
}

function portRefusal(port: number, code: string | null): Refusal | null {
  if (code === 'EADDRINUSE') {
    return new Refusal(
      `端口 ${port} 已被别的程序占用，请换一个，或不写 --port。`,
      `Port ${port} is taken by another program; choose another one or leave out --port.`,
    )
  }
  if (code === 'EACCES') {
    return new Refusal(
      `端口 ${port} 不允许使用，请换一个大于 1023 的。`,
      `Port ${port} may not be used; choose one above 1023.`,
    )
  }
  return null
}

/** Reads a port, 0 (any free one) to 65535; null where there is no wish. Throws a Refusal. */
function portIn(text: string | undefined): number | null {
  if (text === undefined) return null
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= LARGEST_PORT)) {
    throw new Refusal(
      `端口应是 0 到 ${LARGEST_PORT} 之间的整数：${text}`,
      `The port must be a whole number from 0 to ${LARGEST_PORT}: ${text}`,
    )
  }
  return port
}

function addressesText(server: RunningServer, terminal: Terminal): string {
  const language = languageOf(terminal.env)
  const lines = WindowKind.options.map(
    (kind) => `  ${padEnd(NAMES[kind][language], 11)}  ${server.address(kind)}`,
  )
  const first = sentence(
    '讲台已就绪，请在浏览器里打开（Ctrl-C 结束）：',
    'Rostrum is ready; open these in a browser (Ctrl-C ends it):',
  )
  return `${first[language]}\n${lines.join('\n')}\n`
}

const Package = z.object({ version: z.string() })

async function programVersion(): Promise<string> {
  return Package.parse(JSON.parse(await readFile(join(programFolder, 'package.json'), 'utf8')))
    .version
}
