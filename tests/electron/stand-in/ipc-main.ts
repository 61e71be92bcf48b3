/** `ipcMain`: what preloads send. Only `send` is known. */
import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainEvent } from 'electron'
import { unsupported } from './unsupported.ts'

class StandInIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce'> {
  handle(): never {
    return unsupported('ipcMain.handle')
  }
  handleOnce(): never {
    return unsupported('ipcMain.handleOnce')
  }
}

export const ipcMain = new StandInIpcMain()

/** The parts of an event that a listener can rely on here. */
export type StandInIpcEvent = Readonly<
  Record<keyof Pick<IpcMainEvent, 'sender' | 'senderFrame' | 'ports' | 'type'>, unknown>
>
