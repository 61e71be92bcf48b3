import { expect, test } from 'vitest'
import { keepHall, LOOK_EVERY } from './lead-hall.mjs'

/** A browser with the hall's page and another one, which answer while `answers` is true. */
function browser() {
  let at = 0
  let answers = true
  /** @type {string[]} */
  const calls = []
  /** Those that wait for an answer. @type {((answer: undefined) => void)[]} */
  const waiting = []
  const hall = keepHall(
    (method, _, session) => {
      if (method !== 'Runtime.evaluate') calls.push(`${method} ${session}`)
      if (answers) return Promise.resolve({ result: 0 })
      return new Promise((resolve) => waiting.push(resolve))
    },
    () => at,
  )
  hall.seen('hall', 'http://127.0.0.1:4000/audience/')
  hall.seen('other', 'http://127.0.0.1:4000/console/')
  return {
    hall,
    calls,
    hang: () => {
      answers = false
    },
    well: () => {
      answers = true
    },
    /** What was asked is refused. */
    fail: () => {
      for (const refuse of waiting.splice(0)) refuse(undefined)
    },
    /** @param {number} ms @param {number} [every] */
    pass: async (ms, every = LOOK_EVERY) => {
      for (const until = at + ms; at < until;) {
        at += every
        hall.look()
        await Promise.resolve()
        await Promise.resolve()
      }
    },
  }
}

test('a page that answers is left alone', async () => {
  const { pass, calls } = browser()
  await pass(60_000)
  expect(calls).toEqual([])
})

test('a page of the hall that hangs is ended within 1.4 s, and loaded anew; another one is not', async () => {
  const { hall, pass, hang, calls } = browser()
  await pass(5000)
  hang()
  await pass(1000)
  expect(calls).toEqual([])
  await pass(400)
  expect(calls).toEqual(['Page.crash hall'])
  hall.crashed('hall')
  expect(calls).toEqual(['Page.crash hall', 'Page.reload hall'])
  // It loads, which may take long.
  await pass(60_000)
  expect(calls).toHaveLength(2)
})

test('a machine that is slow as a whole gives the page more time', async () => {
  const { pass, hang, calls } = browser()
  await pass(1000)
  hang()
  await pass(3500, 500)
  expect(calls).toEqual([])
})

test('a page that goes again and again is loaded anew at once three times, then after longer and longer, and never given up', async () => {
  const { hall, pass, calls } = browser()
  for (let times = 0; times < 3; times += 1) hall.crashed('other')
  expect(calls).toHaveLength(3)
  hall.crashed('other')
  expect(calls).toHaveLength(3)
  await pass(1100)
  expect(calls).toHaveLength(4)
  hall.crashed('other')
  await pass(1100)
  expect(calls).toHaveLength(4)
  await pass(1000)
  expect(calls).toHaveLength(5)
  for (let times = 0; times < 20; times += 1) {
    hall.crashed('other')
    await pass(15_100)
  }
  expect(calls).toHaveLength(25)
})

test('what was asked before it went, and is answered with nothing then, is no answer of the new one', async () => {
  const { hall, pass, hang, calls, fail } = browser()
  await pass(1000)
  hang()
  await pass(1400)
  hall.crashed('hall')
  fail()
  hang()
  // It loads slowly: nobody ends it again.
  await pass(10_000)
  expect(calls).toEqual(['Page.crash hall', 'Page.reload hall'])
})

test('a page that is gone is forgotten', async () => {
  const { hall, pass, hang, calls } = browser()
  await pass(1000)
  hang()
  hall.gone('hall')
  hall.crashed('hall')
  await pass(5000)
  expect(calls).toEqual([])
})
