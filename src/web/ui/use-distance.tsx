import { useWords } from '#web/messages/messages-provider.tsx'

// NIST Handbook 44: 1 mile is 1.609344 km.
const KM_PER_MILE = 1.609344

/** "2.1 miles (3.4 km)": people here measure in miles, files and formulas in km. */
export function useDistance(): (distanceKm: number) => string {
  const { say } = useWords()
  return (distanceKm) => say('distance', { miles: rounded(distanceKm / KM_PER_MILE), km: rounded(distanceKm) })
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
}
