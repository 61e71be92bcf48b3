/** `npm run screenshots`: makes the pictures in the docs anew. */
import './node-version.mjs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { ensureBuilt, ensureInstalled, runPinned } from './setup.mjs'
import { runScript } from './terminal.mjs'

await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return runPinned([join(ROOT, 'tests', 'screenshots', 'make.ts')], { cwd: ROOT })
})
