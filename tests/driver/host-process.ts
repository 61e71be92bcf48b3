/** The host of browser mode as a person starts it: the built `rostrum serve` in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { WindowKind } from '#core/contract/contract.ts'
import { CLI } from './places.ts'

/** A running host. */
export interface HostProcess {
  /** The address of each page, as it printed them. */
  readonly addresses: Readonly<Record<WindowKind, string>>
  /** Ends it as the system does when memory is short. */
  readonly kill: () => Promise<void>
  /** Asks it to end; answers its exit code. */
  readonly stop: () => Promise<number | null>
  /** What it has said on stderr. */
  readonly complaints: () => string
  /** Its number among the system's processes. */
  readonly pid: number
}

/** How long a host may take to print its addresses, ms. */
const STARTS_WITHIN = 20_000

/** Starts a host on a data folder, with a speech or without. Rejects with what it said when it ends instead. */
export async function startHost(dataFolder: string, file?: string): Promise<HostProcess> {
  const child = spawn(process.execPath, [CLI, 'serve', ...(file === undefined ? [] : [file])], {
    // Through the channel it notices when this process is gone, and ends.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ROSTRUM_DATA: dataFolder, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  try {
    return {
      addresses: await addressesOf(child, () => complaints),
      complaints: () => complaints,
      pid: child.pid ?? 0,
      kill: async () => void (await ended(child, 'SIGKILL')),
      stop: () => ended(child, 'SIGTERM'),
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

function addressesOf(
  child: ChildProcess,
  complaints: () => string,
): Promise<Record<WindowKind, string>> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (what: string) => reject(new Error(`The host ${what}.\n${said}${complaints()}`))
    const timer = setTimeout(
      () => fail(`printed no addresses in ${STARTS_WITHIN} ms`),
      STARTS_WITHIN,
    )
    child.once('exit', (code) => fail(`ended with exit code ${code}`))
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = new Map(
        [...said.matchAll(/http:\/\/127\.0\.0\.1:\d+\/(\w+)\/\?token=\S+(?=\n)/g)].map(
          ([address, kind]) => [kind, address] as const,
        ),
      )
      const [studio, prompter, audience, console, hands, room, rehearsal] = WindowKind.options.map(
        (kind) => found.get(kind),
      )
      if (!studio || !prompter || !audience || !console || !hands || !room || !rehearsal) return
      clearTimeout(timer)
      resolve({ studio, prompter, audience, console, hands, room, rehearsal })
    })
  })
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }
  return child.exitCode
}
