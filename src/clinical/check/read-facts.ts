import type { PathwayPerson } from '../pathway-person.ts'
import { touchesZone } from './body-regions.ts'
import type { CheckAnswers, DurationId } from './check-answers.ts'

/** The band in weeks: from, below, and the figure that stands for it. None straddles a stage of pathways.md. */
export const DURATION_WEEKS: Record<Exclude<DurationId, 'not-sure'>, { from: number; below: number; typical: number }> = {
  'under-2-weeks': { from: 0, below: 2, typical: 1 },
  '2-6-weeks': { from: 2, below: 6, typical: 4 },
  // Twelve weeks are still of the stage before (pathways.md, row 3).
  '6-12-weeks': { from: 6, below: 13, typical: 9 },
  '3-6-months': { from: 13, below: 26, typical: 18 },
  '6-12-months': { from: 26, below: 52, typical: 39 },
  'over-a-year': { from: 52, below: Number.POSITIVE_INFINITY, typical: 104 },
}

/** The facts that choose who to see first. */
export function readPerson(answers: CheckAnswers): PathwayPerson {
  const { regions, condition, tried, surgery, medicines } = answers
  return {
    condition: condition ?? 'not-sure',
    legSymptoms: touchesZone(regions, ['leg']),
    armSymptoms: touchesZone(regions, ['arm']),
    triedKinds: tried ?? [],
    ...readFigures(answers),
    walkingLimited: answers.walkingLimited ?? null,
    deficit: answers.deficit ?? null,
    firstEpisode: readFirstEpisode(answers),
    ...readRisks(answers),
    stance: { surgery: surgery ?? 'open', medicines: medicines ?? 'open' },
  }
}

/** Numbers; leg pain is not dated, so it is as old as the condition. */
function readFigures({ duration, legPain, age, mood }: CheckAnswers) {
  return {
    weeks: duration === undefined || duration === 'not-sure' ? null : DURATION_WEEKS[duration].typical,
    legPain: legPain ?? null,
    legPainWeeks: null,
    age: age ?? null,
    phq4: mood ? sumMood(mood) : null,
  }
}

/** A risk that was not named is absent. */
function readRisks({ risks = [], signs }: CheckAnswers) {
  return {
    pregnant: risks.includes('pregnant'),
    osteoporosis: risks.includes('osteoporosis'),
    steroids: risks.includes('steroids'),
    anticoagulant: risks.includes('anticoagulant'),
    cancer: risks.includes('cancer') || signs?.M1 === 'yes',
  }
}

/** PHQ-4 (Kroenke 2009): the sum of four answers from 0 to 3, 0 to 12. */
export function sumMood(mood: readonly number[]): number {
  return mood.reduce((sum, answer) => sum + answer, 0)
}

/** P1c asks for a first episode after 50, so its no says nothing of younger people. */
function readFirstEpisode({ signs, age }: CheckAnswers): boolean | null {
  if (signs?.P1c === 'yes') return true
  return signs?.P1c === 'no' && age !== undefined && age > FIRST_EPISODE_AGE ? false : null
}

/** red-flags.md, P1c: over 50. */
export const FIRST_EPISODE_AGE = 50
