/** What the specs with two displays need: an X server that can pretend to have them. Debian has it in these packages. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCaptured } from './child.mjs'
import { say, showAlive } from './terminal.mjs'

/** Programs, and the Debian packages that they are in. */
const PACKAGES = {
  Xorg: 'xserver-xorg-core',
  xrandr: 'x11-xserver-utils',
  openbox: 'openbox',
  xwd: 'x11-apps',
}
/** The driver is no program: where Debian puts it. */
const DRIVER = '/usr/lib/xorg/modules/drivers/dummy_drv.so'
const DRIVER_PACKAGE = 'xserver-xorg-video-dummy'

/** How long apt may take, ms. */
const APT_LIMIT = 300_000

/** @returns {string[]} the packages that are missing */
function missingPackages() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin']
  const programs = Object.entries(PACKAGES)
    .filter(([program]) => !folders.some((folder) => existsSync(join(folder, program))))
    .map(([, one]) => one)
  return existsSync(DRIVER) ? programs : [...programs, DRIVER_PACKAGE]
}

/** Debian's installer. */
const APT = '/usr/bin/apt-get'

/**
 * Why the specs with two displays can't be run on this kind of machine; null where they can, and then a failure to install
 * what they need is a failure.
 * @returns {string | null}
 */
export function displaysImpossible() {
  if (process.platform !== 'linux') return 'Two displays can be pretended on Linux only.'
  if (process.getuid?.() !== 0) return 'Starting an X server takes root.'
  const missing = missingPackages()
  if (missing.length === 0 || existsSync(APT)) return null
  return `Not installed, and there is no apt: ${missing.join(', ')}`
}

/** Installs what is missing, where two displays can be had. Where that fails the specs fail. */
export async function ensureTwoDisplays() {
  const missing = missingPackages()
  if (missing.length === 0 || displaysImpossible() !== null) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    runCaptured(APT, ['install', '-y', '-q', '--no-install-recommends', ...missing], {
      env,
      timeoutMs: APT_LIMIT,
    })
  const { code } = await showAlive(
    '正在用 apt 安装测试两块显示器要用的软件',
    'Installing what the tests with two displays need with apt',
    async () => {
      const run = await install()
      if (run.code === 0) return run
      await runCaptured(APT, ['update', '-q'], { env, timeoutMs: APT_LIMIT })
      return install()
    },
  )
  if (code !== 0)
    say(
      '没有装上，两块显示器的测试会失败。',
      'They could not be had; the tests with two displays will fail.',
    )
}
