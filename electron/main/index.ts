/** Electron's main process: follows the app from its start to its end. What the program is made of: program.ts. */
import { resolve } from 'node:path'
import { app } from 'electron'
import * as z from 'zod'
import { announceScheme } from './app-scheme.ts'
import { startProgram } from './program.ts'
import { fileIn } from './start-file.ts'

/** What a second start tells the first. */
const SecondStart = z.object({ file: z.string().nullable() })

const problem = (sentence: string) => void process.stderr.write(`${sentence}\n`)
const notCaught = (error: unknown) =>
  problem(`Not caught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

// Electron's own answer to what nobody caught is a dialog, on whichever screen. The session goes on.
process.on('uncaughtException', notCaught)
process.on('unhandledRejection', notCaught)

announceScheme()
// Before the lock: it is one program a data folder.
const dataFolder = process.env['ROSTRUM_DATA']
if (dataFolder !== undefined && dataFolder !== '') app.setPath('userData', resolve(dataFolder))
const file = fileIn(process.argv, app.isPackaged ? 1 : 2, process.cwd())

if (app.requestSingleInstanceLock({ file } satisfies z.infer<typeof SecondStart>)) run()
else app.quit()

function run(): void {
  let quitting = false
  const program = app
    .whenReady()
    .then(() => startProgram({ file, problem, isQuitting: () => quitting }))
  program.catch((error: unknown) => {
    problem(`Rostrum did not start: ${String(error)}`)
    app.exit(1)
  })

  app.on('second-instance', (_event, _argv, _folder, told) => {
    const second = SecondStart.safeParse(told)
    const path = second.success ? second.data.file : null
    program.then((running) => running.cameAgain(path)).catch(notCaught)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    program.then((running) => running.cameAgain(path)).catch(notCaught)
  })
  app.on('activate', (_event, hasVisibleWindows) => {
    if (!hasVisibleWindows) program.then((running) => running.cameAgain(null)).catch(notCaught)
  })
  app.on('window-all-closed', () => {
    // On a Mac a program stays until it is told to quit.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('before-quit', () => {
    quitting = true
  })
  // It goes only when what the session knows is on the disk.
  app.once('will-quit', (event) => {
    event.preventDefault()
    program
      .then((running) => running.close())
      .then(
        () => app.exit(0),
        (error: unknown) => {
          notCaught(error)
          app.exit(1)
        },
      )
  })
}
