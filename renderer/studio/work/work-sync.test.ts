import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SpeechWork } from '#core/contract/contract.ts'
import { NO_EDITS } from '#core/deck/edits.ts'
import { NOTHING_SET } from '#core/rundown/settings.ts'
import { plainManuscript } from '#core/manuscript/manuscript.fixture.ts'
import type { LinkStatus } from '#renderer/bridge/link.ts'
import { writable } from '#renderer/bridge/readable.ts'
import { setRole } from './line-edits.ts'
import { openWork, workOf } from './speech-work.ts'
import { isOurs } from './unsaved-work.ts'
import { createWorkStore } from './work-store.ts'
import { replaceWork } from './whole-edits.ts'
import { startWorkSync, type SyncHost } from './work-sync.ts'

const SOURCE = { fileId: '0123456789abcdef01234567', fileName: 'a.txt', encoding: null }
const work = (text: string): SpeechWork => ({
  manuscript: plainManuscript(text),
  edits: NO_EDITS,
  rundown: NOTHING_SET,
})

/** A host with one speech, as the contract has it. */
function fakeHost(text: string) {
  const status = writable<LinkStatus>('open')
  const kept = { revision: 0, work: work(text) }
  const sent: string[] = []
  const host: { broken: 'line' | 'answer' | 'refused' | null; delay: number } = {
    broken: null,
    delay: 0,
  }
  const client: SyncHost['link']['client'] = {
    work: {
      async current() {
        if (host.broken === 'line' || status.get() !== 'open') throw new Error('the line is down')
        return { id: 's', ...kept }
      },
      async edit(input) {
        await new Promise((resolve) => setTimeout(resolve, host.delay))
        if (host.broken === 'line' || status.get() !== 'open') throw new Error('the line is down')
        if (host.broken === 'refused') throw new ORPCError('BAD_REQUEST')
        if (input.base !== kept.revision)
          throw new ORPCError('STALE', { defined: true, status: 409, message: '' })
        kept.revision += 1
        kept.work = { ...input.work, rundown: input.work.rundown ?? NOTHING_SET }
        sent.push(input.work.manuscript.text)
        if (host.broken === 'answer') throw new Error('the answer was lost')
        return { revision: kept.revision, kept: true }
      },
    },
  }
  return { host, kept, sent, status, link: { status, client } }
}

function opened(text = '一二三') {
  const fake = fakeHost(text)
  const store = createWorkStore(openWork(fake.kept.work, SOURCE))
  const sync = startWorkSync({ link: fake.link }, store, 's', 0)
  const type = (insert: string) =>
    store.edit((state) => ({
      changes: { from: state.doc.length, insert },
      userEvent: 'input.type',
    }))
  const text_ = () => store.get().doc.toString()
  return { ...fake, store, sync, type, text: text_ }
}

describe('the sync of the work', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends once, a moment after the last key', async () => {
    const { type, sent, sync } = opened()
    for (const letter of '四五六') {
      type(letter)
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent).toEqual([])
    expect(sync.state.get()).toBe('saving')
    await vi.advanceTimersByTimeAsync(300)
    expect(sent).toEqual(['一二三四五六'])
    expect(sync.state.get()).toBe('saved')
  })

  it('who types without a pause is sent all the same, one edit at a time', async () => {
    const { type, sent, host, kept, text } = opened()
    host.delay = 700
    for (let count = 0; count < 40; count++) {
      type('字')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(sent.length).toBeGreaterThanOrEqual(2)
    await vi.advanceTimersByTimeAsync(5000)
    expect(kept.work.manuscript.text).toBe(text())
    expect(kept.revision).toBe(sent.length)
  })

  it('a step goes at once', async () => {
    const { store, kept } = opened()
    store.edit((state) => setRole(state, { from: 0, to: 0 }, { kind: 'heading', level: 2 }))
    await vi.advanceTimersByTimeAsync(50)
    expect(kept.work.manuscript.lines[0]?.role).toEqual({ kind: 'heading', level: 2 })
  })

  it('keeps what is typed while the line is down, and sends it when it is up again', async () => {
    const { type, sent, sync, status } = opened()
    status.set('lost')
    type('四')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sync.state.get()).toBe('unsent')
    expect(sync.unsaved()?.work.manuscript.text).toBe('一二三四')
    expect(sent).toEqual([])
    status.set('open')
    await vi.advanceTimersByTimeAsync(100)
    expect(sent).toEqual(['一二三四'])
    expect(sync.state.get()).toBe('saved')
    expect(sync.unsaved()).toBeNull()
  })

  it('knows its own work again when the page went while a part of it was on its way', async () => {
    const { type, sync, host, kept } = opened()
    host.delay = 100
    type('四')
    await vi.advanceTimersByTimeAsync(350)
    type('五')
    const unsaved = sync.unsaved()
    if (unsaved === null) throw new Error('nothing is unsaved')
    expect(unsaved.work.manuscript.text).toBe('一二三四五')
    expect(isOurs(unsaved, kept)).toBe(true)
    sync.end()
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept).toMatchObject({ revision: 1, work: work('一二三四') })
    expect(isOurs(unsaved, kept)).toBe(true)
    expect(isOurs(unsaved, { revision: 1, work: work('别的窗口') })).toBe(false)
  })

  it('what the page before was still sending may come late: nothing of it is lost', async () => {
    const before = opened()
    before.host.delay = 500
    before.type('四')
    await vi.advanceTimersByTimeAsync(350)
    before.type('五')
    const left = before.sync.unsaved()
    if (left === null) throw new Error('everything was sent')
    // The page is loaded anew: the host has only the old text as yet.
    const store = createWorkStore(openWork(before.kept.work, SOURCE))
    const sync = startWorkSync({ link: before.link }, store, 's', before.kept.revision)
    expect(isOurs(left, before.kept)).toBe(true)
    sync.sentBefore([...left.sent, left.work])
    store.edit((now) => replaceWork(now, left.work))
    before.sync.end()
    await vi.advanceTimersByTimeAsync(5000)
    expect(before.sent[0]).toBe('一二三四')
    expect(store.get().doc.toString()).toBe('一二三四五')
    expect(before.kept.work.manuscript.text).toBe('一二三四五')
    expect(sync.overtaken.get()).toBe(false)
  })

  it('what the host refuses is said, and tried again', async () => {
    const { type, sent, sync, host } = opened()
    host.broken = 'refused'
    type('四')
    await vi.advanceTimersByTimeAsync(400)
    expect(sync.state.get()).toBe('refused')
    host.broken = null
    await vi.advanceTimersByTimeAsync(3000)
    expect(sent).toEqual(['一二三四'])
    expect(sync.state.get()).toBe('saved')
  })

  it('an answer that was lost is no conflict, even with more typed since', async () => {
    const { type, sent, sync, host, kept, text } = opened()
    host.broken = 'answer'
    host.delay = 200
    type('四')
    await vi.advanceTimersByTimeAsync(350)
    type('五')
    await vi.advanceTimersByTimeAsync(200)
    host.broken = null
    await vi.advanceTimersByTimeAsync(6000)
    expect(text()).toBe('一二三四五')
    expect(kept.work.manuscript.text).toBe('一二三四五')
    expect(sent.length).toBe(2)
    expect(sync.overtaken.get()).toBe(false)
    expect(sync.state.get()).toBe('saved')
  })

  it('takes what the host has newer, says so, and ours is one undo away', async () => {
    const { type, store, sync, kept, text } = opened()
    kept.revision = 4
    kept.work = work('别人改的')
    type('四')
    await vi.advanceTimersByTimeAsync(1000)
    expect(text()).toBe('别人改的')
    expect(sync.overtaken.get()).toBe(true)
    store.undo()
    expect(text()).toBe('一二三四')
    await vi.advanceTimersByTimeAsync(1000)
    expect(kept.work.manuscript.text).toBe('一二三四')
    expect(kept.revision).toBe(5)
    expect(sync.overtaken.get()).toBe(false)
  })

  it('takes in quietly what another window edited', async () => {
    const { sync, kept, text, store } = opened()
    kept.revision = 1
    kept.work = work('别的窗口')
    sync.told(1)
    await vi.advanceTimersByTimeAsync(10)
    expect(text()).toBe('别的窗口')
    expect(sync.overtaken.get()).toBe(false)
    expect(workOf(store.get())).toEqual(kept.work)
    expect(sync.unsaved()).toBeNull()
  })

  it('takes it in later where it could not be fetched, and calls nothing unsaved meanwhile', async () => {
    const { sync, kept, text, host, status } = opened()
    kept.revision = 1
    kept.work = work('别的窗口')
    host.broken = 'line'
    sync.told(1)
    await vi.advanceTimersByTimeAsync(10)
    expect(sync.state.get()).toBe('saved')
    status.set('lost')
    await vi.advanceTimersByTimeAsync(5000)
    expect(sync.state.get()).toBe('saved')
    expect(text()).toBe('一二三')
    host.broken = null
    status.set('open')
    await vi.advanceTimersByTimeAsync(10)
    expect(text()).toBe('别的窗口')
  })

  it('asks again by itself for what could not be fetched while the line is up', async () => {
    const { sync, kept, text, host } = opened()
    kept.revision = 1
    kept.work = work('别的窗口')
    host.broken = 'line'
    sync.told(1)
    await vi.advanceTimersByTimeAsync(10)
    host.broken = null
    await vi.advanceTimersByTimeAsync(3000)
    expect(text()).toBe('别的窗口')
    expect(sync.state.get()).toBe('saved')
  })

  it('knows where places of the host’s text are now', async () => {
    const { type, store, sync } = opened()
    expect(sync.placeNow(0, 2)).toBe(2)
    store.edit(() => ({ changes: { from: 0, insert: '零' } }))
    expect(sync.placeNow(0, 2)).toBe(3)
    expect(sync.placeNow(1, 2)).toBeNull()
    await vi.advanceTimersByTimeAsync(400)
    type('四')
    expect(sync.placeNow(1, 2)).toBe(2)
  })

  it('flushes at once, and gives up where the line is down', async () => {
    const { type, sent, sync, status } = opened()
    type('四')
    const done = sync.flush()
    await vi.advanceTimersByTimeAsync(1)
    await done
    expect(sent).toEqual(['一二三四'])
    status.set('lost')
    type('五')
    await sync.flush()
    expect(sync.state.get()).toBe('unsent')
  })
})
