/** `npm run bench [-- --json]`: sets up, builds, and runs the benchmarks under the pinned Node. */
import './node-version.mjs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { ensureBuilt, ensureInstalled, runPinned } from './setup.mjs'
import { runScript } from './terminal.mjs'

await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return runPinned([join(ROOT, 'bench', 'main.ts'), ...process.argv.slice(2)], { cwd: ROOT })
})
