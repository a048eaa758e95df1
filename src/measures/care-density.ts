/** Patients seen by both of two clinicians, by pair; the key is both names in order, joined by a space (F7). */
export function countSharedPatients(visits: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const shared = new Map<string, number>()
  for (const clinicians of visits.values()) {
    for (const pair of listPairs(clinicians)) shared.set(pair, (shared.get(pair) ?? 0) + 1)
  }
  return shared
}

/** F7: how many patients the clinicians of one person share on average over their pairs; null with fewer than two. */
export function careDensity(clinicians: readonly string[], shared: ReadonlyMap<string, number>): number | null {
  const pairs = listPairs(clinicians)
  if (pairs.length === 0) return null
  return pairs.reduce((sum, pair) => sum + (shared.get(pair) ?? 0), 0) / pairs.length
}

function listPairs(clinicians: readonly string[]): string[] {
  const names = [...new Set(clinicians)].sort()
  return names.flatMap((first, place) => names.slice(place + 1).map((second) => `${first} ${second}`))
}
