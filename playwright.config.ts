import { defineConfig } from '@playwright/test'
import { asRoot, BROWSER_SWITCHES, findBrowser, findShell } from './scripts/browser.mjs'

const browser = await findBrowser()
const shell = findShell() ?? browser

/** How a program that draws the pages is started. */
const launched = (executablePath: string | null) => ({
  ...(executablePath === null ? {} : { executablePath }),
  args: [...BROWSER_SWITCHES],
  chromiumSandbox: !asRoot(),
})

/** Specs that hold what they see against the clock: another browser on the same two cores would be in their way. */
const AGAINST_THE_CLOCK = ['main-job', 'motion'].map((name) => `**/e2e/${name}.spec.ts`)
/** Specs that stand by for minutes and need next to nothing meanwhile. */
const WAITS = ['**/e2e/to-time.spec.ts']
/** Specs with an X server, a window manager and a browser of their own. */
const DISPLAYS = ['**/displays/*.spec.ts']

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // `npm test` runs the specs of `beside` two at a time, and those that wait while others run alone.
  workers: 1,
  projects: [
    { name: 'alone', testMatch: AGAINST_THE_CLOCK },
    { name: 'waits', testMatch: WAITS },
    { name: 'displays', testMatch: DISPLAYS },
    {
      name: 'beside',
      testIgnore: [...AGAINST_THE_CLOCK, ...WAITS, ...DISPLAYS],
      use: { launchOptions: launched(shell) },
    },
  ],
  // A test that passes the second time has failed the first time.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    launchOptions: launched(browser),
  },
})
