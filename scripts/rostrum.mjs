#!/usr/bin/env node
/**
 * The command line, also the package's `bin`. Sets up first where needed, telling so on stderr only, so that stdout is
 * the command's own even on a first run.
 */
import './node-version.mjs'
import { CLI, callersFolder } from './places.mjs'
import { ensureBuilt, ensureInstalled, runPinned } from './setup.mjs'
import { runScript } from './terminal.mjs'

await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  return runPinned([CLI, ...process.argv.slice(2)], { cwd: callersFolder() })
})
