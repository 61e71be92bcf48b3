/**
 * Hands each page its port to the host: to the top frame of a window of ours that shows its own page, to nobody else. A
 * page that goes away, or asks anew after a reload, loses the old one.
 */
import { randomUUID } from 'node:crypto'
import { ipcMain, type IpcMainEvent, MessageChannelMain, type WebContents } from 'electron'
import * as z from 'zod'
import type { WindowKind } from '#core/contract/contract.ts'
import { PORT_HANDED_OVER, PORT_REQUEST } from '#core/contract/port.ts'
import { createDoor, type LineEnd } from '#host/serve/door.ts'
import type { SessionHost } from '#host/session/session-host.ts'
import { pageAt } from './app-pages.ts'
import type { Windows } from './windows.ts'

/** The request carries nothing. */
const Payload = z.tuple([])

/** Begins to answer the pages' requests. */
export function servePages(sessionHost: SessionHost, windows: Pick<Windows, 'kindOf'>): void {
  const door = createDoor(sessionHost)
  const lines = new WeakMap<WebContents, () => void>()

  ipcMain.on(PORT_REQUEST, (event, ...payload: unknown[]) => {
    const window = pageOf(event, windows)
    if (window === null || !Payload.safeParse(payload).success) {
      sessionHost.problem(`A request for a port was refused: ${whatIsWrong(event, window)}.`)
      return
    }
    const { sender, senderFrame } = event
    const { port1, port2 } = new MessageChannelMain()
    const line = lineEnd(port1)
    if (lines.has(sender)) lines.get(sender)?.()
    else {
      const end = () => lines.get(sender)?.()
      sender.on('render-process-gone', end)
      sender.once('destroyed', end)
    }
    lines.set(sender, line.end)
    door.letIn(line, { window, client: randomUUID() })
    port1.start()
    senderFrame?.postMessage(PORT_HANDED_OVER, null, [port2])
  })
}

/** The window whose own page sent this from its top frame; null for any other sender. */
function pageOf(
  { sender, senderFrame }: IpcMainEvent,
  windows: Pick<Windows, 'kindOf'>,
): WindowKind | null {
  if (senderFrame === null || senderFrame.parent !== null) return null
  const kind = windows.kindOf(sender)
  return kind !== null && pageAt(senderFrame.url) === kind ? kind : null
}

const whatIsWrong = ({ senderFrame }: IpcMainEvent, window: WindowKind | null) =>
  window === null
    ? `it came from ${senderFrame?.url ?? 'a frame that is gone'}`
    : `the ${window} window sent something with it`

/** An Electron port as the door takes it, with a way to end it from this side. */
function lineEnd(port: Electron.MessagePortMain): LineEnd & { readonly end: () => void } {
  const closed: (() => void)[] = []
  let open = true
  const end = () => {
    if (!open) return
    open = false
    port.close()
    for (const listener of closed) listener()
  }
  // The page's end is gone with its document.
  port.on('close', end)
  return {
    onMessage: (listener) =>
      void port.on('message', (event: { readonly data: unknown }) => listener(event.data)),
    onClose: (listener) => void closed.push(listener),
    post(data) {
      if (open) port.postMessage(data)
    },
    end,
  }
}
