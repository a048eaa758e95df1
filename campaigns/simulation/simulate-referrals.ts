import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import { drawReferrals, referralRate } from '#fixtures/files/reporting.ts'
import { makeRegion } from '#fixtures/world/region.ts'
import { REGION_SIZE } from '#fixtures/world/world.ts'
import { openStateWorld, type ShareRow } from './simulate-state.ts'

/** Referrals that came back, of the clinicians of a state who report them: one in eight. */
export function simulateReferrals(seed: number, clinicians: number): ShareRow[] {
  const world = openStateWorld(seed, clinicians)
  const rows: ShareRow[] = []
  for (let ordinal = 0; ordinal * REGION_SIZE < clinicians; ordinal += 1) {
    for (const person of makeRegion(world, ordinal).persons) {
      const discipline = DISCIPLINE_IDS.indexOf(person.kind.discipline as DisciplineId)
      if (discipline < 0 || !person.kind.recipe || !person.bills) continue
      const reported = drawReferrals(world, person)
      if (reported) rows.push({ discipline, x: reported.met, n: reported.patients, truth: referralRate({ world }, person) })
    }
  }
  return rows
}
