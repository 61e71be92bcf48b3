import { describe, expect, it } from 'vitest'
import { NO_EDITS, type SlideEdit } from '../deck/edits.ts'
import { manuscriptOf } from '../manuscript/manuscript-of.ts'
import { Manuscript } from '../manuscript/manuscript.ts'
import { rundownMoved } from '../rundown/moved.ts'
import { NOTHING_SET, type RundownSettings } from '../rundown/settings.ts'
import { outlineOf } from '../speech/outline.ts'
import { alignLines } from './align.ts'
import { type Choice, compareVersions } from './compare.ts'
import { takeVersion } from './take.ts'

const FIRST = `植树动员讲话
同志们：
今天，***县召开植树动员会，安排今年的造林工作。下面，我讲两点意见。
一、认清意义，统一思想
种一棵树，绿一方土。去年全县栽下树苗三万棵，成活率超过九成。
二、明确分工，抓好落实
各乡镇要在三月十日以前把地块报上来，林业站负责验苗。
年底逐块验收，谁栽谁管。
同志们，春天不等人。谢谢大家。`

const manuscript = (text: string): Manuscript => manuscriptOf(text, outlineOf(text, '讲话.txt'))
const workOf = (text: string, slides: SlideEdit[] = []) => ({
  manuscript: manuscript(text),
  edits: { ...NO_EDITS, slides },
  rundown: NOTHING_SET,
})
type Work = ReturnType<typeof workOf>

/** A work with words of its text replaced (within a line), marks and slides moved along. */
function edited(work: Work, words: string, by: string): Work {
  const at = work.manuscript.text.indexOf(words)
  if (at < 0) throw new Error(`the text has no ${words}`)
  const moved = (place: number) => (place > at ? place + by.length - words.length : place)
  return {
    manuscript: {
      ...work.manuscript,
      text: work.manuscript.text.replace(words, by),
      marks: work.manuscript.marks.map((mark) => ({
        ...mark,
        start: moved(mark.start),
        end: moved(mark.end),
      })),
    },
    rundown: rundownMoved(work.rundown, moved),
    edits: {
      ...work.edits,
      slides: work.edits.slides.map((slide) => ({ ...slide, at: moved(slide.at) })),
    },
  }
}
const slideAt = (work: Work, words: string): SlideEdit => ({
  id: 'mine',
  standsFor: null,
  hidden: false,
  kind: 'points',
  title: '我的幻灯片',
  number: '',
  lines: [],
  picture: null,
  at: work.manuscript.text.indexOf(words),
})

/** Takes the newer text in, as the person leaves the choices or makes them. */
function taken(base: Work, mine: Work, newerText: string, choices: Record<number, Choice> = {}) {
  const newer = workOf(newerText)
  const comparison = compareVersions(base.manuscript, mine.manuscript, newer.manuscript)
  const chosen = new Map(Object.entries(choices).map(([index, choice]) => [Number(index), choice]))
  const result = takeVersion(comparison, chosen, base, mine, newer)
  expect(Manuscript.safeParse(result.work.manuscript).success).toBe(true)
  return { ...result, comparison, text: result.work.manuscript.text }
}
const kinds = ({ comparison }: ReturnType<typeof taken>) =>
  comparison.entries.flatMap((entry) =>
    entry.kind === 'same' ? [] : [entry.kind === 'changed' ? `changed by ${entry.by}` : entry.kind],
  )

describe('a newer version of a speech', () => {
  const base = workOf(FIRST)

  it('that is the same changes nothing, whatever was done by hand', () => {
    let mine = edited(base, '***县', '清河县')
    mine = edited(mine, '绿一方土。', '绿一方土。[停顿 3秒]')
    const result = taken(base, mine, FIRST)
    expect(kinds(result)).toEqual([])
    expect(result.text).toBe(mine.manuscript.text)
    expect(result.losses).toEqual([])
  })

  it('brings its changed words, with pauses, stress, readings and filled gaps kept where the words still stand', () => {
    let mine = edited(base, '***县', '清河县')
    mine = edited(mine, '绿一方土。', '绿一方土。[停顿 3秒]')
    const stress = mine.manuscript.text.indexOf('三万棵')
    mine.manuscript.marks.push({ start: stress, end: stress + 3, as: { kind: 'stress' } })
    const result = taken(
      base,
      mine,
      FIRST.replace('安排今年的造林工作', '安排今年春季的造林工作').replace(
        '成活率超过九成',
        '成活率达到百分之九十二',
      ),
    )
    expect(kinds(result)).toEqual(['changed by newer', 'changed by newer'])
    expect(result.text).toContain('今天，清河县召开植树动员会，安排今年春季的造林工作。')
    expect(result.text).toContain(
      '绿一方土。[停顿 3秒]去年全县栽下树苗三万棵，成活率达到百分之九十二。',
    )
    const [mark] = result.work.manuscript.marks.filter(({ as }) => as.kind === 'stress')
    expect(result.text.slice(mark?.start, mark?.end)).toBe('三万棵')
    expect(result.losses).toEqual([])
  })

  it('leaves what only the person changed as it is, and asks where both did', () => {
    let mine = edited(base, '林业站负责验苗', '林业站负责验苗并登记')
    mine = edited(mine, '超过九成', '超过九成五')
    const result = taken(base, mine, FIRST.replace('超过九成', '约为九成'), {})
    expect(kinds(result)).toEqual(['changed by both', 'changed by mine'])
    expect(result.text).toContain('林业站负责验苗并登记')
    expect(result.text).toContain('约为九成')
    const at = result.comparison.entries.findIndex(
      (entry) => entry.kind === 'changed' && entry.by === 'both',
    )
    const other = taken(base, mine, FIRST.replace('超过九成', '约为九成'), { [at]: 'mine' })
    expect(other.text).toContain('超过九成五')
  })

  it('adds and takes out paragraphs; what the person wrote stays', () => {
    const mine = edited(base, '年底逐块验收', '请大家记下这句话，回去传达到每一个人。年底逐块验收')
    const withOwn: Work = {
      ...mine,
      manuscript: manuscript(
        mine.manuscript.text.replace(
          '二、明确分工',
          '这一段是我自己后来加进去的，别处都没有。\n二、明确分工',
        ),
      ),
    }
    const newer = FIRST.replace(
      '各乡镇要在三月十日以前把地块报上来，林业站负责验苗。\n',
      '',
    ).replace(
      '同志们，春天',
      '三、严明纪律，加强督查\n县里将派出督查组，每周通报进度。\n同志们，春天',
    )
    const result = taken(base, withOwn, newer)
    expect(kinds(result)).toEqual(['removed', 'removed', 'changed by mine', 'added', 'added'])
    expect(result.text).toContain('这一段是我自己后来加进去的')
    expect(result.text).not.toContain('林业站')
    expect(result.text).toContain('三、严明纪律，加强督查\n县里将派出督查组')
    expect(result.text).toContain('请大家记下这句话')
  })

  it('knows paragraphs again that were divided, joined or moved', () => {
    const divided = edited(base, '绿一方土。去年', '绿一方土。\n去年')
    const mine: Work = { ...divided, manuscript: manuscript(divided.manuscript.text) }
    expect(kinds(taken(base, mine, FIRST))).toEqual([])
    const moved = FIRST.replace('年底逐块验收，谁栽谁管。\n', '').replace(
      '种一棵树',
      '年底逐块验收，谁栽谁管。\n种一棵树',
    )
    expect(kinds(taken(base, base, moved))).toEqual([])
  })

  it('drops nothing silently: a pause whose words are gone is told, a slide stays and is told', () => {
    let mine = edited(base, '谁栽谁管。', '谁栽谁管。[停顿 5秒]')
    mine = { ...mine, edits: { ...mine.edits, slides: [slideAt(mine, '年底逐块')] } }
    const result = taken(base, mine, FIRST.replace('年底逐块验收，谁栽谁管。\n', ''), {
      // The person's pause makes it no less the newer version's to take out.
    })
    expect(kinds(result)).toEqual(['removed'])
    expect(result.losses.map(({ what, text }) => `${what} ${text}`)).toEqual([
      'notation [停顿 5秒]',
      'slide 我的幻灯片',
    ])
    const [slide] = result.work.edits.slides
    expect(result.text.slice(slide?.at).startsWith('同志们，春天')).toBe(true)
  })

  it('moves slides along with the words they come on at', () => {
    const mine = { ...base, edits: { ...base.edits, slides: [slideAt(base, '林业站')] } }
    const result = taken(
      base,
      mine,
      FIRST.replace('三月十日以前', '三月五日以前务必').replace('今天，', '今天上午，'),
    )
    const [slide] = result.work.edits.slides
    expect(result.text.slice(slide?.at).startsWith('林业站')).toBe(true)
    expect(result.losses).toEqual([])
  })

  it('takes what is set about times along with its line, and tells of what is gone', () => {
    const at = (words: string) => base.manuscript.text.indexOf(words)
    const rundown: RundownSettings = {
      parts: [
        { at: 'opening', plannedMs: 60_000, minimumMs: 0, locked: false },
        { at: at('二、'), plannedMs: null, minimumMs: 0, locked: true },
      ],
      optional: [
        { at: at('年底逐块'), skipped: true },
        { at: at('种一棵'), skipped: true },
      ],
      items: [
        {
          id: 'a',
          kind: 'applause',
          name: '',
          ms: 5000,
          at: at('年底逐块'),
          of: 'paragraph',
          side: 'after',
        },
      ],
    }
    const result = taken(
      base,
      { ...base, rundown },
      FIRST.replace('种一棵树', '每人种一棵树')
        .replace('今天，', '同志们，今天上午，')
        .replace('年底逐块验收，谁栽谁管。\n', ''),
    )
    const line = (place: number | string) =>
      typeof place === 'number' ? result.text.slice(place).split('\n')[0] : place
    expect(result.work.rundown.parts.map((part) => line(part.at))).toEqual([
      'opening',
      '二、明确分工，抓好落实',
    ])
    expect(result.work.rundown.optional.map((one) => line(one.at)?.slice(0, 6))).toEqual([
      '每人种一棵树',
    ])
    expect(result.work.rundown.items).toEqual([])
    expect(result.losses).toMatchObject([{ what: 'times', text: '年底逐块验收，谁栽谁管。' }])
  })

  it('keeps what a line was told to be by hand', () => {
    const mine = structuredClone(base)
    const index = mine.manuscript.text.split('\n').findIndex((line) => line.startsWith('年底'))
    mine.manuscript.lines[index] = {
      role: { kind: 'set-aside', reason: 'by-hand' },
      sure: 1,
      doubt: null,
    }
    const result = taken(base, mine, FIRST.replace('年底逐块验收', '年底逐块认真验收'))
    const at = result.text.split('\n').findIndex((line) => line.startsWith('年底逐块认真'))
    expect(result.work.manuscript.lines[at]?.role).toEqual({ kind: 'set-aside', reason: 'by-hand' })
  })

  it('keeps a title given by hand', () => {
    const mine = {
      ...base,
      manuscript: { ...base.manuscript, title: '我起的题目', titleFrom: 'by-hand' as const },
    }
    expect(taken(base, mine, FIRST).work.manuscript.title).toBe('我起的题目')
  })

  it('in another speech of thousands of lines the one line that stayed is found', () => {
    const lines = (first: number) =>
      Array.from({ length: 6000 }, (_one, index) => String.fromCharCode(first + index).repeat(9))
    const [mine, newer] = [['今年要在这个基础上', ...lines(0x4e00)], lines(0x6600)]
    newer.push('今年要在这个基础上')
    const pairs = alignLines(mine, newer)
    expect(pairs).toEqual([{ mine: [0], newer: [6000], same: true }])
  })
})
