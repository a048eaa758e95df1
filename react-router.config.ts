import type { Config } from '@react-router/dev/config'

// The pages are few: the browser is told of all routes at once and asks for no manifest later.
export default {
  appDirectory: 'src/web',
  buildDirectory: process.env.SPINEWISE_PAGES_TO ?? 'build/pages',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
} satisfies Config
