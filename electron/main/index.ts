/** Electron's main process: follows the app from its start to its end. What the program is made of: program.ts. */
import { resolve } from 'node:path'
import { app, dialog } from 'electron'
import * as z from 'zod'
import { announceScheme } from './app-scheme.ts'
import { startProgram } from './program.ts'
import { fileIn } from './start-file.ts'
import { WORDS } from './words.ts'

/** What a second start tells the first. */
const SecondStart = z.object({ file: z.string().nullable() })

const problem = (sentence: string) => void process.stderr.write(`${sentence}\n`)
const notCaught = (error: unknown) =>
  problem(`Not caught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)

// A terminal that has gone away takes no more words. Without this each refused word is an error that nobody caught,
// which would be told in more words, for ever.
process.stderr.on('error', () => undefined)

// Electron's own answer to what nobody caught is a dialog, on whichever screen. The session goes on.
process.on('uncaughtException', notCaught)
process.on('unhandledRejection', notCaught)

announceScheme()
// Before the lock: it is one program a data folder.
const dataFolder = process.env['ROSTRUM_DATA']
const file = fileIn(process.argv, app.isPackaged ? 1 : 2, process.cwd())
try {
  if (dataFolder !== undefined && dataFolder !== '') app.setPath('userData', resolve(dataFolder))
  if (app.requestSingleInstanceLock({ file } satisfies z.infer<typeof SecondStart>)) run()
  else app.quit()
} catch (error) {
  notStarted(error)
}

/** Who double-clicked has no terminal to read it in; nothing is on the hall's screen yet. */
function notStarted(error: unknown): void {
  problem(`Rostrum did not start: ${String(error)}`)
  try {
    const { title, text } = WORDS[app.getLocale().startsWith('en') ? 'en' : 'zh-CN'].notStarted
    const folder = dataFolder ?? app.getPath('userData')
    dialog.showErrorBox(title, text.replace('{folder}', folder).replace('{cause}', String(error)))
  } finally {
    app.exit(1)
  }
}

function run(): void {
  let quitting = false
  const program = app
    .whenReady()
    .then(() => startProgram({ file, problem, isQuitting: () => quitting }))
  program.catch(notStarted)

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
