import { TEAM_ROLES, type TeamRole } from '#codes/team-roles.ts'
import { distanceKm } from '#domain/distance.ts'
import { MAY_PROCEED } from './knowledge.ts'
import { plainBootstrap } from './plain-bootstrap.ts'
import type { PlainReading, PlainWorld } from './plain-reading.ts'
import type { PlainClinician } from './plain-rows.ts'
import { codesOf, hiddenPartOf } from './plain-world.ts'

const ROLES: readonly TeamRole[] = TEAM_ROLES

function rolesOf(clinician: PlainClinician): TeamRole[] {
  return ROLES.filter(
    (role) =>
      role.disciplines.includes(clinician.discipline) ||
      (role.withInjections?.includes(clinician.discipline) && clinician.injectionPatients >= 11),
  )
}

function qualifies({ discipline, spinePatients, taxonomyWeight }: PlainClinician): boolean {
  if (discipline === 'primary-care' || discipline === 'advanced-practice' || spinePatients >= 11) return true
  return (taxonomyWeight ?? 0) >= (discipline === 'behavioral-health' ? 0.1 : 0.3)
}

function shareOfRoles(me: PlainClinician, others: readonly PlainClinician[]): number {
  const own = new Set(rolesOf(me).map((role) => role.id))
  const covered = new Set(others.filter(qualifies).flatMap((other) => rolesOf(other).map((role) => role.id)))
  const needed = ROLES.filter((role) => !own.has(role.id))
  const sum = (roles: readonly TeamRole[]) => roles.reduce((weight, role) => weight + role.weight, 0)
  return sum(needed.filter((role) => covered.has(role.id))) / sum(needed)
}

/** Every pair of clinicians, one after the other. */
export function rolesWithinReach(world: PlainWorld): PlainReading[] {
  const addresses = Map.groupBy(world.rows.addresses, (row) => row.npi)
  const groups = Map.groupBy(world.rows.memberships, (row) => row.npi)
  const places = new Map(world.rows.places.map((place) => [place.zip, place]))
  const isNear = (a: string | null, b: string | null) => {
    if (a === null || b === null) return false
    const [from, to] = [places.get(a), places.get(b)]
    return a === b || (from !== undefined && to !== undefined && distanceKm(from, to) <= 25)
  }
  return world.listed.map((me) => {
    const mine = addresses.get(me.npi) ?? []
    const myGroups = (groups.get(me.npi) ?? []).map((row) => row.org)
    const others = world.rows.clinicians.filter((other) => other.npi !== me.npi)
    const sameAddress = (other: PlainClinician) =>
      (addresses.get(other.npi) ?? []).some(({ key }) => key !== null && mine.some((address) => address.key === key))
    const sameGroup = (other: PlainClinician) =>
      (groups.get(other.npi) ?? []).some(({ org }) => myGroups.includes(org)) &&
      (addresses.get(other.npi) ?? []).some(({ zip }) => mine.some((address) => isNear(address.zip, zip)))
    if (myGroups.length === 0 && !others.some(sameAddress)) return { why: 'no-group-or-address-match' }
    const share = shareOfRoles(
      me,
      others.filter((other) => sameAddress(other) || sameGroup(other)),
    )
    return { value: share, n: null, u: share, s2: 0 }
  })
}

export function sharedPatients(world: PlainWorld): PlainReading[] {
  return world.listed.map((me) => {
    const tied = new Set<string>()
    for (const { from, to, patients } of world.rows.ties) {
      if (patients < 11 || from === to) continue
      if (from === me.npi) tied.add(to)
      if (to === me.npi) tied.add(from)
    }
    if (tied.size === 0) return { why: 'no-ties-visible' }
    const share = shareOfRoles(
      me,
      world.rows.clinicians.filter((other) => tied.has(other.npi)),
    )
    return { value: share, n: tied.size, u: share, s2: 0 }
  })
}

export function optionBreadth(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi, discipline }) => {
    if (!MAY_PROCEED.includes(discipline)) return { why: 'not-for-this-discipline' }
    const rows = world.counted.get(npi)
    if (!rows) return { why: 'not-in-the-file' }
    const codes = codesOf(rows).filter(({ group }) => /^(inj|abl|si|sx|aug)\.|^scs$/.test(group))
    // The draws are keyed by place, so the oracle keeps the order: by group, then by code.
    codes.sort((a, b) => Number(a.group > b.group) - Number(a.group < b.group))
    const total = codes.reduce((sum, code) => sum + code.services, 0)
    if (total < 30) return { why: 'under-30-interventional' }
    const largestShare = (services: readonly number[]) => {
      const groups: Record<string, number> = {}
      let all = 0
      for (const [place, { group }] of codes.entries()) {
        groups[group] = (groups[group] ?? 0) + services[place]!
        all += services[place]!
      }
      return all === 0 ? 1 : Math.max(...Object.values(groups)) / all
    }
    const utility = (share: number) => Math.max(0, Math.min(1, (0.95 - share) / 0.45))
    const services = codes.map((code) => code.services)
    const part = hiddenPartOf(world, npi)
    const visible = largestShare(services) * (1 - part)
    return {
      value: largestShare(services),
      n: total,
      u: (utility(visible) + utility(visible + part)) / 2,
      hidden: (utility(visible) - utility(visible + part)) ** 2 / 12,
      s2: plainBootstrap(npi, 2, services, (draw) => utility(largestShare(draw))),
    }
  })
}

export function careCoordination(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const own = world.rows.reports.filter(
      (row) => row.npi === npi && row.measure === '374' && row.rate !== null && (row.patients ?? 0) > 0,
    )
    const largest = own.sort((a, b) => b.patients! - a.patients!)[0]
    if (!largest) return { why: 'not-reported' }
    const share = largest.rate! / 100
    return { value: share, n: largest.patients, x: share * largest.patients!, u: share, s2: 0, boundsWhy: 'not-suppressed' }
  })
}
