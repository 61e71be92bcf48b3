/**
 * A machine with two displays where there is none: an X server with the dummy driver and a window manager, on a display
 * number of their own. Displays are plugged in, unplugged and changed as xrandr does it.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'

const run = promisify(execFile)

/** The modes that the displays know. Timings are of no account to a driver without a screen. */
const MODES = ['1920x1080', '1280x720', '1024x768'] as const
export type Mode = (typeof MODES)[number]

/** The second display stands right of the first, which is the speaker's and the primary. */
export interface TwoDisplays {
  /** What programs get as DISPLAY. */
  readonly name: string
  /** Plugs the second display in, or changes its resolution. */
  readonly plugIn: (mode: Mode) => Promise<void>
  readonly unplug: () => Promise<void>
  /** Ends the server and all that ran on it. */
  readonly end: () => Promise<void>
}

const SPEAKERS = 'DUMMY0'
const HALLS = 'DUMMY1'
/** The speaker's display, px. */
export const SPEAKERS_MODE: Mode = '1280x720'
const SPEAKERS_WIDTH = 1280

/** How long the server may take to answer, ms, and how often it is asked. */
const STARTS_WITHIN = 10_000
const ASK_EVERY = [50]

/** Starts it with both displays on. Rejects with what the server said where it does not start. */
export async function startTwoDisplays(halls: Mode): Promise<TwoDisplays> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-displays-'))
  const config = join(folder, 'xorg.conf')
  const log = join(folder, 'xorg.log')
  writeFileSync(config, configuration())
  const name = freeName()
  const env = { ...process.env, DISPLAY: name }
  const server = spawn(
    'Xorg',
    `${name} -config ${config} -logfile ${log} -noreset -nolisten tcp -novtswitch -sharevts`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  )
  const children: ChildProcess[] = [server]
  const end = async () => {
    for (const child of children.toReversed()) await ended(child)
    rmSync(folder, { recursive: true, force: true })
  }
  const xrandr = async (...args: string[]) => void (await run('xrandr', args, { env }))
  const plugIn = async (mode: Mode) => {
    await xrandr('--output', HALLS, '--mode', mode, '--pos', `${SPEAKERS_WIDTH}x0`)
    // Asked once more it looks again; otherwise the display stays "disconnected", and Chromium sees one.
    await xrandr()
  }
  try {
    await answering(server, xrandr)
    for (const mode of MODES) await xrandr('--addmode', HALLS, mode)
    await xrandr('--output', SPEAKERS, '--mode', SPEAKERS_MODE, '--pos', '0x0', '--primary')
    await plugIn(halls)
    // A window manager with nothing of the user's own: full screen needs one.
    children.push(spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' }))
  } catch (error) {
    await end()
    throw error
  }
  return { name, plugIn, unplug: () => xrandr('--output', HALLS, '--off'), end }
}

/** Waits until the server answers; rejects when it ends or takes too long. */
async function answering(server: ChildProcess, ask: () => Promise<void>): Promise<void> {
  const failures: Error[] = []
  server.once('error', (error) => failures.push(error))
  const answers = async () => {
    if (failures[0] !== undefined) return failures[0].message
    if (server.exitCode !== null) return `Xorg ended with ${server.exitCode}`
    return ask().then(
      () => true,
      () => false,
    )
  }
  const patience = { message: 'Xorg answers or ends', timeout: STARTS_WITHIN, intervals: ASK_EVERY }
  let said: string | boolean = false
  await expect.poll(async () => (said = await answers()), patience).not.toBe(false)
  if (typeof said === 'string') throw new Error(said)
}

/** The first display number that no server has. */
function freeName(): string {
  const taken = (number: number) =>
    existsSync(`/tmp/.X11-unix/X${number}`) || existsSync(`/tmp/.X${number}-lock`)
  let number = 60
  while (taken(number)) number += 1
  return `:${number}`
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 3000)
  await gone
  clearTimeout(hard)
}

/** What the server is made of: no mouse, no keyboard, no graphics card, and a screen with room for both displays. */
function configuration(): string {
  const [widest] = MODES
  const lines = (one: string) => {
    const [width = 0, height = 0] = one.split('x').map(Number)
    const across = [width, width + 80, width + 120, width + 280]
    const down = [height, height + 4, height + 9, height + 45]
    return `  ModeLine "${one}" ${((width + 280) * (height + 45) * 60e-6).toFixed(2)} ${[...across, ...down].join(' ')}`
  }
  const section = (kind: string, body: readonly string[]) =>
    [`Section "${kind}"`, ...body, 'EndSection'].join('\n')
  return [
    section('ServerFlags', [
      '  Option "AutoAddDevices" "false"',
      '  Option "AutoEnableDevices" "false"',
      '  Option "AutoAddGPU" "false"',
      '  Option "DontVTSwitch" "true"',
      '  Option "AllowMouseOpenFail" "true"',
      '  Option "PciForceNone" "true"',
    ]),
    section('Monitor', [
      '  Identifier "monitor"',
      '  HorizSync 5-1000',
      '  VertRefresh 5-200',
      ...MODES.map(lines),
    ]),
    section('Device', ['  Identifier "card"', '  Driver "dummy"', '  VideoRam 128000']),
    section('Screen', [
      '  Identifier "screen"',
      '  Device "card"',
      '  Monitor "monitor"',
      '  DefaultDepth 24',
      '  SubSection "Display"',
      '    Depth 24',
      `    Modes ${MODES.map((mode) => `"${mode}"`).join(' ')}`,
      `    Virtual ${2 * Number(widest.split('x')[0])} ${widest.split('x')[1]}`,
      '  EndSubSection',
    ]),
    section('ServerLayout', ['  Identifier "layout"', '  Screen "screen"']),
    '',
  ].join('\n')
}
