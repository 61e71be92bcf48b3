/** What the test runners wrote about their run: how many passed, and which tests did not. */
import { valueAt } from './json.mjs'

/**
 * How many tests passed, failed and were skipped, and a line about each that failed.
 * @typedef {{ passed: number, failed: number, skipped?: number, failures?: readonly string[] }} Counts
 */

/**
 * Vitest's counts. A test file that could not be loaded has no tests of its own, and a runner that failed without a
 * failed test failed all the same.
 * @param {unknown} result what its JSON reporter wrote, null where it wrote nothing
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countUnits(result, code) {
  const failed = numberAt(result, 'numFailedTests')
  return {
    passed: numberAt(result, 'numPassedTests'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: numberAt(result, 'numPendingTests') + numberAt(result, 'numTodoTests'),
    failures: listAt(result, 'testResults').flatMap((file) => {
      const name = textAt(file, 'name')
      const tests = listAt(file, 'assertionResults')
      if (tests.length === 0 && valueAt(file, 'status') === 'failed')
        return [failure(name, '', textAt(file, 'message'))]
      return tests
        .filter((test) => valueAt(test, 'status') === 'failed')
        .map((test) =>
          failure(name, textAt(test, 'fullName'), listAt(test, 'failureMessages').join('\n')),
        )
    }),
  }
}

/**
 * Playwright's counts. A flaky test has failed once.
 * @param {unknown} result what its JSON reporter wrote, null where it wrote nothing
 * @param {number} code its exit code
 * @returns {Counts}
 */
export function countEndToEnd(result, code) {
  const failed = numberAt(result, 'stats', 'unexpected') + numberAt(result, 'stats', 'flaky')
  return {
    passed: numberAt(result, 'stats', 'expected'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: numberAt(result, 'stats', 'skipped'),
    failures: [
      ...listAt(result, 'errors').map((error) => failure('', '', textAt(error, 'message'))),
      ...listAt(result, 'suites').flatMap(failedSpecs),
    ],
  }
}

/**
 * @param {unknown} suite
 * @returns {string[]}
 */
function failedSpecs(suite) {
  const own = listAt(suite, 'specs')
    .filter((spec) => valueAt(spec, 'ok') === false)
    .map((spec) => {
      const errors = listAt(spec, 'tests')
        .flatMap((test) => listAt(test, 'results'))
        .flatMap((result) => listAt(result, 'errors'))
      return failure(
        textAt(spec, 'file'),
        textAt(spec, 'title'),
        errors.map((error) => textAt(error, 'message')).join('\n'),
      )
    })
  return [...own, ...listAt(suite, 'suites').flatMap(failedSpecs)]
}

/** So much of an error is told again at the end, lines; all of it stands where the test ran. */
const TOLD_LINES = 12

/**
 * @param {string} file
 * @param {string} title
 * @param {string} error
 */
function failure(file, title, error) {
  const lines = error.split('\n').filter((line) => line.trim() !== '')
  return [
    ['✘', file, title].filter((part) => part !== '').join(' '),
    ...lines.slice(0, TOLD_LINES).map((line) => `    ${line}`),
  ].join('\n')
}

/**
 * A count in what a runner wrote; 0 where it wrote none (it crashed or was ended).
 * @param {unknown} result
 * @param {string[]} path
 */
function numberAt(result, ...path) {
  const value = valueAt(result, ...path)
  return typeof value === 'number' ? value : 0
}

/**
 * @param {unknown} result
 * @param {string[]} path
 * @returns {readonly unknown[]}
 */
function listAt(result, ...path) {
  const value = valueAt(result, ...path)
  return Array.isArray(value) ? value : []
}

/**
 * @param {unknown} result
 * @param {string[]} path
 */
function textAt(result, ...path) {
  const value = valueAt(result, ...path)
  return typeof value === 'string' ? value : ''
}
