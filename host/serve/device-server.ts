/** Serves the prompter to other devices on one address of this machine: that page alone, with a word of its own. */
import type { DeviceServer, ServeDevices } from '../session/second-device.ts'
import type { SessionHost } from '../session/session-host.ts'
import { newToken } from './gate.ts'
import { startServer } from './server.ts'

/** Lets other devices have the prompter of a session host, once a person opens it there. */
export function offerPrompter(sessionHost: SessionHost, rendererFolder: string): void {
  const serve: ServeDevices = async (address, onDevices): Promise<DeviceServer> => {
    const server = await startServer({
      sessionHost,
      rendererFolder,
      port: 0,
      token: newToken(),
      devices: { address, onDevices },
    })
    return {
      url: `http://${address}:${server.port}/prompter/?device&token=${server.token}`,
      devices: server.lines,
      close: server.close,
    }
  }
  sessionHost.secondDevice.serveWith(serve)
}
