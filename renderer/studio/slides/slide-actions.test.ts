import { describe, expect, it } from 'vitest'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NO_MARKS } from '#core/rundown/marked.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { deckWith } from '#core/deck/overlay.ts'
import { manuscriptOf } from '#core/manuscript/manuscript-of.ts'
import { speechOf } from '#core/manuscript/speech-of.ts'
import { scriptClock } from '#core/pace/clock.ts'
import { outlineOf } from '#core/speech/outline.ts'
import { scriptOf } from '#core/speech/script.ts'
import { scriptPlaces } from '#core/speech/script-places.ts'
import { openSpeechOf } from '#renderer/ui/speech/open-speech.ts'
import { cuesField, cuesInText, cuesSet } from '../text/slide-cues.ts'
import { fieldsNow, openWork, workOf } from '../work/speech-work.ts'
import { createWorkStore } from '../work/work-store.ts'
import { entriesOf } from './entries.ts'
import { slideActions } from './slide-actions.ts'

const TEXT = [
  '全镇森林防火工作会议讲话',
  '同志们：',
  '今天我们召开全镇森林防火工作会议，目的是分析形势、交代任务，确保每一把火种都管得住。下面，我讲两点意见。',
  '一、认清形势，把思想上的弦绷紧',
  '入秋以来，全镇连续40天没有降雨，林下枯草厚的地方没过了脚面。越是这个时候，越不能存侥幸心理。',
  '二、抓住关键，把山上的火管住',
  '一要守好路口，全镇26个进山路口从明天起全部设卡，来人登记、火种留下。二要看好重点人，对有野外用火习惯的农户，逐户上门签订承诺书。三要抓好重点时段，上坟祭祖、秋收整地的日子，镇村干部一律上山值守。',
  '同志们，守住青山就是守住我们的饭碗。希望大家多走一步路，平平安安过一个冬天。谢谢大家。',
].join('\n')
const SOURCE = { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null }

/** The studio's work, and the deck as the host would make it of the work as it is now. */
function desk() {
  const manuscript = manuscriptOf(TEXT, outlineOf(TEXT, 'a.txt'))
  const store = createWorkStore(
    openWork({ manuscript, edits: NO_EDITS, rundown: NOTHING_SET }, SOURCE, cuesInText),
  )
  const sync = { placeNow: (_: number, place: number) => place }
  const now = () => {
    const work = workOf(store.get())
    const speech = speechOf(work.manuscript)
    const script = scriptOf(speech)
    const deck = deckWith(speech, script, scriptClock(script, speech.language), work.edits)
    const open = openSpeechOf({
      id: 's',
      revision: 0,
      source: SOURCE,
      workCameBack: false,
      speech,
      deck,
      marks: NO_MARKS,
    })
    const { inText } = scriptPlaces(script)
    const cues = deck.slides.map(({ cue, title }, slide) => ({
      at: inText(cue.offset),
      slide,
      title,
    }))
    store.edit(() => ({ effects: cuesSet.of(cues) }))
    const slide = (title: string) => {
      const found = deck.slides.find((one) => one.title.includes(title))
      if (found === undefined) throw new Error(`no slide ${title}`)
      return found
    }
    return {
      open,
      slide,
      slides: deck.slides,
      titles: deck.slides.map(({ title }) => title),
      actions: slideActions({ store, sync }, open),
    }
  }
  return { store, now, edits: () => fieldsNow(store.get()).edits.slides }
}
const editOf = ({ actions, slide }: ReturnType<ReturnType<typeof desk>['now']>, title: string) => {
  const edit = actions.editNow(slide(title))
  if (edit === null) throw new Error(`no edit of ${title}`)
  return edit
}

describe('slides from the pane', () => {
  it('are hidden, listed where they would be, and shown as the outline’s own again', () => {
    const { now, edits } = desk()
    const before = now()
    before.actions.hide(before.slide('认清形势'))
    const hidden = now()
    expect(hidden.titles).toEqual(before.titles.filter((title) => title !== '认清形势'))
    const entries = entriesOf(hidden.open, edits())
    expect(entries.map(({ slide }) => slide.title)).toEqual(before.titles)
    const entry = entries.find(({ kind }) => kind === 'hidden')
    if (entry?.kind !== 'hidden') throw new Error('nothing is hidden')
    hidden.actions.show(entry.edit)
    expect(now().titles).toEqual(before.titles)
    expect(edits()).toEqual([])
  })

  it('that were changed stay so when they are shown again', () => {
    const { now, edits } = desk()
    const { actions } = now()
    actions.put({ ...editOf(now(), '认清形势'), title: '绷紧弦', hidden: true })
    const [edit] = edits()
    if (edit === undefined) throw new Error('no edit')
    actions.show(edit)
    expect(now().titles).toContain('绷紧弦')
  })

  it('are the outline’s wherever the first one is shown', () => {
    const { now } = desk()
    const { titles } = now()
    // With the title and the agenda gone, the first part stands at the beginning.
    for (const title of titles.slice(0, titles.indexOf('认清形势'))) {
      const { actions, slide } = now()
      actions.hide(slide(title))
    }
    expect(now().titles[0]).toBe('认清形势')
    const { actions } = now()
    actions.put({ ...editOf(now(), '认清形势'), title: '绷紧弦' })
    expect(now().titles).toContain('绷紧弦')
    expect(now().titles).not.toContain('认清形势')
  })

  it('changed twice before the deck is here are changed once', () => {
    const { now, edits } = desk()
    const { actions, slide } = now()
    const first = actions.editNow(slide('认清形势'))
    if (first !== null) actions.put({ ...first, title: '绷紧弦' })
    const again = actions.editNow(slide('认清形势'))
    if (again !== null) actions.put({ ...again, number: '1' })
    expect(edits()).toHaveLength(1)
    expect(edits()[0]).toMatchObject({ title: '绷紧弦', number: '1' })
  })

  it('are added where nothing comes on yet', () => {
    const { now, store } = desk()
    const { actions, slides, open } = now()
    const places = scriptPlaces(open.script)
    const before = slides.length
    for (const { cue } of slides) actions.addAt(places.inText(cue.offset))
    expect(now().slides).toHaveLength(before * 2)
    const all = now().slides.map(({ cue }) => cue.offset)
    expect(new Set(all).size).toBe(all.length)
    expect(store.get().field(cuesField)).toHaveLength(before * 2)
  })

  it('are added with the words that are said there', () => {
    const { now } = desk()
    expect(now().actions.addAt(TEXT.indexOf('越是这个时候') + 3).title).toContain('越是这个时候')
  })

  it('are split at a line, and the second half comes on with it', () => {
    const { now } = desk()
    const list = now().slides.find(({ lines }) => lines.length === 3)
    const moment = list?.lines[2]?.cue
    if (list === undefined || moment === undefined) throw new Error('no list')
    const edit = now().actions.editNow(list)
    if (edit !== null) now().actions.split(edit, 2)
    const halves = now().slides.filter(({ title }) => title === list.title)
    expect(halves.map(({ lines }) => lines.length)).toEqual(expect.arrayContaining([2, 1]))
    expect(now().slides.map(({ cue }) => cue.position)).toContain(moment)
  })

  it('move, but never onto another one', () => {
    const { now } = desk()
    const section = now().slide('抓住关键')
    const target = scriptPlaces(now().open.script).inText(section.cue.offset)
    const at = now().actions.move(editOf(now(), '认清形势'), target)
    expect(at).toBeGreaterThan(target)
    expect(now().titles).toEqual(expect.arrayContaining(['认清形势', '抓住关键']))
    expect(now().titles.indexOf('认清形势')).toBeGreaterThan(now().titles.indexOf('抓住关键'))
  })

  it('come back as the outline makes them, and say so where it does not any more', () => {
    const { now, store } = desk()
    now().actions.put({ ...editOf(now(), '认清形势'), title: '绷紧弦' })
    expect(now().actions.originalNow(editOf(now(), '绷紧弦'))).toMatchObject({ title: '认清形势' })
    const line = store.get().doc.line(4)
    store.edit(() => ({ changes: { from: line.from, to: store.get().doc.line(5).from } }))
    expect(now().actions.originalNow(editOf(now(), '绷紧弦'))).toBeNull()
    expect(now().titles).toContain('绷紧弦')
  })
})
