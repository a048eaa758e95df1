import type { NeedCondition } from './condition.ts'
import type { DisciplineId } from './discipline.ts'
import type { Point } from './distance.ts'
import type { QualityId } from './quality.ts'

export type Weights = Record<QualityId, number>

/** measures.md 4. */
export const DEFAULT_WEIGHTS: Weights = { knowledge: 3, specialization: 3, teamwork: 2, partnership: 3, continuity: 3 }

/** What a person looks for (measures.md 4). Distances in km, times in weeks. Everything optional is decided at the edge. */
export interface Need {
  condition: NeedCondition
  weeks: number | null
  legSymptoms: boolean | null
  armSymptoms: boolean | null
  legPain: number | null
  legPainWeeks: number | null
  walkingLimited: boolean | null
  deficit: boolean | null
  triedKinds: readonly TreatmentKind[]
  phq4: number | null
  age: number | null
  firstEpisode: boolean | null
  pregnant: boolean
  osteoporosis: boolean
  steroids: boolean
  anticoagulant: boolean
  cancer: boolean
  stance: { surgery: Stance; medicines: Stance }
  /** Null only in a search by name, which then looks everywhere. */
  place: NeedPlace | null
  withinKm: number
  /** Name or practice searched for; null in a search by need. */
  name: string | null
  visit: 'in-person' | 'telehealth' | 'either'
  language: string | null
  gender: 'F' | 'M' | null
  acceptsMedicare: boolean
  disciplines: readonly DisciplineId[]
  weights: Weights
}

export const TREATMENT_KINDS = ['therapy', 'manual', 'behavioural', 'medicine', 'injection', 'surgery'] as const
export type TreatmentKind = (typeof TREATMENT_KINDS)[number]
export type Stance = 'open' | 'avoid'

export interface NeedPlace extends Point {
  /** As a person reads it: "Boston, MA 02115". */
  label: string
}
