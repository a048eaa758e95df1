import type { PlainReading, PlainWorld } from './plain-reading.ts'

// Read once more from the published benchmarks of 2026.
const CUTS: Record<string, number[]> = {
  CAHPS_2: [91.92, 92.97, 93.42, 93.89, 94.27, 94.57, 94.94, 95.34, 95.84],
  CAHPS_6: [56.86, 58.92, 60.26, 61.54, 62.58, 63.5, 64.41, 65.73, 67.54],
}

export function groupExperience(world: PlainWorld, measure: 'CAHPS_2' | 'CAHPS_6'): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const orgs = world.rows.memberships.filter((row) => row.npi === npi).map((row) => row.org)
    if (orgs.length === 0) return { why: 'no-group' }
    const reported = world.rows.experiences.filter(
      (row) => orgs.includes(row.org) && row.measure === measure && row.rate !== null,
    )
    const [best] = reported.sort((a, b) => (b.patients ?? -1) - (a.patients ?? -1) || Number(a.org) - Number(b.org))
    if (!best) return { why: 'group-does-not-report' }
    let tenth = 1
    for (const cut of CUTS[measure]!) if (best.rate! >= cut) tenth += 1
    return { value: best.rate!, n: best.patients, u: tenth / 10 - 0.05, lambda: 0.5 }
  })
}

export function attestedPractices(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const own = world.rows.reports.filter((row) => row.npi === npi && row.kind === 'activity' && row.attested)
    const orgs = world.rows.memberships.filter((row) => row.npi === npi).map((row) => row.org)
    const ofGroups = world.rows.groupReports.filter((row) => orgs.includes(row.org) && row.kind === 'activity' && row.attested)
    const attested = new Set((own.length > 0 ? own : ofGroups).map((row) => row.measure))
    if (attested.size === 0) return { why: 'nothing-attested' }
    const value = ['IA_BE_12', 'IA_BE_6', 'IA_CC_18'].filter((activity) => attested.has(activity)).length
    return { value, n: attested.size, u: [0.3, 0.4, 0.5, 0.6][value]!, s2: 0 }
  })
}
