import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{core,host,renderer,electron,scripts,tests/unit}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Two cores: a third worker only makes the others wait.
    maxWorkers: 2,
  },
})
