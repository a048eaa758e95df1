import { massesOf } from '#codes/condition-mass.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import { readSql } from '#doors/sql-file.ts'
import { bootstrapVariance } from '../bootstrap.ts'
import { effectiveNumberOf } from '../entropy.ts'
import type { Reading } from '../reading.ts'
import { PROCEDURE_DISCIPLINES } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface ConditionBreadthFacts {
  npi: number
  isInFile: boolean
  codes: readonly string[]
  /** Patients of each code, in the order of `codes`. */
  patients: readonly number[]
  input: number | null
}

// Four conditions, equally often, are as broad as the scale knows.
const CONDITIONS_FULL = 4
const STREAM = 1

export const conditionBreadth = defineIndicator<ConditionBreadthFacts>({
  definition: {
    id: 'condition-breadth',
    quality: 'knowledge',
    title: 'Kinds of back problems treated',
    whyItMatters:
      'Someone who treats several kinds of back problems is less likely to see every back as the one kind that they treat.',
    numerator: 'The effective number of conditions: e to the entropy of expected patients by condition.',
    denominator: 'Four conditions treated equally often, beyond which nothing is added.',
    unit: 'conditions',
    direction: 'higher is better',
    evidence: 'Plausible, not shown in studies. Which condition a code speaks of is our own judgement (procedure-codes.md E).',
    limits:
      'Procedures only: office visits name no condition, and kinds with 1 to 10 patients are not published. A superb single-condition specialist scores low here, so its weight is small.',
    appliesTo: PROCEDURE_DISCIPLINES,
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services'],
    version: 1,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './condition-breadth.sql'),
  whyNot: () => 'too-few-conditions',
  read: readConditionBreadth,
})

export function readConditionBreadth(facts: ConditionBreadthFacts, { sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const cells = facts.codes
    .map((code, place) => ({ patients: facts.patients[place]!, masses: CONDITION_IDS.map((id) => massesOf(code)[id] ?? 0) }))
    .filter((cell) => cell.masses.some((mass) => mass > 0))
  const expected = expectByCondition(cells, (place) => cells[place]!.patients)
  const effective = effectiveNumberOf(expected)
  if (effective === 0) return { why: 'none-visible' }
  const utilityOf = (value: number) => Math.min(1, value / CONDITIONS_FULL)
  const patients = cells.map((cell) => cell.patients)
  return {
    value: effective,
    n: expected.reduce((sum, count) => sum + count, 0),
    utility: utilityOf(effective),
    sampling: bootstrapVariance({ npi: facts.npi, stream: STREAM }, patients, (draw) =>
      utilityOf(effectiveNumberOf(expectByCondition(cells, (place) => draw[place]!))),
    ),
    input: facts.input,
  }
}

/** Expected patients by condition, in the order of CONDITION_IDS. */
function expectByCondition(cells: readonly { masses: readonly number[] }[], patientsOf: (place: number) => number): Float64Array {
  const expected = new Float64Array(CONDITION_IDS.length)
  for (const [place, { masses }] of cells.entries()) {
    for (const [condition, mass] of masses.entries()) expected[condition]! += mass * patientsOf(place)
  }
  return expected
}
