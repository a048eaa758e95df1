import { type TeamRole as RoleDefinition, TEAM_ROLES } from '#codes/team-roles.ts'
import type { Clinician, TeamResult, TeamRole } from '#domain/contract.ts'
import { DISCIPLINE_IDS, type DisciplineId } from '#domain/discipline.ts'
import type { Npi } from '#domain/npi.ts'
import { parseNpi } from '#domain/npi.ts'
import type { Edition, Tie } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'
import { orderByDistance } from '#match/order.ts'
import { getClinician } from './get-clinician.ts'

type Member = TeamRole['clinicians'][number]

// measures.md 2, `roles-within-reach`: the same group counts within 25 km; the same address always.
const GROUP_REACH_KM = 25
// D4: a physiatrist fills the interventional role from this many visible patients in inj.*.
const INJECTION_PATIENTS_MIN = 11
// Where a role is missing: the three nearest, looked for in growing circles up to a day's drive.
const NEAREST_SHOWN = 3
const SEARCH_KM = [10, 40, 160, 640] as const

/**
 * The team around a clinician by the roles of D4: who is tied and how, what is not covered, and who is nearest to fill it. One's
 * own roles are covered by oneself; the others listed there are colleagues.
 */
export function describeTeam(edition: Edition, npi: string): TeamResult {
  const clinician = getClinician(edition, npi)
  const ties = edition.listTies(clinician.npi)
  return {
    edition: edition.stamp,
    npi: clinician.npi,
    roles: TEAM_ROLES.map((role) => describeRole(edition, clinician, ties, role)),
  }
}

function describeRole(edition: Edition, clinician: Clinician, ties: readonly Tie[], role: RoleDefinition): TeamRole {
  const fitting = ties.filter((tie) => fills(role, tie))
  const isOwn = ownRole(role, clinician)
  const covered = isOwn || fitting.some(counts)
  const members = mergeTies(fitting)
  return {
    role: role.id,
    weight: role.weight,
    covered,
    clinicians: covered ? members : [...members, ...listNearest(edition, clinician, role, members)],
  }
}

function fills(role: RoleDefinition, { discipline, injects }: Tie): boolean {
  return includes(role.disciplines, discipline) || (injects && includes(role.withInjections ?? [], discipline))
}

/** A tie covers a role as the indicator counts it: in the same group and near, or at the same address, with the experience asked. */
function counts({ via, distanceKm, qualifies }: Tie): boolean {
  if (!qualifies) return false
  return via === 'address' || (via === 'group' && distanceKm !== null && distanceKm <= GROUP_REACH_KM)
}

function ownRole(role: RoleDefinition, { disciplines, practice }: Clinician): boolean {
  const injects = practice.some(({ group, patientsLow }) => group.startsWith('inj.') && patientsLow >= INJECTION_PATIENTS_MIN)
  return disciplines.some((id) => includes(role.disciplines, id) || (injects && includes(role.withInjections ?? [], id)))
}

/** One entry a person, with every way of being tied; those who cover a role first, then the nearest, then by NPI. */
function mergeTies(ties: readonly Tie[]): Member[] {
  const people = [...Map.groupBy(ties, ({ npi }) => npi).values()]
  const rank = (own: readonly Tie[]) => (own.some(counts) ? 0 : 1)
  return people
    .toSorted(
      (a, b) => rank(a) - rank(b) || (a[0]!.distanceKm ?? Infinity) - (b[0]!.distanceKm ?? Infinity) || compareNpi(a[0]!, b[0]!),
    )
    .flatMap((own) => {
      const { npi, name, discipline, distanceKm } = own[0]!
      const id = DISCIPLINE_IDS.find((known) => known === discipline)
      return id ? [{ npi, name, discipline: id, via: [...new Set(own.map(({ via }) => via))], distanceKm }] : []
    })
}

/** The nearest listed clinicians who could fill a role, tied to nobody: `via` is empty. */
function listNearest(
  edition: Edition,
  { npi, locations }: Clinician,
  { disciplines }: RoleDefinition,
  known: readonly Member[],
): Member[] {
  const here = locations.find(({ lat, lon }) => lat !== null && lon !== null)
  if (here?.lat == null || here.lon == null) return []
  const place = { lat: here.lat, lon: here.lon }
  const filters = { gender: null, visit: 'either', acceptsMedicare: false, disciplines } as const
  const taken = new Set<Npi>([npi, ...known.map((member) => member.npi)])
  for (const radiusKm of SEARCH_KM) {
    const candidates = listCandidatesNear(edition.columns, place, radiusKm, filters)
    const everyone = Uint32Array.from({ length: candidates.count }, (_, at) => at)
    const found = orderByDistance(candidates, everyone, NEAREST_SHOWN + taken.size)
      .map((at) => ({ index: candidates.index[at]!, distanceKm: candidates.distance[at]! }))
      .filter(({ index }) => !taken.has(parseNpi(String(edition.columns.npi[index]))))
      .slice(0, NEAREST_SHOWN)
    if (found.length === NEAREST_SHOWN || radiusKm === SEARCH_KM.at(-1)) return describeNearest(edition, found)
  }
  return []
}

function describeNearest(edition: Edition, found: readonly { index: number; distanceKm: number }[]): Member[] {
  const cards = edition.readCards(found.map(({ index }) => index))
  return found.map(({ index, distanceKm }, place) => {
    const { npi, name } = cards[place]!
    return { npi, name, discipline: DISCIPLINE_IDS[edition.columns.discipline[index]!]!, via: [], distanceKm }
  })
}

function includes(ids: readonly DisciplineId[], id: string): boolean {
  return ids.some((known) => known === id)
}

function compareNpi(a: Tie, b: Tie): number {
  return Number(a.npi) - Number(b.npi)
}
