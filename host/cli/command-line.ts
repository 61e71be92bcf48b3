/** The command line: which commands there are, and what their words mean. docs/cli.md describes it for people. */
import { Command, CommanderError } from 'commander'
import { printDeck } from './deck.ts'
import { printOutline } from './outline.ts'
import { serve } from './serve.ts'
import { languageOf, Refusal, sentence, type Sentence, type Terminal } from './terminal.ts'
import { printTiming } from './timing.ts'

/** Exit code of a run that was refused; its sentence is on stderr. */
const REFUSED = 2

/**
 * Runs one command. Answers the exit code: 0, or 2 with one sentence on stderr. Throws only on a defect of ours.
 * @param args what stands after the program's name
 */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const language = languageOf(terminal.env)
  try {
    // Without a word it shows what there is.
    const words = args.length === 0 ? ['--help'] : [...args]
    await programFor(terminal, language).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    const refused = refusalOf(error)
    if (refused === null) throw error
    terminal.err(`${refused[language]}\n`)
    return REFUSED
  }
}

function programFor(terminal: Terminal, language: keyof Sentence): Command {
  const say = (zh: string, en: string) => sentence(zh, en)[language]
  const json = say('输出 JSON', 'print JSON')
  const pace = say('语速，60–400（字/分；英文为词/分）', 'pace, 60–400 (字/分, or words/min)')
  const program = new Command('rostrum')
    .description(say('讲台：讲稿、提词与大屏', 'Rostrum: a speech, its prompter and its slides'))
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (TITLES[title] ?? title) : title),
    })
    .helpOption('-h, --help', say('显示用法', 'show how it is used'))
    .helpCommand(false)
    .usage(say('<命令> [选项]', '<command> [options]'))
  const command = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .usage(`${say('[选项]', '[options]')} ${name.slice(name.indexOf(' ') + 1)}`)
      .allowExcessArguments(false)
  const file = say('文件', 'file')

  command(
    `outline <${file}>`,
    say('提纲：标题、各级条目、字数、用时', 'outline: sections, length and time'),
  )
    .option('--json', json)
    .option('--pace <n>', pace)
    .action((name: string, options: { json?: true; pace?: string }) =>
      printOutline(name, options, terminal),
    )
  command(
    `deck <${file}>`,
    say('大屏：每一页及其出现的时间', 'deck: every slide and when it comes on'),
  )
    .option('--json', json)
    .action((name: string, options: { json?: true }) => printDeck(name, options, terminal))
  command(
    `timing <${file}>`,
    say('时间安排：每部分分到多少时间', 'timing: how long each part may take'),
  )
    .option('--json', json)
    .option('--pace <n>', pace)
    .option('--slot <time>', say('总时长，如 30m、25:00、1h5m', 'whole time, as 30m, 25:00, 1h5m'))
    .action((name: string, options: { json?: true; pace?: string; slot?: string }) =>
      printTiming(name, options, terminal),
    )
  command(
    `serve [${file}]`,
    say('浏览器模式：只起服务，不开窗口', 'browser mode without opening windows'),
  )
    .option(
      '--port <n>',
      say(
        '端口，0 为任意空闲端口；不写则沿用上次的',
        'port, 0 for any free one; the last one again where it is left out',
      ),
    )
    .action((name: string | undefined, options: { port?: string }) =>
      serve(name, options, terminal),
    )
  return program
}

/** Commander's headings in Chinese. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const SEE_HELP = sentence('用 rostrum --help 看用法。', 'rostrum --help shows how it is used.')

/** The sentence for an error that the person can put right; null for a defect of ours. */
function refusalOf(error: unknown): Sentence | null {
  if (error instanceof Refusal) return error.sentence
  if (!(error instanceof CommanderError)) return null
  // What the person wrote, or left out, stands in quotation marks in commander's English message.
  const named = error.code === 'commander.excessArguments' ? null : /'([^']+)'/.exec(error.message)
  const what = named?.[1] ?? ''
  const [zh, en] = COMPLAINTS[error.code] ?? ['命令不对', 'The command is wrong']
  return sentence(
    `${zh}${what === '' ? '' : `：${what}`}。${SEE_HELP.zh}`,
    `${en}${what === '' ? '' : `: ${what}`}. ${SEE_HELP.en}`,
  )
}

const COMPLAINTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'commander.unknownCommand': ['没有这个命令', 'There is no such command'],
  'commander.unknownOption': ['没有这个选项', 'There is no such option'],
  'commander.missingArgument': ['还要给出', 'Something is missing'],
  'commander.optionMissingArgument': ['这个选项后面还要给出值', 'This option needs a value'],
  'commander.excessArguments': ['给得太多，只要一个文件', 'Too much given; one file is enough'],
}
