import type { EditionStamp } from '#domain/contract.ts'
import { readEvidenceColumns } from '#edition/evidence-columns.ts'
import type { Manifest } from '#edition/manifest.ts'
import { openEdition } from '#edition/open-edition.ts'
import { studyConstructValidity } from './construct-validity.ts'
import { studyCoverage } from './coverage.ts'
import { studyError } from './error.ts'
import type { StudyPart } from './figure.ts'
import { studyNotKnown } from './not-known.ts'
import { readStudyFiles, type StudyFiles } from './read-files.ts'
import { readTruth } from './read-truth.ts'
import { studyReliability } from './reliability.ts'
import { sampleNeeds } from './sample-needs.ts'
import type { StudyScene } from './scene.ts'
import { studySensitivity } from './sensitivity.ts'
import { studySuppressionBias } from './suppression-bias.ts'
import { computeTrueScores } from './true-qualities.ts'

export interface StudyRequest {
  editionPath: string
  /** Folders with the files that the edition was made from; without them two studies cannot be made. */
  folders: readonly string[] | null
  /** truth.ndjson of the generator; null for a real edition. */
  truthPath: string | null
  /** Where work files may stand. */
  workFolder: string
  needs: number
  seed: number
  onProgress?: (step: StudyProgress) => void
}

export interface StudyProgress {
  stage: 'reading' | 'studying'
  detail: string
  done: number
  total: number
}

/** All that was found; the same edition, files, truth and seed give the same report. */
export interface StudyReport {
  edition: EditionStamp
  listed: number
  /** Listed clinicians with a line of truth; null without truth. */
  withTruth: number | null
  seed: number
  needs: number
  parts: StudyPart[]
}

/** The study of measures.md 6.4 on one edition. */
export async function runStudy(request: StudyRequest): Promise<StudyReport> {
  const { editionPath, truthPath, seed, onProgress = () => undefined } = request
  const edition = openEdition(editionPath)
  try {
    const evidence = readEvidenceColumns(editionPath, edition.columns.discipline)
    const truth = truthPath === null ? null : await readTruth(truthPath, edition.columns.npi, newestYear(edition.manifest))
    const files = await readFiles(request)
    const scene = { edition, evidence, truth }
    const needs = sampleNeeds(edition, files?.population ?? [], { count: request.needs, seed })
    return {
      edition: edition.stamp,
      listed: edition.columns.count,
      withTruth: truth?.found ?? null,
      seed,
      needs: needs.length,
      parts: makeParts(scene, { files, needs, onProgress }),
    }
  } finally {
    edition.close()
  }
}

function readFiles({ folders, workFolder, onProgress = () => undefined }: StudyRequest): Promise<StudyFiles> | null {
  if (folders === null) return null
  return readStudyFiles({
    folders,
    parentFolder: workFolder,
    onProgress: (step) => onProgress({ ...step, stage: 'reading' }),
  })
}

/** The year that years in practice count up to: that of the newest release loaded. */
function newestYear({ inputs }: Manifest): number {
  return Math.max(...inputs.map(({ releaseDate }) => Number(releaseDate.slice(0, 4))))
}

interface PartInputs {
  files: StudyFiles | null
  needs: Parameters<typeof studySensitivity>[1]
  onProgress: (step: StudyProgress) => void
}

function makeParts(scene: StudyScene, { files, needs, onProgress }: PartInputs): StudyPart[] {
  const scores = computeTrueScores(scene)
  const studies: [string, () => StudyPart][] = [
    ['coverage', () => studyCoverage(scene, scores)],
    ['error', () => studyError(scene)],
    ['reliability', () => studyReliability(scene, files?.older ?? null)],
    ['construct validity', () => studyConstructValidity(files?.declared ?? null)],
    ['sensitivity', () => studySensitivity(scene, needs)],
    ['suppression bias', () => studySuppressionBias(scene, scores)],
    ['who is not known', () => studyNotKnown(scene)],
  ]
  return studies.map(([detail, make], done) => {
    onProgress({ stage: 'studying', detail, done, total: studies.length })
    return make()
  })
}
