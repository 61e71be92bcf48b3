/**
 * The bridge between a page and the main process: a way to ask for the port to the host, a sign of life, and nothing else.
 * Which kind of window it is in the main process knows by itself.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { PAGE_BEAT, PORT_HANDED_OVER, PORT_REQUEST } from '#core/contract/port.ts'

ipcRenderer.on(PORT_HANDED_OVER, ({ ports }) => {
  window.postMessage(PORT_HANDED_OVER, location.origin, [...ports])
})

contextBridge.exposeInMainWorld('rostrumBridge', {
  requestPort: () => ipcRenderer.send(PORT_REQUEST),
  beat: () => ipcRenderer.send(PAGE_BEAT),
})
