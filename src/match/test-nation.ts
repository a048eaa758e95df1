import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { completeNpi } from '#domain/npi.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { uniformSequence } from './keyed-random.ts'
import { makeColumns, type TestClinician } from './test-columns.ts'

interface Nation {
  clinicians: number
  cities: number
  seed: number
}

/**
 * A fictional nation: cities of Zipf sizes over the mainland, the first as dense as New York, clinicians spread about 15 km around
 * theirs, qualities that differ, a good half with too little evidence to rank, some that do not apply.
 */
export function makeNation({ clinicians, cities, seed }: Nation): MatchColumns {
  const uniform = uniformSequence(seed)
  const centres = Array.from({ length: cities }, () => ({ lat: 26 + uniform() * 22, lon: -122 + uniform() * 50 }))
  // Where each city's part of the people ends, in [0, total].
  let total = 0
  const ends = centres.map((_, place) => {
    total += 1 / (place + 12)
    return total
  })
  const home = () => {
    const person = uniform() * total
    return centres[ends.findIndex((end) => end > person)]!
  }
  return makeColumns(Array.from({ length: clinicians }, (_, number) => makeClinician(number, home(), uniform)))
}

function makeClinician(number: number, home: { lat: number; lon: number }, uniform: () => number): TestClinician {
  const spread = () => (uniform() + uniform() + uniform() - 1.5) * 0.3
  const known = uniform() < 0.45
  return {
    npi: Number(completeNpi(String(200_000_000 + number))),
    discipline: DISCIPLINE_IDS[Math.floor(uniform() ** 2 * 16)]!,
    flags: (uniform() < 0.5 ? 1 : 2) + (uniform() < 0.3 ? 4 : 0) + (uniform() < 0.9 ? 8 : 0),
    places: Array.from({ length: uniform() < 0.3 ? 2 : 1 }, () => ({ lat: home.lat + spread(), lon: home.lon + spread() })),
    quality: Object.fromEntries(
      QUALITY_IDS.map((id) => [id, id === 'specialization' && number % 7 === 0 ? NO_QUALITY : makeQuality(known, uniform)]),
    ),
  }
}

const NO_QUALITY = { mean: NaN, variance: NaN, strength: NaN }

function makeQuality(known: boolean, uniform: () => number) {
  const around = uniform() + uniform() - 1
  return known
    ? { mean: 0.5 + around * 0.35, variance: 0.004, strength: 0.3 + uniform() * 0.6 }
    : { mean: 0.5 + around * 0.05, variance: 0.02, strength: 0.1 }
}
