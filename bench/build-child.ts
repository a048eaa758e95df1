import { buildEdition } from '#edition/build.ts'
import { peakMemory, processorSeconds } from './child.ts'
import type { Part } from './figure.ts'

/** What one build took: seconds on the clock, whole and by stage, and of processors; bytes of memory at the most. */
export interface BuildMeasure {
  seconds: number
  processorSeconds: number
  peakBytes: number
  stages: Part[]
}

// A process of its own, so that its peak memory is the build's: build-child.ts FOLDER EDITION.
const [folder, editionPath] = process.argv.slice(2)
const seconds = new Map<string, number>()
const started = performance.now()
let stage = 'starting'
let since = started
await buildEdition({
  folders: [folder!],
  editionPath: editionPath!,
  isForced: true,
  onProgress: (step) => {
    if (step.stage === stage) return
    endStage()
    stage = step.stage
  },
})
endStage()
const stages = [...seconds].map(([name, value]) => ({ name, value }))
const measure: BuildMeasure = {
  seconds: (performance.now() - started) / 1000,
  processorSeconds: processorSeconds(),
  peakBytes: peakMemory(),
  stages,
}
process.stdout.write(`${JSON.stringify(measure)}\n`)

function endStage(): void {
  const now = performance.now()
  seconds.set(stage, (seconds.get(stage) ?? 0) + (now - since) / 1000)
  since = now
}
