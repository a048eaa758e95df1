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
  const sizes = centres.map((_, place) => 1 / (place + 12))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const home = () => {
    let left = uniform() * total
    const place = sizes.findIndex((size) => (left -= size) < 0)
    return centres[Math.max(0, place)]!
  }
  return makeColumns(Array.from({ length: clinicians }, (_, number) => makeClinician(number, home(), uniform)))
}

function makeClinician(number: number, home: { lat: number; lon: number }, uniform: () => number): TestClinician {
  const spread = () => (uniform() + uniform() + uniform() - 1.5) * 0.3
  const known = uniform() < 0.45
  const quality: TestClinician['quality'] = {}
  for (const id of QUALITY_IDS) {
    const applies = !(id === 'specialization' && number % 7 === 0)
    const mean = applies ? 0.5 + (uniform() + uniform() - 1) * (known ? 0.35 : 0.05) : NaN
    quality[id] = {
      mean,
      variance: applies ? (known ? 0.004 : 0.02) : NaN,
      strength: applies ? (known ? 0.3 + uniform() * 0.6 : 0.1) : NaN,
    }
  }
  return {
    npi: Number(completeNpi(String(200_000_000 + number))),
    discipline: DISCIPLINE_IDS[Math.floor(uniform() ** 2 * 16)]!,
    flags: (uniform() < 0.5 ? 1 : 2) + (uniform() < 0.3 ? 4 : 0) + (uniform() < 0.9 ? 8 : 0),
    places: Array.from({ length: uniform() < 0.3 ? 2 : 1 }, () => ({ lat: home.lat + spread(), lon: home.lon + spread() })),
    quality,
  }
}
