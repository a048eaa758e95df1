import { buildEdition } from '#edition/build.ts'

// Started by the test of killed builds: builds, and kills itself without a word at the stage it is told.
const [folder, editionPath, stage] = process.argv.slice(2)
if (!folder || !editionPath || !stage) throw new Error('build-and-die FOLDER EDITION STAGE')

await buildEdition({
  folders: [folder],
  editionPath,
  isForced: true,
  onProgress: (step) => {
    if (step.stage === stage) process.kill(process.pid, 'SIGKILL')
  },
})
