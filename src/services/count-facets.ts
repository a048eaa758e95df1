import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { listCandidates } from './match-scene.ts'

/** How many would be found with one more wish, the others as they are. */
export interface Facets {
  disciplines: { id: DisciplineId; count: number }[]
  gender: Record<'F' | 'M', number>
  telehealth: number
  acceptsMedicare: number
}

export function countFacets(edition: Edition, need: Need): Facets {
  const countWith = (wish: Partial<Need>) => listCandidates(edition, { ...need, ...wish }).count
  return {
    disciplines: countDisciplines(edition, need),
    gender: { F: countWith({ gender: 'F' }), M: countWith({ gender: 'M' }) },
    telehealth: countWith({ visit: 'telehealth' }),
    acceptsMedicare: countWith({ acceptsMedicare: true }),
  }
}

function countDisciplines(edition: Edition, need: Need): Facets['disciplines'] {
  const { index, count } = listCandidates(edition, { ...need, disciplines: [] })
  const counts = new Uint32Array(DISCIPLINE_IDS.length)
  for (let at = 0; at < count; at += 1) counts[edition.columns.discipline[index[at]!]!]! += 1
  return DISCIPLINE_IDS.map((id, place) => ({ id, count: counts[place]! })).filter(({ count: found }) => found > 0)
}
