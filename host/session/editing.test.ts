import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SpeechWork } from '#core/contract/contract.ts'
import { scriptOf } from '#core/speech/script.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { sessionPosition } from '#core/session/transport.ts'
import { hostMs, scriptMs } from '#core/time.ts'
import {
  sessionFixture,
  SMALL_SPEECH,
  speechFile,
  temporaryFolder,
} from '../test-support/session-fixture.ts'
import type { SessionHost } from './session-host.ts'
import { keptSpeech, speechFolder, speechId } from './speech-library.ts'

/** A red dot of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** The open speech, which there must be. */
function openOf(host: SessionHost) {
  const open = host.openSpeech()
  if (open === null) throw new Error('no speech is open')
  return open
}
const idOf = (host: SessionHost) => openOf(host).document.id
const clockOf = (host: SessionHost) => {
  const { speech } = openOf(host).document
  const script = scriptOf(speech)
  return { script, clock: scriptClock(script, speech.language) }
}

/** The work with words of its text replaced; lines stay what they are. */
function replaced(work: SpeechWork, words: string, by: string): SpeechWork {
  const { manuscript } = work
  if (!manuscript.text.includes(words)) throw new Error(`the text has no ${words}`)
  return {
    ...work,
    manuscript: { ...manuscript, text: manuscript.text.replace(words, by), marks: [] },
  }
}
async function edit(host: SessionHost, words: string, by: string) {
  const { work, document } = openOf(host)
  const edited = await host.edit({
    id: document.id,
    base: document.revision,
    work: replaced(work, words, by),
  })
  return edited?.revision ?? null
}

describe('an edit of the open speech', () => {
  test('E1: leaves the speaker at the word, playing on, with more words before it', async () => {
    const { host, clock } = await sessionFixture()
    await host.open(speechFile())
    const before = clockOf(host)
    const at = before.clock.timeAt(before.script.text.indexOf('二要管苗木'))
    host.command({ kind: 'play' })
    host.command({ kind: 'seek', position: at })
    clock.now += 300
    expect(await edit(host, '安排下去', '一件一件地安排下去，安排到村、安排到人')).toBe(1)
    const after = clockOf(host)
    const moved = after.clock.timeAt(after.script.text.indexOf('二要管苗木'))
    expect(moved).toBeGreaterThan(at)
    expect(host.state()).toMatchObject({
      loaded: { revision: 1, duration: after.clock.duration },
      transport: { playing: true },
    })
    expect(host.state().transport.position).toBeCloseTo(moved + 300, 6)
  })

  test.each([
    ['as it was', '[停顿 20秒]', 4000],
    ['made longer', '[停顿 30秒]', 4000],
    ['made so short that it is over', '[停顿 2秒]', 2000],
  ])('E1: in the middle of a pause it stays as far into it: %s', async (_name, pause, into) => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    await edit(host, '二要管苗木', '[停顿 20秒]二要管苗木')
    const endOfPause = ({ script, clock }: ReturnType<typeof clockOf>) =>
      clock.timeAt(script.text.indexOf('二要管苗木'))
    const end = endOfPause(clockOf(host))
    host.command({ kind: 'seek', position: scriptMs(end - 20_000 + 4000) })
    expect(await edit(host, '[停顿 20秒]二要管苗木', `${pause}二要管苗木`)).toBe(2)
    expect(await edit(host, '短会', '现场的会')).toBe(3)
    const length = Number(/\d+/.exec(pause)?.[0]) * 1000
    const begins = endOfPause(clockOf(host)) - length
    expect(host.state().transport.position).toBeCloseTo(begins + into, 3)
  })

  test('E1: in the pause behind the last word it does not jump to the end', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const { work, document } = openOf(host)
    const { manuscript } = work
    const text = `${manuscript.text.trimEnd()}[停顿 20秒]`
    const lines = manuscript.lines.slice(0, text.split('\n').length)
    await host.edit({
      id: document.id,
      base: 0,
      work: { ...work, manuscript: { ...manuscript, text, lines, marks: [] } },
    })
    const { duration } = clockOf(host).clock
    host.command({ kind: 'seek', position: scriptMs(duration - 15_000) })
    expect(await edit(host, '短会', '现场的会')).toBe(2)
    const after = clockOf(host).clock.duration
    expect(after).toBeGreaterThan(duration)
    expect(host.state().transport.position).toBeCloseTo(after - 15_000, 3)
  })

  test('E1: costs the speaker no time, however long it takes to work out where the words are', async () => {
    let now = 0
    const { host } = await sessionFixture({ now: () => hostMs((now += 40)) })
    await host.open(speechFile())
    host.command({ kind: 'play' })
    const before = sessionPosition(host.state(), hostMs(now))
    const then = now
    await edit(host, '逐块验收', '逐户、逐块验收')
    const passed = sessionPosition(host.state(), hostMs(now)) - before
    expect(passed).toBeCloseTo((now - then) * host.state().transport.rate, 6)
  })

  test('is refused on an older revision, and nothing changes', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const { work } = openOf(host)
    expect(await edit(host, '短会', '会')).toBe(1)
    const late = { id: idOf(host), base: 0, work: replaced(work, '短会', '大会') }
    expect(await host.edit(late)).toBeNull()
    expect(await host.edit({ ...late, id: 'another', base: 1 })).toBeNull()
    expect(openOf(host).work.manuscript.text).toContain('我们开一个会')
  })

  test('comes back with the same file after a restart, and with the file opened again', async () => {
    const dataFolder = temporaryFolder()
    const first = await sessionFixture({ dataFolder })
    await first.host.open(speechFile())
    await edit(first.host, '短会', '现场会')
    await first.host.close()

    const second = await sessionFixture({ dataFolder })
    expect(openOf(second.host).work.manuscript.text).toContain('我们开一个现场会')
    expect(second.host.state().loaded?.revision).toBe(1)
    await second.host.open(speechFile('另一份'))
    expect(openOf(second.host).document.workCameBack).toBe(false)
    await second.host.open(speechFile())
    expect(openOf(second.host).document).toMatchObject({ workCameBack: true, revision: 1 })
    expect(openOf(second.host).work.manuscript.text).toContain('我们开一个现场会')
  })

  test('work that cannot be read is put aside, never written over, and the file opens as it came', async () => {
    const dataFolder = temporaryFolder()
    const first = await sessionFixture({ dataFolder })
    await first.host.open(speechFile())
    await edit(first.host, '短会', '现场会')
    const folder = speechFolder(dataFolder, idOf(first.host))
    await first.host.close()
    writeFileSync(join(folder, 'work.json'), '{"schema":1,"revi')

    const second = await sessionFixture({ dataFolder })
    expect(openOf(second.host).work.manuscript.text).toContain('我们开一个短会')
    expect(second.problems.join()).toContain('put aside')
    const aside = readdirSync(folder).find((name) => name.startsWith('work-unreadable-'))
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"schema":1,"revi')
    expect(existsSync(join(folder, 'work.json'))).toBe(false)
  })

  test('nor is work that the disk does not give, and what is edited then is kept', async () => {
    const dataFolder = temporaryFolder()
    const first = await sessionFixture({ dataFolder })
    await first.host.open(speechFile())
    const folder = speechFolder(dataFolder, idOf(first.host))
    await first.host.close()
    mkdirSync(join(folder, 'work.json'))
    writeFileSync(join(folder, 'work.json', 'inside'), '')

    const second = await sessionFixture({ dataFolder })
    expect(second.problems.join()).toContain('put aside')
    await edit(second.host, '短会', '现场会')
    await second.host.close()
    const aside = readdirSync(folder).find((name) => name.startsWith('work-unreadable-'))
    expect(readdirSync(join(folder, aside ?? ''))).toEqual(['inside'])
    const third = await sessionFixture({ dataFolder })
    expect(openOf(third.host).work.manuscript.text).toContain('现场会')
  })

  test('E3: a hold stays on its slide when slides come in before it', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const { deck } = openOf(host).document
    const last = deck.slides.length - 1
    host.command({ kind: 'hold', slide: last })
    const { work, document } = openOf(host)
    const added = {
      id: 'added',
      standsFor: null,
      hidden: false,
      kind: 'points' as const,
      title: '请带好手套和铁锹',
      number: '',
      lines: [],
      picture: null,
      at: work.manuscript.text.indexOf('群众看得见'),
    }
    const edits = { ...work.edits, slides: [added] }
    await host.edit({ id: document.id, base: 0, work: { ...work, edits } })
    const after = openOf(host).document.deck.slides
    expect(after.some(({ id }) => id === 'added')).toBe(true)
    const { hold } = host.state().hall
    expect(after[hold ?? -1]?.title).toBe(deck.slides[last]?.title)
    expect(hold).toBe(last + 1)
  })
})

test('a disk that refuses an edit is told, and the speech has the edit all the same', async () => {
  const { host, folder } = await sessionFixture()
  await host.open(speechFile())
  // A folder of the name that the work would have: no file can take its place.
  mkdirSync(join(speechFolder(folder, idOf(host)), 'work.json', 'in-the-way'), { recursive: true })
  const { work, document } = openOf(host)
  const asked = { id: document.id, base: 0, work: replaced(work, '短会', '大会') }
  expect(await host.edit(asked)).toEqual({ revision: 1, kept: false })
  expect(openOf(host).work.manuscript.text).toContain('我们开一个大会')
})

test('a file whose folder other work made first is kept beside it', async () => {
  const dataFolder = temporaryFolder()
  const { host } = await sessionFixture({ dataFolder })
  mkdirSync(join(speechFolder(dataFolder, speechId(speechFile())), 'pictures'), {
    recursive: true,
  })
  await host.open(speechFile())
  expect((await keptSpeech(dataFolder, idOf(host)))?.fileName).toBe(speechFile().fileName)
})

describe('the desk', () => {
  test('reads another file without opening it', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const content = new TextEncoder().encode(SMALL_SPEECH.replace('短会', '大会'))
    const read = await host.desk.readFile(openOf(host), { fileName: '第三稿.txt', content })
    expect(read.ok && read.work.manuscript.text.includes('开一个大会')).toBe(true)
    expect(openOf(host).work.manuscript.text).toContain('短会')
  })

  test('reads the file again in another encoding', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const read = await host.desk.readAgain(openOf(host), 'UTF-8')
    expect(read.ok && read.work.manuscript.text).toBe(openOf(host).work.manuscript.text)
    const wrong = await host.desk.readAgain(openOf(host), 'Big5')
    expect(wrong.ok && wrong.source.encoding?.name).toBe('Big5')
    const [first] = await host.desk.encodings(openOf(host))
    expect(first?.name).toBe('UTF-8')
    expect(first?.preview).toContain('植树动员讲话')
  })

  test('keeps a picture by its bytes, and nothing that is none', async () => {
    const { host } = await sessionFixture()
    await host.open(speechFile())
    const open = openOf(host)
    const kept = await host.desk.addPicture(open, PNG)
    expect(kept.ok).toBe(true)
    const picture = kept.ok ? await host.desk.picture(open, kept.id) : null
    expect(picture?.type).toBe('image/png')
    expect(picture === null ? null : Buffer.from(picture.content).equals(PNG)).toBe(true)
    expect(await host.desk.addPicture(open, Buffer.from('<svg onload="x()"/>'))).toEqual({
      ok: false,
      reason: 'not-a-picture',
    })
    expect(await host.desk.picture(open, '../../../../etc/passwd')).toBeNull()
  })
})
