import { defineConfig } from 'vitest/config'

const shared = {
  testTimeout: 60_000,
  hookTimeout: 180_000,
  execArgv: ['--disable-warning=ExperimentalWarning'],
  env: { TZ: 'UTC', NO_COLOR: '1' },
}

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    // Two cores; DuckDB and Chromium are processes of their own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'units',
          include: ['src/**/*.test.ts', 'test/{laws,oracle,study}/**/*.test.ts', 'fixtures/**/*.test.ts', 'bench/**/*.test.ts'],
        },
      },
      // Journeys share one fictional edition, made before the first.
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/shared-demo.ts'],
        },
      },
    ],
  },
})
