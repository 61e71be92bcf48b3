/** What `import … from 'electron'` gives in the main process. What is not here does not load. */
import type * as Electron from 'electron'
import { app } from './app.ts'
import { StandInWindow } from './browser-window.ts'
import { ipcMain } from './ipc-main.ts'
import { StandInChannel } from './message-ports.ts'
import { protocol, session } from './protocol.ts'
import { screen } from './screen.ts'
import { dialog, Menu, powerMonitor, powerSaveBlocker, shell } from './small-parts.ts'
import type { StandInContents } from './web-contents.ts'

const allContents = (): StandInContents[] =>
  StandInWindow.getAllWindows().map((window) => window.webContents)

const webContents = {
  getAllWebContents: allContents,
  fromId: (id: number) => allContents().find((one) => one.id === id),
  /** Playwright finds the window of a page by it. */
  fromDevToolsTargetId: (id: string) => allContents().find((one) => one.targetId === id),
}

const electron = {
  app,
  BrowserWindow: StandInWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain: StandInChannel,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  webContents,
} satisfies Partial<Record<keyof typeof Electron, unknown>>

export {
  app,
  StandInWindow as BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  StandInChannel as MessageChannelMain,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
export default electron
