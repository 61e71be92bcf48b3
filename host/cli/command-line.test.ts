import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { runCommandLine } from './command-line.ts'

const ADDRESS = `植树动员讲话

同志们：

今天讲两点意见。

一、统一思想，充分认识植树的意义

植树造林，功在当代，利在千秋。去年全镇栽树2300亩，成活率达到90%。

（一）要认识到位。***村的做法值得学习。

（二）要行动到位。各村要把任务落实到人。

二、压实责任，确保任务按期完成

1.抓好督查。每周通报一次。

同志们，让我们行动起来，为建设美丽家园而努力奋斗！
`

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-cli-'))
  file = join(folder, '植树.txt')
  writeFileSync(file, ADDRESS)
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.png'), 'PNG')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a command line in the folder; gives the exit code and what was printed. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  let out = ''
  let err = ''
  const code = await runCommandLine(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    env,
    cwd: folder,
    columns: 80,
    whenStopped: () => Promise.resolve(),
    tellStarter: () => undefined,
  })
  return { code, out, err }
}

const json = async (...args: string[]): Promise<unknown> => {
  const { code, out, err } = await run([...args, '--json'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return JSON.parse(out)
}

interface OutlineSection {
  level: number
  number: string
  heading: string
  characters: number
  seconds: number
  sections: OutlineSection[]
}
const Section: z.ZodType<OutlineSection> = z.lazy(() =>
  z.strictObject({
    level: z.number(),
    number: z.string(),
    heading: z.string(),
    characters: z.number(),
    seconds: z.number(),
    sections: z.array(Section),
  }),
)
const Outline = z.strictObject({
  title: z.string(),
  language: z.string(),
  salutation: z.string().nullable(),
  closing: z.string().nullable(),
  characters: z.number(),
  seconds: z.number(),
  sections: z.array(Section),
  setAside: z.array(z.strictObject({ text: z.string(), reason: z.string() })),
  placeholders: z.array(
    z.strictObject({ text: z.string(), context: z.string(), section: z.string().nullable() }),
  ),
  unsure: z.array(z.strictObject({ doubt: z.string(), text: z.string(), sure: z.number() })),
})
const Deck = z.strictObject({
  slides: z.array(
    z.strictObject({
      kind: z.string(),
      title: z.string(),
      lines: z.array(z.string()),
      seconds: z.number(),
      at: z.string(),
    }),
  ),
})
const Timing = z.strictObject({
  pace: z.number(),
  seconds: z.number(),
  sections: z.array(
    z.strictObject({
      number: z.string(),
      heading: z.string(),
      level: z.number(),
      plannedSeconds: z.number().int(),
    }),
  ),
})

describe('outline', () => {
  test('gives exactly the shape of the contract', async () => {
    const outline = Outline.parse(await json('outline', '植树.txt'))
    expect(outline).toMatchObject({ title: '植树动员讲话', language: 'zh', salutation: '同志们' })
    expect(outline.closing).toMatch(/^同志们，让我们行动起来/)
    expect(outline.sections.map(({ number, level }) => [number, level])).toEqual([
      ['一、', 1],
      ['二、', 1],
    ])
    const [first, second] = outline.sections
    expect(first?.heading).toBe('统一思想，充分认识植树的意义')
    expect(first?.sections.map(({ number, heading }) => number + heading)).toEqual([
      '（一）要认识到位',
      '（二）要行动到位',
    ])
    expect(second?.sections.map(({ level }) => level)).toEqual([3])
    expect(outline.setAside).toContainEqual({ text: '植树动员讲话', reason: 'title' })
    expect(outline.placeholders).toHaveLength(1)
    expect(outline.placeholders[0]).toMatchObject({ text: '***', section: '一、（一）' })
  })

  test('counts every spoken character once', async () => {
    const outline = Outline.parse(await json('outline', '植树.txt'))
    const spoken = ADDRESS.replace('植树动员讲话', '').replaceAll(/\s/g, '')
    expect(outline.characters).toBe(Array.from(spoken).length)
  })

  test('takes half the time at twice the pace', async () => {
    const slow = Outline.parse(await json('outline', file, '--pace', '100'))
    const fast = Outline.parse(await json('outline', file, '--pace', '200'))
    expect(slow.seconds / fast.seconds).toBeCloseTo(2, 1)
  })

  test('printed for people it fits the terminal and names everything', async () => {
    const { out } = await run(['outline', file])
    for (const words of ['植树动员讲话', '同志们：', '（一） 要认识到位', '待填 1 处', '不念 1 处'])
      expect(out).toContain(words)
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80)
    expect(out).toContain('没有拿不准的地方')
  })

  test('tells what it is unsure of, in both languages', async () => {
    const body = '今年要把污染防治放在更加突出的位置，一个问题一个问题地解决，直到见效。'
    writeFileSync(
      join(folder, '拿不准.txt'),
      `在环保会上的讲话\n同志们：\n今天开会。\n打好碧水保卫战\n${body}\n${body}\n`,
    )
    const { unsure } = Outline.parse(await json('outline', '拿不准.txt'))
    expect(unsure).toMatchObject([{ doubt: 'heading-or-paragraph', text: '打好碧水保卫战' }])
    expect(unsure[0]?.sure).toBeLessThan(0.6)
    const chinese = await run(['outline', '拿不准.txt'])
    expect(chinese.out).toMatch(
      /拿不准 1 处，请看一眼\n {2}是标题，还是正文 \d\d% {2}打好碧水保卫战/,
    )
    const english = await run(['outline', '拿不准.txt'], { LANG: 'en_US.UTF-8' })
    expect(english.out).toMatch(
      /1 to look at, not sure\n {2}a heading, or a paragraph \d\d% {2}打好碧水保卫战/,
    )
  })
})

/** Columns of a line, by a rule of the test's own: what is not ASCII is wide. */
const columns = (line: string) => Array.from(line).reduce((sum, c) => sum + (c > '⺀' ? 2 : 1), 0)

describe('deck', () => {
  test('gives exactly the shape of the contract, its cues in order and on their words', async () => {
    const { slides } = Deck.parse(await json('deck', file))
    expect(slides[0]).toMatchObject({ kind: 'title', title: '植树动员讲话', seconds: 0 })
    const seconds = slides.map((slide) => slide.seconds)
    expect(seconds).toEqual(seconds.toSorted((one, other) => one - other))
    for (const { at } of slides) {
      expect(ADDRESS).toContain(at)
      expect(Array.from(at).length).toBeLessThanOrEqual(12)
    }
    const { out } = await run(['deck', file])
    for (const { title } of slides) expect(out).toContain(title)
  })
})

describe('timing', () => {
  test('gives exactly the shape of the contract', async () => {
    const timing = Timing.parse(await json('timing', file))
    const outline = Outline.parse(await json('outline', file))
    expect(timing.pace).toBe(170)
    expect(timing.seconds).toBe(outline.seconds)
    expect(timing.sections.map(({ number }) => number)).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '1.',
    ])
    for (const [index, section] of timing.sections.filter(({ level }) => level === 1).entries()) {
      expect(
        Math.abs(section.plannedSeconds - (outline.sections[index]?.seconds ?? 0)),
      ).toBeLessThan(1.5)
    }
  })

  test('shares a slot out: twice the slot, twice the time, the pace as chosen', async () => {
    const top = async (slot: string) => {
      const { sections, pace } = Timing.parse(
        await json('timing', file, '--slot', slot, '--pace', '200'),
      )
      expect(pace).toBe(200)
      const whole = sections.filter(({ level }) => level === 1)
      return whole.reduce((sum, { plannedSeconds }) => sum + plannedSeconds, 0)
    }
    const half = await top('15m')
    expect(half).toBeGreaterThan(300)
    expect(half).toBeLessThanOrEqual(900)
    expect(Math.abs((await top('30m')) - 2 * half)).toBeLessThanOrEqual(4)
    for (const same of ['30:00', '1800s', '0h30m', '30分钟', '0:30:00'])
      expect(await top(same)).toBe(await top('30m'))
  })

  test('printed for people the parts add up to the slot', async () => {
    const { out } = await run(['timing', file, '--slot', '10m'])
    expect(out).toMatch(/要在 10:00 内讲完，语速为 \d+ 字\/分/)
    expect(out).toMatch(/合计\s+10:00\n$/)
  })
})

describe('what can not be done ends with 2 and one sentence', () => {
  test.each([
    [['outline', 'nope.txt'], '没有这个文件', 'There is no such file'],
    [['deck', '.'], '这不是一个文件', 'Not a file'],
    [['timing', 'empty.txt'], '文件是空的', 'The file is empty'],
    [['outline', 'picture.png'], '打不开这种文件', 'This kind of file cannot be opened'],
    [['outline'], '还要给出：文件', 'Something is missing: file'],
    [['outline', 'a.txt', 'b.txt'], '给得太多', 'Too much given'],
    [['print', 'a.txt'], '没有这个命令：print', 'There is no such command: print'],
    [['outline', 'a.txt', '--jsn'], '没有这个选项：--jsn', 'There is no such option: --jsn'],
    [['timing', '植树.txt', '--slot'], '后面还要给出值', 'needs a value'],
    [['timing', '植树.txt', '--slot', '30'], '看不懂这个时长：30', 'Not a length of time: 30'],
    [['timing', '植树.txt', '--slot', '0m'], '看不懂这个时长：0m', 'Not a length of time: 0m'],
    [['timing', '植树.txt', '--pace', '59'], '60 到 400', 'between 60 and 400'],
    [['outline', '植树.txt', '--pace', '1e2'], '60 到 400', 'between 60 and 400'],
    [['serve', '--port', '65536'], '0 到 65535', 'from 0 to 65535'],
    [['serve', 'nope.txt'], '没有这个文件', 'There is no such file'],
  ])('%j', async (args, zh, en) => {
    for (const [env, words] of [
      [{}, zh],
      [{ LANG: 'en_US.UTF-8' }, en],
    ] as const) {
      const { code, out, err } = await run(args, env)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain(words)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
    }
  })
})

test.skipIf(process.platform === 'win32')('what serve keeps is for this user only', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  try {
    const address = other.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    const data = join(folder, 'own-data')
    const { code } = await run(['serve', '--port', String(port)], { ROSTRUM_DATA: data })
    // The port is taken, so it ends by itself, with the folder made.
    expect(code).toBe(2)
    expect(statSync(data).mode & 0o777).toBe(0o700)
  } finally {
    other.close()
  }
})

describe('help', () => {
  test('is shown where it is asked for, and where nothing is asked for', async () => {
    for (const args of [[], ['--help'], ['timing', '-h']]) {
      const { code, out, err } = await run(args)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('用法：')
    }
    expect((await run(['--help'], { LC_ALL: 'en_GB.UTF-8' })).out).toContain('Usage:')
  })
})
