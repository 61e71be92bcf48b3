import { defineConfig } from '@playwright/test'
import { asRoot, BROWSER_SWITCHES, findBrowser } from './scripts/browser.mjs'

const executablePath = await findBrowser()

export default defineConfig({
  testDir: 'tests',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // What rolls is measured: a second browser on two cores would only be in the way.
  workers: 1,
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
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [...BROWSER_SWITCHES],
      chromiumSandbox: !asRoot(),
    },
  },
})
