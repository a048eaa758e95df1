import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { type DemoEdition, makeDemoEdition } from './demo-edition.ts'

declare module 'vitest' {
  interface ProvidedContext {
    demo: Pick<DemoEdition, 'editionPath' | 'dataFolder'>
  }
}

/** One fictional edition for all journeys, made before them and removed after; and the pages as they are now. */
export async function setup(project: TestProject): Promise<() => void> {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../bin/build-pages.mjs')])
  const demo = await makeDemoEdition()
  project.provide('demo', { editionPath: demo.editionPath, dataFolder: demo.dataFolder })
  return demo.remove
}
