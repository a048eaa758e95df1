import { massesOf } from '#codes/condition-mass.ts'
import { CONDITION_IDS, type ConditionId } from '#domain/condition.ts'
import { plainBootstrap } from './plain-bootstrap.ts'
import type { CountedRow, PlainReading, PlainWorld } from './plain-reading.ts'
import { codesOf, cutFor, hiddenPartOf } from './plain-world.ts'

const NEVER_PAID = ['acupuncture', 'massage-bodywork', 'exercise-rehab', 'nursing-support', 'pharmacy']
export const MAY_PROCEED = [
  'spine-surgery',
  'pmr',
  'pain-medicine',
  'neurology',
  'rheumatology',
  'sports-medicine',
  'osteopathic-manual',
  'occupational-medicine',
  'primary-care',
  'advanced-practice',
  'radiology',
]

export function neverPaid(discipline: string): boolean {
  return NEVER_PAID.includes(discipline)
}

/** The largest lower bound of patients over codes; for a condition, each times P(condition | code). */
export function spineVolume(world: PlainWorld, condition?: ConditionId): PlainReading[] {
  const volumes = world.listed.map(({ npi, discipline }) => {
    const rows = world.counted.get(npi)
    return rows && !neverPaid(discipline) ? largestVolume(rows, condition) : null
  })
  const p75 = cutFor(
    world,
    volumes.map((volume) => (volume && volume.x > 0 ? volume.x : null)),
    0.75,
  )
  return world.listed.map(({ discipline }, place) => {
    const volume = volumes[place]
    if (neverPaid(discipline)) return { why: 'not-paid-by-medicare' }
    if (!volume) return { why: 'not-in-the-file' }
    const scale = Math.log(1 + p75[place]!)
    const utility = (patients: number) => Math.min(1, Math.log(1 + patients) / scale)
    if (volume.x > 0) {
      // One standard deviation of a Poisson count of n, weighted as n is.
      const deviation = (volume.x / volume.n) * Math.sqrt(volume.n)
      const s2 = ((utility(volume.x + deviation) - utility(Math.max(0, volume.x - deviation))) / 2) ** 2
      return { value: volume.x, n: volume.n, u: utility(volume.x), s2 }
    }
    const width = Math.min(1, Math.log(11) / scale)
    return { why: 'none-visible', value: 0, n: 0, u: width / 2, s2: width ** 2 / 12, interval: true }
  })
}

function largestVolume(rows: readonly CountedRow[], condition?: ConditionId): { x: number; n: number } {
  const volumes = rows
    .filter((row) => row.class === 'procedure')
    .map((row) => ({ n: row.patients, x: row.factor * row.patients * (condition ? (massesOf(row.code)[condition] ?? 0) : 1) }))
    .filter(({ x }) => x > 0)
  const x = Math.max(0, ...volumes.map((volume) => volume.x))
  // Of codes that weigh the same, the one with most patients.
  return { x, n: Math.max(0, ...volumes.filter((volume) => Math.abs(volume.x - x) < 1e-9).map((volume) => volume.n)) }
}

export function conditionBreadth(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi, discipline }) => {
    if (!MAY_PROCEED.includes(discipline)) return { why: 'too-few-conditions' }
    const rows = world.counted.get(npi)
    if (!rows) return { why: 'not-in-the-file' }
    const codes = codesOf(rows).filter(({ code }) => Object.keys(massesOf(code)).length > 0)
    if (codes.length === 0) return { why: 'none-visible' }
    const breadth = (patients: readonly number[]) => {
      const expected = CONDITION_IDS.map((id) =>
        codes.reduce((sum, { code }, place) => sum + patients[place]! * (massesOf(code)[id] ?? 0), 0),
      )
      const total = expected.reduce((sum, count) => sum + count, 0)
      if (total === 0) return { effective: 0, total }
      return {
        effective: Math.exp(
          -expected.reduce((sum, count) => sum + (count > 0 ? (count / total) * Math.log(count / total) : 0), 0),
        ),
        total,
      }
    }
    const patients = codes.map((code) => code.patients)
    const { effective, total } = breadth(patients)
    const utility = (value: number) => Math.min(1, value / 4)
    const [low, high] = breadthsWithHidden(codes, total, hiddenPartOf(world, npi)).map(utility)
    return {
      value: effective,
      n: total,
      u: (low! + high!) / 2,
      hidden: (high! - low!) ** 2 / 12,
      s2: plainBootstrap(npi, 1, patients, (draw) => {
        const shown = breadth(draw.map((count) => (count <= 10 ? 0 : count))).effective
        return shown === 0 ? Number.NaN : utility(shown)
      }),
    }
  })
}

/** Effective numbers of conditions if the hidden patients all had the most frequent condition, or evenly those that no code speaks of. */
function breadthsWithHidden(codes: ReturnType<typeof codesOf>, total: number, part: number): [number, number] {
  // Eleven conditions are spoken of by at least one code of the table of masses.
  const marked = CONDITION_IDS.filter((id) => id !== 'axspa')
  const expected = marked.map((id) => codes.reduce((sum, { code, patients }) => sum + patients * (massesOf(code)[id] ?? 0), 0))
  const hidden = (total * part) / (1 - part)
  const unseen = marked.filter((_, place) => !codes.some(({ code }) => massesOf(code)[marked[place]!] !== undefined)).length
  const largest = Math.max(...expected)
  const alike = [largest + hidden, ...expected.toSorted((a, b) => b - a).slice(1)]
  const even = [...expected, ...Array.from({ length: unseen }, () => Math.min(10, hidden / unseen))]
  return [effectiveOf(alike), effectiveOf(even)]
}

function effectiveOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return Math.exp(-counts.reduce((sum, count) => sum + (count > 0 ? (count / total) * Math.log(count / total) : 0), 0))
}

export function yearsInPractice(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const person = world.rows.persons.find((candidate) => candidate.npi === npi)!
    const stated = [person.graduationYear, person.enumerationYear].filter((year) => year !== null)
    if (stated.length === 0) return { why: 'not-in-the-file' }
    const years = stated.map((year) => world.referenceYear - year).find((count) => count >= 0 && count <= 70)
    if (years === undefined) return { why: 'year-refused' }
    return { value: years, n: null, u: 1 - Math.exp(-years / 6), s2: 0 }
  })
}

export function taxonomyWeight(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ taxonomyWeight: weight }) =>
    weight === null ? { why: 'no-taxonomy' } : { value: weight, n: null, u: weight, s2: 0 },
  )
}
