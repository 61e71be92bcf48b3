import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import type { DisplaysTold } from '#core/contract/displays-told.ts'
import { watchedWhileWanted } from '#renderer/ui/displays/displays-told.ts'
import { deskOver } from './displays-desk.ts'

const TOLD: DisplaysTold = {
  managed: true,
  displays: [],
  places: { prompter: 1, audience: 2, console: 1 },
  audience: 'there',
}

/** A host whose deeds fail with this, or are done. */
function hostThat(failure: Error | null) {
  const deed = async () => {
    if (failure !== null) throw failure
    return Promise.resolve()
  }
  const watching = { now: 0 }
  const told = watchedWhileWanted<DisplaysTold>((onValue) => {
    watching.now += 1
    onValue(TOLD)
    return () => {
      watching.now -= 1
    }
  })
  return { desk: deskOver({ assign: deed, swap: deed, identify: deed }, told), watching }
}

test('every answer of the host has its outcome, and none rejects', async () => {
  const outcome = (error: Error | null) => hostThat(error).desk.assign('audience', 1)
  expect(await outcome(null)).toBe('done')
  expect(await outcome(new ORPCError('TAKEN'))).toBe('taken')
  expect(await outcome(new ORPCError('UNKNOWN_DISPLAY'))).toBe('unknown-display')
  expect(await outcome(new ORPCError('NOT_MANAGED'))).toBe('not-managed')
  expect(await outcome(new Error('the line is down'))).toBe('failed')
  expect(await hostThat(new ORPCError('NOTHING_TO_SWAP')).desk.swap()).toBe('nothing-to-swap')
  expect(await hostThat(null).desk.identify()).toBe('done')
})

test('the host is watched once, and only as long as somebody on the page wants to know', () => {
  const { desk, watching } = hostThat(null)
  expect(desk.told.get()).toBeNull()
  const stops = [desk.told.subscribe(() => undefined), desk.told.subscribe(() => undefined)]
  expect(watching.now).toBe(1)
  expect(desk.told.get()).toEqual(TOLD)
  for (const stop of stops) stop()
  expect(watching.now).toBe(0)
})
