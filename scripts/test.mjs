/**
 * `npm test`: sets up, then types, lint, unit tests and end-to-end tests, every stage even when an earlier one failed.
 * The last line is `N passed, N failed` over all of it. `npm test -- --only unit,e2e` runs some of the stages.
 */
import './node-version.mjs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser, ensureShell } from './browser.mjs'
import { runCaptured } from './child.mjs'
import { ROOT } from './places.mjs'
import { readJson } from './json.mjs'
import { runLimited } from './limited.mjs'
import { ensureBuilt, ensureInstalled, ourNode, toolEnvironment } from './setup.mjs'
import { runScript, Told } from './terminal.mjs'
import { countEndToEnd, countUnits } from './test-results.mjs'
import { ensureTwoDisplays } from './two-displays.mjs'
import { checkTypes } from './types.mjs'

/** @typedef {import('./test-results.mjs').Counts} Counts */

/** A stage that takes longer than this hangs, ms. */
const UNIT_LIMIT = 5 * 60_000
const E2E_LIMIT = 10 * 60_000

/** Playwright's projects (playwright.config.ts): those of a row run at the same time, each with so many browsers. */
const PROJECTS = [{ alone: 1, waits: 2 }, { beside: 2 }, { displays: 1 }]

const tool = (/** @type {string[]} */ ...path) => join(ROOT, 'node_modules', ...path)
const results = mkdtempSync(join(tmpdir(), 'rostrum-test-'))

/** @type {Record<string, () => Promise<Counts>>} */
const STAGES = {
  types: checkTypes,
  lint: async () => {
    const counts = { passed: 0, failed: 0 }
    for (const command of [
      [tool('oxlint', 'bin', 'oxlint')],
      [tool('oxfmt', 'bin', 'oxfmt'), '--check'],
    ]) {
      const run = await runCaptured(ourNode(), command, { cwd: ROOT, env: toolEnvironment() })
      process.stdout.write(run.output)
      if (run.code === 0) counts.passed++
      else counts.failed++
    }
    return counts
  },
  unit: async () => {
    const file = join(results, 'unit.json')
    const { code } = await runLimited(
      ourNode(),
      [
        tool('vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { cwd: ROOT, env: toolEnvironment(), limitMs: UNIT_LIMIT },
    )
    return countUnits(readJson(file), code)
  },
  e2e: async () => {
    const browser = await ensureBrowser()
    const shell = await ensureShell(browser)
    await ensureTwoDisplays()
    const counts = { passed: 0, failed: 0, skipped: 0, failures: /** @type {string[]} */ ([]) }
    const run = async (/** @type {string} */ project, /** @type {number} */ workers) => {
      const file = join(results, `${project}.json`)
      const { code } = await runLimited(
        ourNode(),
        [
          tool('@playwright', 'test', 'cli.js'),
          'test',
          `--project=${project}`,
          `--workers=${workers}`,
          // Each empties its folder first.
          `--output=${join('test-results', project)}`,
          '--reporter=list,json',
        ],
        {
          cwd: ROOT,
          env: {
            ...toolEnvironment(),
            ROSTRUM_BROWSER: browser,
            ROSTRUM_TEST_BROWSER: shell,
            PLAYWRIGHT_JSON_OUTPUT_FILE: file,
          },
          limitMs: E2E_LIMIT,
        },
      )
      const { passed, failed, skipped = 0, failures = [] } = countEndToEnd(readJson(file), code)
      counts.passed += passed
      counts.failed += failed
      counts.skipped += skipped
      counts.failures.push(...failures.map((line) => line.replace('✘', `✘ [${project}]`)))
      if (failed > 0 && failures.length === 0)
        counts.failures.push(`✘ [${project}] ended with code ${code}, no failed test on record`)
    }
    for (const row of PROJECTS)
      await Promise.all(Object.entries(row).map(([project, workers]) => run(project, workers)))
    return counts
  },
}

await runScript(async () => {
  const stages = wanted(process.argv.slice(2))
  await ensureInstalled()
  const total = { passed: 0, failed: 0 }
  /** @type {string[]} */
  const summary = []
  /** @type {string[]} */
  const failures = []
  const add = (
    /** @type {string} */ name,
    /** @type {Counts} */ counts,
    /** @type {number} */ ms,
  ) => {
    total.passed += counts.passed
    total.failed += counts.failed
    failures.push(...(counts.failures ?? []))
    const skipped = counts.skipped ? `, ${counts.skipped} skipped` : ''
    summary.push(
      `${name.padEnd(6)}${counts.passed} passed, ${counts.failed} failed${skipped} (${Math.round(ms / 1000)} s)`,
    )
  }
  try {
    const buildBegan = Date.now()
    try {
      await ensureBuilt()
    } catch (error) {
      tell(error)
      add('build', { passed: 0, failed: 1 }, Date.now() - buildBegan)
    }
    for (const name of stages) {
      const stage = STAGES[name]
      if (stage === undefined) continue
      process.stdout.write(`\n—— ${name}\n`)
      const began = Date.now()
      /** @type {Counts} */
      let counts = { passed: 0, failed: 1 }
      try {
        counts = await stage()
      } catch (error) {
        tell(error)
      }
      // A stage that checked nothing has not passed.
      if (counts.passed + counts.failed === 0) counts = { ...counts, failed: 1 }
      add(name, counts, Date.now() - began)
    }
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
  // Whoever reads only the end of a long log sees what failed.
  process.stdout.write(
    `\n${[...failures, '', ...summary].join('\n')}\n${total.passed} passed, ${total.failed} failed\n`,
  )
  return total.failed === 0 ? 0 : 1
})

/**
 * @param {readonly string[]} args
 * @returns {string[]}
 */
function wanted(args) {
  const all = Object.keys(STAGES)
  if (args.length === 0) return all
  const names = args[0] === '--only' ? (args[1] ?? '').split(',') : []
  if (args.length !== 2 || names.some((name) => !all.includes(name))) {
    throw new Told(
      `用法：npm test [-- --only ${all.join(',')}]`,
      `Usage: npm test [-- --only ${all.join(',')}]`,
    )
  }
  return names
}

/** @param {unknown} error */
function tell(error) {
  if (error instanceof Told) {
    process.stdout.write(`${error.detail}\n${error.message}\n`)
    return
  }
  process.stdout.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}
