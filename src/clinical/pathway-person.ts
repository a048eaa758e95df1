import type { NeedCondition } from '#domain/condition.ts'
import type { Need } from '#domain/need.ts'

/** Facts that choose who to see first; a `Need` is one. Null: not known. Times in weeks, pain 0 to 10. */
export interface PathwayPerson
  extends Pick<
    Need,
    | 'weeks'
    | 'legSymptoms'
    | 'legPain'
    | 'legPainWeeks'
    | 'armSymptoms'
    | 'deficit'
    | 'walkingLimited'
    | 'triedKinds'
    | 'phq4'
    | 'age'
    | 'firstEpisode'
    | 'pregnant'
    | 'osteoporosis'
    | 'steroids'
    | 'anticoagulant'
    | 'cancer'
    | 'stance'
  > {
  condition: NeedCondition | 'myelopathy'
  /** Pain of a fracture that is still severe. */
  severe?: boolean | null
  highDistress?: boolean | null
}

/** A stage of pathways.md: below, from and above so many weeks; false while the weeks are not known. */
export const isBelow = (person: PathwayPerson, weeks: number) => person.weeks !== null && person.weeks < weeks
export const isFrom = (person: PathwayPerson, weeks: number) => person.weeks !== null && person.weeks >= weeks
export const isAbove = (person: PathwayPerson, weeks: number) => person.weeks !== null && person.weeks > weeks

export const countTriedKinds = ({ triedKinds }: PathwayPerson) => new Set(triedKinds).size

// PHQ-4 of 6 or more: moderate distress (instruments.md A).
const PHQ4_DISTRESS = 6

export function isDistressed({ phq4, highDistress }: PathwayPerson): boolean {
  return (phq4 ?? 0) >= PHQ4_DISTRESS || highDistress === true
}

/** Leg pain of 7 or more for 2 weeks; pain that was not dated is as old as the condition. */
export function hasLongSevereLegPain({ legPain, legPainWeeks, weeks }: PathwayPerson): boolean {
  return (legPain ?? 0) >= 7 && (legPainWeeks ?? weeks ?? 0) >= 2
}

/** A deficit or myelopathy: the row's own first stands, whatever else is true. */
export function needsTimelyOpinion({ deficit, condition }: PathwayPerson): boolean {
  return deficit === true || condition === 'myelopathy'
}
