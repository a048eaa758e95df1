import { refreshEdition } from '#jobs/refresh.ts'

// Started by the campaign of killed refreshes: refreshes, and says each stage as it begins, so that it can be killed within it.
const [editionPath, folder] = process.argv.slice(2)
if (!editionPath || !folder) throw new Error('refresh-and-say EDITION FOLDER')

let stage = ''
const { outcome } = await refreshEdition({
  editionPath,
  folders: [folder],
  fetch: null,
  keep: 2,
  threads: 2,
  memoryMb: 500,
  now: () => new Date(),
  onProgress: (step) => {
    if (step.stage === stage) return
    stage = step.stage
    process.stdout.write(`stage ${stage}\n`)
  },
})
process.stdout.write(`outcome ${outcome}\n`)
