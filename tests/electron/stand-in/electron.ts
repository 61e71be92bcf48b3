#!/usr/bin/env node
/**
 * The stand-in as a program: `electron.ts [switches] <app folder> [arguments]`, so that Playwright's Electron driver can
 * be given it as `executablePath`. Needs a Node that runs TypeScript (24) as the first `node` on the path.
 */
import { readFileSync } from 'node:fs'
import { open } from 'node:inspector'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import { putInPlace } from './hooks.ts'
import { startFolder } from './start-folder.ts'

// As Electron has it: the program, then everything that was given to it.
process.argv.splice(0, 2, import.meta.filename)
const folder = resolve(process.argv.slice(1).find((one) => !one.startsWith('-')) ?? '.')
startFolder.set(folder)
putInPlace()
// The module is whole before a debugger can ask for it.
const { app } = await import('./module.ts')
// Prints "Debugger listening on ws://…", which Playwright waits for.
if (process.argv.includes('--inspect=0')) open(0, '127.0.0.1')

const { main } = z
  .object({ main: z.string() })
  .parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
await import(pathToFileURL(join(folder, main)).href)
app.begin()
