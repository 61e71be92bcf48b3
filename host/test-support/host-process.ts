/**
 * A host in a process of its own, to be killed: `node host-process.ts DATA_FOLDER PAGES_FOLDER [FILE]`. Prints one line of
 * JSON, where it can be reached, and serves until it is killed or told SIGTERM.
 */
import { readFileSync } from 'node:fs'
import { startServer } from '../serve/server.ts'
import { createSessionHost } from '../session/session-host.ts'
import { confSettings } from '../settings/conf-settings.ts'

const [dataFolder, rendererFolder, file] = process.argv.slice(2)
if (dataFolder === undefined || rendererFolder === undefined) throw new Error('two folders, please')

const onProblem = (sentence: string) => void process.stderr.write(`${sentence}\n`)
const sessionHost = await createSessionHost({
  dataFolder,
  settings: confSettings({ dataFolder, onProblem }),
  samplesFolder: dataFolder,
  host: 'browser',
  version: '0.0.0-test',
  onProblem,
})
if (file !== undefined)
  await sessionHost.openAtStart({ fileName: file, content: readFileSync(file) })
const server = await startServer({ sessionHost, rendererFolder, port: 0 })
process.stdout.write(`${JSON.stringify({ port: server.port, token: server.token })}\n`)
process.once('SIGTERM', () => {
  void server.close().then(() => sessionHost.close())
})
