import { ORPCError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import type { DisplayAssignment, DisplaysRefusal } from '#core/contract/displays-told.ts'
import { sessionFixture } from '../test-support/session-fixture.ts'
import { TRANSPORTS } from '../test-support/transports.ts'
import type { DisplaysOwner } from './displays-desk.ts'

/** An owner of displays that answers as it is told to, and a page at its host. */
async function ownerThat(refuses: DisplaysRefusal | null) {
  const asked: DisplayAssignment[] = []
  const listeners = new Set<() => void>()
  let audience: 'closed' | 'waiting' = 'closed'
  const owner: DisplaysOwner = {
    told: () => ({
      managed: true,
      displays: [],
      places: { prompter: 1, audience: null, console: 1 },
      audience,
    }),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    assign(one) {
      asked.push(one)
      return refuses
    },
    swap: () => refuses,
    identify: () => refuses,
  }
  const { host } = await sessionFixture({ displays: owner, host: 'electron' })
  const [memory] = TRANSPORTS
  if (memory === undefined) throw new Error('There is no way to connect.')
  const { client } = await (await memory.open(host))('room')
  const unplug = () => {
    audience = 'waiting'
    for (const listener of listeners) listener()
  }
  return { client, asked, unplug }
}

const codeOf = async (call: Promise<unknown>): Promise<unknown> => {
  const { error } = await safe(call)
  return error instanceof ORPCError ? error.code : error
}

test('what is told of the displays comes at once, and again when it changes', async () => {
  const { client, unplug } = await ownerThat(null)
  const told = await client.displays.watch()
  expect((await told.next()).value).toMatchObject({ managed: true, audience: 'closed' })
  unplug()
  expect((await told.next()).value).toMatchObject({ audience: 'waiting' })
  await told.return()
})

test('deeds reach the owner', async () => {
  const { client, asked } = await ownerThat(null)
  await client.displays.assign({ window: 'audience', displayId: 2 })
  await client.displays.assign({ window: 'audience', displayId: null })
  await client.displays.swap()
  await client.displays.identify()
  expect(asked.map(({ displayId }) => displayId)).toEqual([2, null])
})

test('why a deed was refused comes as its own error', async () => {
  const assign = async (refuses: DisplaysRefusal) => {
    const { client } = await ownerThat(refuses)
    return codeOf(client.displays.assign({ window: 'console', displayId: 2 }))
  }
  expect(await assign('TAKEN')).toBe('TAKEN')
  expect(await assign('UNKNOWN_DISPLAY')).toBe('UNKNOWN_DISPLAY')
  expect(await assign('NOT_MANAGED')).toBe('NOT_MANAGED')
  const { client } = await ownerThat('NOTHING_TO_SWAP')
  expect(await codeOf(client.displays.swap())).toBe('NOTHING_TO_SWAP')
})
