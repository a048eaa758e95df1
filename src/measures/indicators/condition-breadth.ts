import { MARKED_CONDITIONS, massesOf } from '#codes/condition-mass.ts'
import { readSql } from '#doors/sql-file.ts'
import { bootstrapVariance } from '../bootstrap.ts'
import { effectiveNumberOf } from '../entropy.ts'
import type { Reading } from '../reading.ts'
import { type Bounds, HIDDEN_PATIENTS_MAX, hiddenPart, uniformVariance } from '../suppress.ts'
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
  /** Visible services and the total that includes suppressed rows, drugs aside. */
  visibleServices: number
  totalServices: number | null
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
    version: 3,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './condition-breadth.sql'),
  whyNot: () => 'too-few-conditions',
  read: readConditionBreadth,
})

export function readConditionBreadth(facts: ConditionBreadthFacts, { sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const mixture = mixConditions(facts.codes)
  const expected = expectByCondition(mixture, facts.patients)
  const effective = effectiveNumberOf(expected)
  if (effective === 0) return { why: 'none-visible' }
  const open = openUtility(expected, hiddenPart({ visible: facts.visibleServices, total: facts.totalServices }))
  return {
    value: effective,
    n: expected.reduce((sum, count) => sum + count, 0),
    utility: (open.low + open.high) / 2,
    hidden: uniformVariance(open),
    sampling: bootstrapVariance({ npi: facts.npi, stream: STREAM }, facts.patients, (draw) => readDraw(mixture, draw)),
    input: facts.input,
  }
}

/** Another year would hide the codes that fall to 10 patients or fewer; one that shows nothing gives no reading (NaN). */
function readDraw(mixture: Mixture, patients: Float64Array): number {
  const published = patients.map((count) => (count > HIDDEN_PATIENTS_MAX ? count : 0))
  const effective = effectiveNumberOf(expectByCondition(mixture, published))
  return effective === 0 ? Number.NaN : utilityOfBreadth(effective)
}

/** Of an effective number of conditions. */
export function utilityOfBreadth(effective: number): number {
  return Math.min(1, effective / CONDITIONS_FULL)
}

/** The codes' masses as short lists of (code, condition, mass), conditions numbered as they come: 200 draws run over them. */
interface Mixture {
  codeAt: number[]
  slotAt: number[]
  massAt: number[]
  slots: number
}

function mixConditions(codes: readonly string[]): Mixture {
  const mixture: Mixture = { codeAt: [], slotAt: [], massAt: [], slots: 0 }
  const slots = new Map<string, number>()
  for (let place = 0; place < codes.length; place += 1) {
    for (const [condition, mass] of Object.entries(massesOf(codes[place]!))) {
      const slot = slots.get(condition) ?? slots.size
      slots.set(condition, slot)
      mixture.codeAt.push(place)
      mixture.slotAt.push(slot)
      mixture.massAt.push(mass)
    }
  }
  return { ...mixture, slots: slots.size }
}

/** Expected patients of each condition that the codes mark. */
function expectByCondition({ codeAt, slotAt, massAt, slots }: Mixture, patients: ArrayLike<number>): Float64Array {
  const expected = new Float64Array(slots)
  for (let entry = 0; entry < codeAt.length; entry += 1) {
    expected[slotAt[entry]!]! += massAt[entry]! * patients[codeAt[entry]!]!
  }
  return expected
}

/**
 * What hidden patients can make of the utility, as many to the visible ones as hidden services to visible ones (F5): all of the most
 * frequent condition, or evenly of those that no row speaks of, at most 10 each.
 */
function openUtility(expected: Float64Array, part: number): Bounds {
  const visible = expected.reduce((sum, count) => sum + count, 0)
  const hidden = (visible * part) / (1 - part)
  const unseen = MARKED_CONDITIONS.length - expected.length
  const each = unseen === 0 ? 0 : Math.min(HIDDEN_PATIENTS_MAX, hidden / unseen)
  const largest = Math.max(...expected)
  const alike = expected.map((count, slot) => (slot === expected.indexOf(largest) ? count + hidden : count))
  const spread = [...expected, ...Array.from({ length: unseen }, () => each)]
  return { low: utilityOfBreadth(effectiveNumberOf(alike)), high: utilityOfBreadth(effectiveNumberOf(spread)) }
}
