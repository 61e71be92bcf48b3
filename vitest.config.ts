import { defineConfig } from 'vitest/config'

/** Pure: what they import has no state that another file's tests could find, so that they share one module world. */
const PURE =
  '{core,tests/corpus,host/import,renderer/prompter/roll,renderer/studio}/**/*.test.{ts,tsx}'

const test = {
  environment: 'node',
  // Property tests are many small runs; a busy machine must not make them fail.
  testTimeout: 60_000,
} as const

export default defineConfig({
  test: {
    // Two cores: a third worker only makes the others wait.
    maxWorkers: 2,
    projects: [
      { test: { ...test, name: 'pure', include: [PURE], isolate: false } },
      {
        test: {
          ...test,
          name: 'own',
          include: [
            '{core,host,renderer,electron,scripts,tests/unit,tests/corpus}/**/*.test.{ts,tsx,mjs}',
          ],
          exclude: [PURE],
        },
      },
    ],
  },
})
