import { defineConfig } from 'vitest/config'

const shared = {
  testTimeout: 60_000,
  hookTimeout: 180_000,
  execArgv: ['--disable-warning=ExperimentalWarning'],
  env: { TZ: 'UTC', NO_COLOR: '1' },
}

export default defineConfig({
  test: {
    // Two cores; DuckDB and Chromium are processes of their own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'units',
          include: [
            'src/**/*.test.{ts,tsx}',
            'test/{laws,oracle,study}/**/*.test.ts',
            'fixtures/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
      // Journeys share one fictional edition, made before the first.
      {
        test: {
          ...shared,
          name: 'journeys',
          // The pages as people get them: React in its fast form.
          env: { ...shared.env, NODE_ENV: 'production' },
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/journeys/shared-demo.ts'],
        },
      },
    ],
  },
})
