import { neverPaid } from './knowledge.ts'
import type { PlainReading, PlainWorld } from './plain-reading.ts'
import { plainBounds } from './plain-world.ts'

export const SEES_IN_OFFICE = [
  'pmr',
  'pain-medicine',
  'neurology',
  'rheumatology',
  'sports-medicine',
  'osteopathic-manual',
  'occupational-medicine',
  'primary-care',
  'advanced-practice',
]

export function spineShare(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi, discipline }) => {
    const why = whyNotShare(discipline)
    if (why) return { why }
    const rows = world.counted.get(npi)
    if (!rows) return { why: 'not-in-the-file' }
    const procedures = rows.filter((row) => row.class === 'procedure')
    if (procedures.length === 0) {
      return { why: rows.some((row) => row.group === 'em.new' || row.group === 'em.est') ? 'visits-only' : 'none-visible' }
    }
    let [patients, all, largest] = [0, 0, 0]
    for (const row of procedures) {
      patients += row.factor * row.patients
      all += row.patients
      largest = Math.max(largest, row.patients)
    }
    const share = patients / all
    return { value: share, n: largest, x: share * largest, u: share, s2: 0, ...plainBounds(world, npi, patients, all) }
  })
}

function whyNotShare(discipline: string): string | null {
  if (['chiropractic', 'physical-therapy', 'occupational-therapy'].includes(discipline)) return 'payer-makes-the-share'
  if (neverPaid(discipline)) return 'not-paid-by-medicare'
  return discipline === 'spine-surgery' || SEES_IN_OFFICE.includes(discipline) ? null : 'not-for-this-discipline'
}

export function recommended(world: PlainWorld): PlainReading[] {
  return world.listed.map(() => ({ why: 'receiver-only' }))
}

/** Rates that people report inside Spinewise, from 25 answers. */
export function insideRate(world: PlainWorld, indicator: string): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const report = world.rows.inside.find((row) => row.npi === npi && row.indicator === indicator)
    if (!report || report.n < 25) return { why: 'no-answers-yet' }
    const share = report.x / report.n
    return { value: share, n: report.n, x: report.x, u: share, s2: 0, boundsWhy: 'not-suppressed' }
  })
}
