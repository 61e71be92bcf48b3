/** The program in Electron: the session host, the windows, and what ties them to the system. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { WindowKind } from '#core/contract/contract.ts'
import { offerPrompter } from '#host/serve/device-server.ts'
import { isUnderWay } from '#core/session/transport.ts'
import { createSessionHost, type SessionHost } from '#host/session/session-host.ts'
import { serveScheme } from './app-scheme.ts'
import { keepAwake } from './awake.ts'
import { createDisplayDesk } from './display-desk.ts'
import { createDisplayNumbers } from './display-numbers.ts'
import { whenDisplaysChange } from './displays.ts'
import { lockDown } from './lockdown.ts'
import { watchMachine } from './machine.ts'
import { putMenu } from './menu.ts'
import { servePages } from './page-lines.ts'
import { electronSettings } from './settings.ts'
import { createSpeechOpener } from './speech-opener.ts'
import { createWindows } from './windows.ts'
import { WORDS } from './words.ts'

/** What the program is started with. */
export interface ProgramOptions {
  /** Full path of the speech to open; null: the one of the last run, if there was one. */
  readonly file: string | null
  /** Told, in one English sentence, of what went wrong while the program goes on. */
  readonly problem: (sentence: string) => void
  /** Whether the person has asked to quit. */
  readonly isQuitting: () => boolean
}

/** The running program. */
export interface Program {
  /** It was started once more: shows the studio, and opens the file if one was given. */
  readonly cameAgain: (file: string | null) => Promise<void>
  /** Ends the session: what it knows is on the disk when this resolves. */
  readonly close: () => Promise<void>
}

/** Starts the program and opens the studio. To be called once the app is ready. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const { file, problem, isQuitting } = options
  const folder = app.getPath('userData')
  const program = app.getAppPath()
  const resources = app.isPackaged ? process.resourcesPath : join(program, 'resources')
  const rendererFolder = join(program, 'out', 'renderer')
  serveScheme(rendererFolder)
  lockDown()

  const settings = electronSettings(folder, problem)
  const windows = createWindows({
    preload: join(program, 'out', 'preload', 'index.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
    devTools: !app.isPackaged,
    problem,
    bindings: () => settings.get().bindings,
    wayBack: () => displays.giveUpOnlyDisplay(),
    placeOf: (kind) => displays.placeOf(kind),
    mayCloseLast(window) {
      // Also while it stands: for applause, for a question.
      const given =
        isUnderWay(sessionHost.state(), sessionHost.now()) && windows.get('audience') !== null
      if (isQuitting() || !given) return true
      askToQuit(window).catch((error: unknown) => problem(String(error)))
      return false
    },
  })
  const numbers = createDisplayNumbers(problem)
  const displays = createDisplayDesk({
    windows,
    settings,
    numbers,
    hasBegun: () => sessionHost.state().startedAt !== null,
    problem,
  })
  const openWindow = (kind: WindowKind, copy = false) => {
    if (kind === 'audience') displays.openAudience()
    else if (kind === 'prompter' && copy) windows.openCopy()
    else windows.open(kind)
    return true
  }
  const sessionHost = await createSessionHost({
    dataFolder: folder,
    settings,
    samplesFolder: join(resources, 'samples'),
    host: 'electron',
    version: app.getVersion(),
    openWindow,
    displays,
    machine: () => machine(),
    onProblem: problem,
  })
  /** The last window to command from closes while the hall watches. */
  const askToQuit = async (window: BrowserWindow) => {
    const { message, detail, stay, leave } = WORDS[settings.get().language].leaving
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [stay, leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) app.quit()
  }

  servePages(sessionHost, windows)
  offerPrompter(sessionHost, rendererFolder)
  const machine = watchMachine(windows, keepAwake(sessionHost, windows))
  whenDisplaysChange(displays.displaysChanged)
  whenItBegins(sessionHost, numbers.hide)
  const opener = createSpeechOpener(sessionHost, windows)
  const menu = () =>
    putMenu(settings.get().language, {
      chooseSpeech: () => {
        opener.choose().catch((error: unknown) => problem(String(error)))
      },
      openWindow: (kind) => openWindow(kind),
      setLanguage: (language) => void settings.update({ language }),
    })
  settings.subscribe(menu)
  menu()

  windows.open('studio')
  // Not waited for: a dialog about a file that can't be opened must not keep the program from ending.
  if (file !== null) opener.openAtStart(file).catch((error: unknown) => problem(String(error)))
  return {
    async cameAgain(path) {
      if (path === null) windows.open('studio')
      else await opener.open(path)
    },
    close: sessionHost.close,
  }
}

/** Calls back each time the speech begins: a number that stands on the hall's display goes. */
function whenItBegins(
  { state, subscribe }: Pick<SessionHost, 'state' | 'subscribe'>,
  begins: () => void,
): void {
  let begun = state().startedAt !== null
  subscribe(() => {
    const now = state().startedAt !== null
    if (now && !begun) begins()
    begun = now
  })
}
