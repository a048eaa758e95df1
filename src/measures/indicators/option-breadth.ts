import { readSql } from '#doors/sql-file.ts'
import { bootstrapVariance } from '../bootstrap.ts'
import type { Reading } from '../reading.ts'
import { clamp } from '../shrink.ts'
import { type Bounds, hiddenPart, uniformVariance } from '../suppress.ts'
import { PROCEDURE_DISCIPLINES } from './applicability.ts'
import { defineIndicator } from './indicator.ts'
import { REVIEWED } from './review.ts'
import type { Scene } from './scene.ts'
import { whyNotInFile } from './why-not-in-file.ts'

export interface OptionBreadthFacts {
  npi: number
  isInFile: boolean
  /** Group and services of each base code. */
  groups: readonly string[]
  services: readonly number[]
  /** Visible services and the total that includes suppressed rows, drugs aside. */
  visibleServices: number
  totalServices: number | null
  input: number | null
}

const SERVICES_MIN = 30
// Share of the largest group up to which the utility is 1, and from which it is 0 (measures.md 2).
const SHARE_FULL = 0.5
const SHARE_NONE = 0.95
const STREAM = 2

export const optionBreadth = defineIndicator<OptionBreadthFacts>({
  definition: {
    id: 'option-breadth',
    quality: 'teamwork',
    title: 'More than one kind of intervention',
    whyItMatters: 'Who offers one procedure tends to see reasons for it. Two or more kinds leave room to choose.',
    numerator:
      'Services of the largest group among injections, ablations, sacroiliac procedures, stimulators, operations and augmentations.',
    denominator: 'All services of base codes in those groups, from 30.',
    unit: 'share of the largest group',
    direction: 'higher is better',
    evidence:
      'Plausible: supply-sensitive care and wide local variation of spine procedures (Dartmouth Atlas). Not shown for results.',
    limits:
      'Utility is 1 up to a share of one half and falls to 0 at 0.95. Says nothing about care that is not a procedure. Some kinds may be hidden by suppression.',
    appliesTo: PROCEDURE_DISCIPLINES,
    weight: 1,
    kind: 'score',
    defaultPrior: { mean: 0.5, variance: 0.05 },
    priorIsFixed: false,
    sources: ['services'],
    version: 2,
    ...REVIEWED,
  },
  sql: readSql(import.meta.url, './option-breadth.sql'),
  read: readOptionBreadth,
})

export function readOptionBreadth(facts: OptionBreadthFacts, { sources }: Scene): Reading {
  const why = whyNotInFile(sources, 'services', facts.isInFile)
  if (why) return { why }
  const total = facts.services.reduce((sum, services) => sum + services, 0)
  if (total < SERVICES_MIN) return { why: 'under-30-interventional' }
  const groups = numberGroups(facts.groups)
  const share = shareOfLargest(groups, facts.services)
  const open = openUtility(share, hiddenPart({ visible: facts.visibleServices, total: facts.totalServices }))
  return {
    value: share,
    n: total,
    utility: (open.low + open.high) / 2,
    hidden: uniformVariance(open),
    sampling: bootstrapVariance({ npi: facts.npi, stream: STREAM }, facts.services, (draw) =>
      utilityOfLargestShare(shareOfLargest(groups, draw)),
    ),
    input: facts.input,
  }
}

/** Each code's group as a number: 0 for the first group named, 1 for the next. */
function numberGroups(groups: readonly string[]): number[] {
  const numbers = new Map<string, number>()
  return groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
}

function shareOfLargest(groups: readonly number[], services: ArrayLike<number>): number {
  let largest = 0
  let total = 0
  let ofGroup = 0
  // Codes come ordered by group, so that a group's services lie side by side.
  for (let place = 0; place < groups.length; place += 1) {
    ofGroup = (groups[place] === groups[place - 1] ? ofGroup : 0) + services[place]!
    if (ofGroup > largest) largest = ofGroup
    total += services[place]!
  }
  return total === 0 ? 1 : largest / total
}

/** Of the share of the largest group: 1 up to one half, 0 from 0.95. */
export function utilityOfLargestShare(share: number): number {
  return clamp((SHARE_NONE - share) / (SHARE_NONE - SHARE_FULL), 0, 1)
}

/** Of the hidden part of the work (F5: R/T) all may be of the largest group, or none. */
function openUtility(share: number, hidden: number): Bounds {
  const visible = share * (1 - hidden)
  return { low: utilityOfLargestShare(visible + hidden), high: utilityOfLargestShare(visible) }
}
