/**
 * Set-up that needs nothing done first: what is installed follows the lockfile, what is built follows the sources, and
 * what runs runs under the pinned Node. Asks nothing, tells on stderr only, and picks up what was interrupted.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { runCaptured, runHere } from './child.mjs'
import { keysOf, readJson, valueAt } from './json.mjs'
import { withLock } from './lock.mjs'
import { ROOT } from './places.mjs'
import { say, showAlive, Told } from './terminal.mjs'

const windows = process.platform === 'win32'

/** Folders and files the build is made of. */
const SOURCE_FOLDERS = ['core', 'host', 'renderer', 'electron', 'resources']
const SOURCE_FILES = [
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
/** The oldest Node that can stand in for the pinned one: it runs TypeScript files as they are. */
const OLDEST_STAND_IN = { major: 22, minor: 18 }
/** Lines of a failed tool's output that are shown. */
const TAIL = 30

/**
 * Installs from the lockfile if node_modules is missing, unfinished or of another lockfile.
 * @param {string} [root]
 */
export async function ensureInstalled(root = ROOT) {
  if (isInstalled(root)) return
  await withLock(
    join(root, '.rostrum-setup.lock'),
    async () => {
      if (!isInstalled(root)) await install(root)
    },
    () => say('另一个窗口正在安装，等它做完…', 'Another run is installing; waiting for it…'),
  )
}

/**
 * Builds if a source is not the one that was built.
 * @param {string} [root]
 */
export async function ensureBuilt(root = ROOT) {
  if (isBuilt(root)) return
  await withLock(
    join(root, '.rostrum-setup.lock'),
    async () => {
      if (!isBuilt(root)) await build(root)
    },
    () => say('另一个窗口正在构建，等它做完…', 'Another run is building; waiting for it…'),
  )
}

/**
 * The Node that everything of ours runs on: the pinned one, or else the system's where it is new enough (npm leaves the
 * pinned one out without a word where install scripts are switched off).
 * @param {string} [root]
 * @returns {{ path: string, version: string, pinned: boolean }}
 */
export function pinnedNode(root = ROOT) {
  const wanted = wantedMajor(root)
  const places = windows
    ? [join(root, 'node_modules', 'node', 'bin', 'node.exe')]
    : [
        join(root, 'node_modules', 'node', 'bin', 'node'),
        join(root, 'node_modules', '.bin', 'node'),
      ]
  for (const path of places) {
    const version = versionOf(path)
    if (version !== null && majorOf(version) === wanted) return { path, version, pinned: true }
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const { major: oldest, minor: oldestMinor } = OLDEST_STAND_IN
  if (major < oldest || (major === oldest && minor < oldestMinor)) {
    throw new Told(
      `项目自带的 Node ${wanted} 没有装上，而系统的 Node ${process.versions.node} 太旧。请删除 node_modules 后重试，或安装 Node ${wanted}。`,
      `The project's own Node ${wanted} is not installed and the system's ${process.versions.node} is too old. Delete node_modules and try again, or install Node ${wanted}.`,
    )
  }
  return { path: process.execPath, version: `v${process.versions.node}`, pinned: false }
}

let toldStandIn = false

/**
 * The same, and says it in one sentence if it is not the pinned one.
 * @param {string} [root]
 */
export function ourNode(root = ROOT) {
  const node = pinnedNode(root)
  if (!node.pinned && !toldStandIn) {
    toldStandIn = true
    say(
      `项目自带的 Node ${wantedMajor(root)} 没有装上，改用系统的 Node ${node.version}。`,
      `The project's own Node ${wantedMajor(root)} is not installed; using the system's ${node.version}.`,
    )
  }
  return node.path
}

/**
 * Goes on under the pinned Node, in this terminal; answers the exit code.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export const runPinned = (args, options = {}) => runHere(ourNode(), args, options)

/**
 * Environment for tools of ours: the pinned Node first on the path, for what starts `node` by name.
 * @param {string} [root]
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root = ROOT) {
  const env = { ...process.env }
  env.PATH = [dirname(pinnedNode(root).path), env.PATH ?? ''].join(delimiter)
  return env
}

/** @param {string} root */
function wantedMajor(root) {
  const version = valueAt(readJson(join(root, 'package.json')), 'devDependencies', 'node')
  return typeof version === 'string' ? majorOf(version) : 24
}

/** @param {string} version */
const majorOf = (version) => Number(/\d+/.exec(version)?.[0] ?? 0)

/** @param {string} path */
function versionOf(path) {
  if (!existsSync(path)) return null
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', windowsHide: true })
  return run.status === 0 ? run.stdout.trim() : null
}

// ---- installing

/** @param {string} root */
const installStamp = (root) => join(root, 'node_modules', '.rostrum-installed')

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** @param {string} root */
function isInstalled(root) {
  const wanted = lockHash(root)
  if (readIfThere(installStamp(root)) === wanted) return true
  // Installed by hand: npm's own record of what lies in node_modules says the same as the lockfile.
  if (!matchesLockfile(root)) return false
  writeFileSync(installStamp(root), wanted)
  return true
}

/** @param {string} root */
async function install(root) {
  // A stamp of an older lockfile must not outlive an install that is interrupted.
  rmSync(installStamp(root), { force: true })
  const npm = findNpm()
  // Under Windows a program that runs can't be deleted, and npm run starts us with the Node inside node_modules.
  const inUse = windows && process.execPath.startsWith(join(root, 'node_modules') + sep)
  const { code, output } = await showAlive(
    '正在安装依赖（第一次约一两分钟）',
    'Installing dependencies (a minute or two the first time)',
    () =>
      runCaptured(
        npm.command,
        [
          ...npm.args,
          inUse ? 'install' : 'ci',
          '--include=dev',
          '--no-audit',
          '--no-fund',
          '--loglevel=error',
        ],
        { cwd: root, env: outsideEnvironment(root), shell: npm.shell },
      ),
  )
  if (code !== 0) {
    const offline = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output)
    throw new Told(
      offline
        ? '依赖没有装上：连不上 npm 源。请检查网络或 npm 的 registry 设置后重试。'
        : `依赖没有装上（npm 退出码 ${code}）。上面是它的说明；改正后重试即可。`,
      offline
        ? 'Dependencies could not be installed: the npm registry cannot be reached. Check the network or npm’s registry setting and try again.'
        : `Dependencies could not be installed (npm exit code ${code}). Its reason is above; try again once that is put right.`,
      tail(output),
    )
  }
  writeFileSync(installStamp(root), lockHash(root))
}

/** npm as it runs this script, or else the one on the path. */
function findNpm() {
  const script = process.env.npm_execpath
  if (script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script)) {
    const node = process.env.npm_node_execpath
    const command = node !== undefined && existsSync(node) ? node : process.execPath
    return { command, args: [script], shell: false }
  }
  return { command: 'npm', args: [], shell: windows }
}

/**
 * The environment without what `npm run` put on the path: npm must not run on the Node that it is about to replace.
 * @param {string} root
 */
function outsideEnvironment(root) {
  const env = { ...process.env }
  const inside = join(root, 'node_modules')
  env.PATH = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(delimiter)
  return env
}

/**
 * Whether npm's record of node_modules (`.package-lock.json`, written when an install has finished) holds exactly what
 * the lockfile asks for; optional packages of other platforms may be missing.
 * @param {string} root
 */
function matchesLockfile(root) {
  const record = valueAt(readJson(join(root, 'node_modules', '.package-lock.json')), 'packages')
  const wanted = valueAt(readJson(join(root, 'package-lock.json')), 'packages')
  const names = keysOf(wanted).filter((name) => name !== '')
  if (names.length === 0) return false
  for (const name of names) {
    if (valueAt(record, name) === undefined || !existsSync(join(root, name))) {
      if (valueAt(wanted, name, 'optional') || valueAt(wanted, name, 'devOptional')) continue
      return false
    }
    for (const field of ['version', 'integrity']) {
      if (valueAt(record, name, field) !== valueAt(wanted, name, field)) return false
    }
  }
  return keysOf(record).every((name) => names.includes(name))
}

// ---- building

/** @param {string} root */
const buildStamp = (root) => join(root, 'out', '.rostrum-built')

/** @param {string} root */
const isBuilt = (root) => readIfThere(buildStamp(root)) === sourcesHash(root)

/** @param {string} root */
async function build(root) {
  // Before the work: a source changed while it is being built must be built again.
  const hash = sourcesHash(root)
  rmSync(buildStamp(root), { force: true })
  const { code, output } = await showAlive('正在构建', 'Building', () =>
    runCaptured(
      pinnedNode(root).path,
      [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
      { cwd: root, env: { ...toolEnvironment(root), NODE_ENV: 'production' } },
    ),
  )
  if (code !== 0) {
    throw new Told(
      `构建没有成功（退出码 ${code}），原因见上。`,
      `The build failed (exit code ${code}); the reason is above.`,
      tail(output),
    )
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(buildStamp(root), hash)
}

/**
 * One hash over names and contents of all sources; tests are none.
 * @param {string} root
 */
function sourcesHash(root) {
  const hash = createHash('sha256')
  const take = (/** @type {string} */ name) => {
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update('\0')
  }
  for (const name of SOURCE_FILES) if (existsSync(join(root, name))) take(name)
  for (const folder of SOURCE_FOLDERS) {
    if (!existsSync(join(root, folder))) continue
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    for (const name of names.toSorted()) take(name)
  }
  return hash.digest('hex')
}

// ---- both

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** @param {string} output */
const tail = (output) => output.trimEnd().split('\n').slice(-TAIL).join('\n')
