/** The command line's entry: runs one command with this process's streams and leaves its exit code. */
import { runCommandLine } from './command-line.ts'
import { languageOf, type Terminal } from './terminal.ts'

// A reader that has seen enough (`| head`) closes the pipe: that ends the program, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})
// A host that has something to complain of must not end, in mid-speech, because nobody reads it.
process.stderr.on('error', () => undefined)

/** Signals that end a program from outside; and the channel to the starter breaks when the starter is gone. */
function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, resolve)
    process.once('disconnect', resolve)
    // The starter may be gone already.
    if (process.send !== undefined && !process.connected) resolve()
  })
}

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  columns: process.stdout.columns ?? 100,
  whenStopped,
  tellStarter: (message) => void process.send?.(message),
}

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal)
} catch (error) {
  // A defect of ours. The stack is for whoever looks for it, not for whoever met it.
  const what = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error && process.env['ROSTRUM_DEBUG'] ? `\n${error.stack}` : ''
  terminal.err(
    languageOf(process.env) === 'zh'
      ? `程序出了错：${what}${stack}\n`
      : `Something is wrong with the program: ${what}${stack}\n`,
  )
  process.exitCode = 2
}
if (process.connected) process.disconnect()
