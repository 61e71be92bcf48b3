import { expect, test } from 'vitest'
import { countEndToEnd, countUnits } from './test-results.mjs'

test('units: each failed test is named with its error, and a file that could not be loaded', () => {
  const result = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    testResults: [
      {
        name: 'core/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'is well' },
          { status: 'failed', fullName: 'is ill', failureMessages: ['expected 1\n\nto be 2'] },
        ],
      },
      { name: 'core/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
    ],
  }
  expect(countUnits(result, 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    failures: [
      '✘ core/a.test.ts is ill\n    expected 1\n    to be 2',
      '✘ core/b.test.ts\n    no such module',
    ],
  })
})

test('end to end: failed tests are found in every depth; a flaky one has failed', () => {
  const spec = (/** @type {string} */ title, /** @type {boolean} */ ok) => ({
    title,
    ok,
    file: 'e2e/a.spec.ts',
    tests: [{ results: [{ errors: ok ? [] : [{ message: 'timed out' }] }] }],
  })
  const result = {
    stats: { expected: 2, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [],
    suites: [{ specs: [spec('one', true)], suites: [{ specs: [spec('two', false)] }] }],
  }
  expect(countEndToEnd(result, 1)).toEqual({
    passed: 2,
    failed: 2,
    skipped: 0,
    failures: ['✘ e2e/a.spec.ts two\n    timed out'],
  })
})

test('a runner that wrote nothing, or failed without a failed test, has failed', () => {
  for (const count of [countUnits, countEndToEnd]) {
    expect(count(null, 1)).toMatchObject({ passed: 0, failed: 1, failures: [] })
    expect(count({ stats: { expected: 2 }, numPassedTests: 2 }, 1)).toMatchObject({
      passed: 2,
      failed: 1,
    })
  }
})
