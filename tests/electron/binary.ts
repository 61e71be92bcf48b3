/** What the specs run on: Electron's binary where there is one that can show windows, else the stand-in. */
import { join } from 'node:path'
import { installedElectron } from '../../scripts/electron-binary.mjs'

const wanted = process.env['ROSTRUM_ELECTRON'] ?? ''
const hasDisplay =
  process.platform !== 'linux' ||
  process.env['DISPLAY'] !== undefined ||
  process.env['WAYLAND_DISPLAY'] !== undefined
const real = hasDisplay ? (wanted === '' ? installedElectron() : wanted) : null

/** Whether the specs run on the stand-in. */
export const onStandIn = real === null

/** The program for Playwright's `executablePath`. */
export const executablePath = real ?? join(import.meta.dirname, 'stand-in', 'electron.ts')
