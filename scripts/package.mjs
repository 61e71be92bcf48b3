/**
 * `npm run package [-- arguments of electron-builder]`: packages the program for this platform into dist/. Where Electron's
 * binary can't be had it stops with one sentence.
 */
import './node-version.mjs'
import { join } from 'node:path'
import { electronBinary, installedElectron } from './electron-binary.mjs'
import { ROOT } from './places.mjs'
import { ensureBuilt, ensureInstalled, runPinned, toolEnvironment } from './setup.mjs'
import { inWords, runScript } from './terminal.mjs'

/** How long Electron's server may take to answer, ms. */
const ELECTRON_LIMIT = 8000

await runScript(async () => {
  await ensureInstalled()
  const electron = await electronBinary({ timeoutMs: ELECTRON_LIMIT, again: true })
  if ('missing' in electron) {
    process.stderr.write(
      inWords(
        `没有打包：${electron.missing}。请连上网络后重试，或用 ELECTRON_MIRROR 指定一个镜像。\n`,
        `Nothing was packaged: ${electron.missing}. Try again with a network, or name a mirror with ELECTRON_MIRROR.\n`,
      ),
    )
    return 1
  }
  await ensureBuilt()
  const args = process.argv.slice(2)
  // For this platform the binary that is here will do; for others electron-builder fetches theirs.
  const unpacked =
    args.length === 0 && installedElectron() !== null
      ? ['-c.electronDist=node_modules/electron/dist']
      : []
  return runPinned(
    [
      join(ROOT, 'node_modules', 'electron-builder', 'cli.js'),
      '--config',
      'electron.builder.yml',
      '--publish',
      'never',
      ...unpacked,
      ...args,
    ],
    { cwd: ROOT, env: toolEnvironment() },
  )
})
