import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{core,host,renderer,electron,scripts,tests/unit,tests/corpus}/**/*.test.{ts,tsx,mjs}',
    ],
    environment: 'node',
    // Two cores: a third worker only makes the others wait.
    maxWorkers: 2,
    // Property tests are many small runs; a busy machine must not make them fail.
    testTimeout: 60_000,
  },
})
