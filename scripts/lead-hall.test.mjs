import { expect, test } from 'vitest'
import { keepHall, LOOK_EVERY } from './lead-hall.mjs'

const NEVER = new Promise(() => undefined)

/** A browser with the hall's page and another one, which answer while `answers` is true. */
function browser() {
  let at = 0
  let answers = true
  /** @type {string[]} */
  const calls = []
  const hall = keepHall(
    (method, _, session) => {
      if (method !== 'Runtime.evaluate') calls.push(`${method} ${session}`)
      return answers ? Promise.resolve(0) : NEVER
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

test('any page that crashed is loaded anew, but not for ever', () => {
  const { hall, calls } = browser()
  for (let times = 0; times < 9; times += 1) hall.crashed('other')
  expect(calls).toEqual(Array.from({ length: 5 }, () => 'Page.reload other'))
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
