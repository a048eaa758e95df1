import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainFileError, publishFile } from '#doors/files.ts'
import { renderStudyPage } from './page/study-page.ts'
import type { StudyReport } from './study.ts'

/** The numbers of a study without its drawings. */
export function toStudyJson({ parts, ...report }: StudyReport) {
  return { ...report, parts: parts.map(({ plots: _, ...part }) => part) }
}

const PROBE = 'study.part'

/** Makes the folder where work and answer will stand; what is wrong with it is said before any work is done. */
export function makeStudyFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    // A folder that is there can still refuse: better now than after the work.
    writeFileSync(join(folder, PROBE), '')
    rmSync(join(folder, PROBE))
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

/** Writes index.html and study.json, each whole or not at all. */
export async function writeStudy(report: StudyReport, folder: string): Promise<void> {
  await publishText(join(folder, 'study.json'), `${JSON.stringify(toStudyJson(report), null, 2)}\n`)
  await publishText(join(folder, 'index.html'), await renderStudyPage(report))
}

async function publishText(path: string, text: string): Promise<void> {
  try {
    writeFileSync(`${path}.part`, text)
  } catch (error) {
    throw explainFileError(error, path)
  }
  await publishFile(`${path}.part`, path)
}
