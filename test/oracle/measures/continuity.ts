import { neverPaid } from './knowledge.ts'
import { plainBootstrap } from './plain-bootstrap.ts'
import type { CountedRow, PlainReading, PlainWorld } from './plain-reading.ts'
import { cutFor, plainBounds } from './plain-world.ts'
import { SEES_IN_OFFICE } from './specialization.ts'

function whyNotVisits(discipline: string): string | null {
  if (neverPaid(discipline)) return 'not-paid-by-medicare'
  return SEES_IN_OFFICE.includes(discipline) ? null : 'not-for-this-discipline'
}

function sumServices(rows: readonly CountedRow[], group: string): number {
  return rows.filter((row) => row.group === group).reduce((sum, row) => sum + row.services, 0)
}

export function returningVisits(world: PlainWorld): PlainReading[] {
  const visits = world.listed.map(({ npi, discipline }) => {
    const rows = world.counted.get(npi)
    if (!rows || whyNotVisits(discipline)) return null
    const [fresh, returning] = [sumServices(rows, 'em.new'), sumServices(rows, 'em.est')]
    const largest = Math.max(0, ...rows.filter((row) => row.group?.match(/^em\.(new|est)$/)).map((row) => row.patients))
    return { all: fresh + returning, returning, largest }
  })
  const shares = visits.map((visit) => (visit && visit.all > 0 ? visit.returning / visit.all : null))
  const medians = cutFor(world, shares, 0.5)
  return world.listed.map(({ npi, discipline }, place) => {
    const why = whyNotVisits(discipline)
    if (why) return { why }
    const visit = visits[place]
    if (!visit) return { why: 'not-in-the-file' }
    if (visit.all === 0) return { why: 'no-visits' }
    const share = visit.returning / visit.all
    return {
      value: share,
      n: visit.largest,
      x: share * visit.largest,
      u: Math.min(1, share / medians[place]!),
      s2: 0,
      ...plainBounds(world, npi, visit.returning, visit.all),
    }
  })
}

/** Where nobody's visits are seen there is no median, and a share is its own utility. */
export function medianOfReturning(world: PlainWorld): number[] {
  const medians = cutFor(
    world,
    returningVisits(world).map((reading) => reading.value ?? null),
    0.5,
  )
  return medians.map((median) => (Number.isFinite(median) ? median : 1))
}

export function visitsPerPatient(world: PlainWorld): PlainReading[] {
  const cells = world.listed.map(({ npi, discipline }) => {
    if (whyNotVisits(discipline)) return null
    const rows = world.counted.get(npi)?.filter((row) => row.group === 'em.est') ?? []
    rows.sort((a, b) => (a.code + a.place < b.code + b.place ? -1 : 1))
    return rows.length === 0 ? null : { visits: sumServices(rows, 'em.est'), patients: rows.map((row) => row.patients) }
  })
  const medians = cutFor(
    world,
    cells.map((cell) => cell && cell.visits / Math.max(...cell.patients)),
    0.5,
  )
  return world.listed.map(({ npi, discipline }, place) => {
    const why = whyNotVisits(discipline)
    if (why) return { why }
    if (!world.counted.has(npi)) return { why: 'not-in-the-file' }
    const cell = cells[place]
    if (!cell) return { why: 'no-visits' }
    const utility = (value: number) => Math.min(1, value / medians[place]!)
    const value = cell.visits / Math.max(...cell.patients)
    return {
      value,
      n: Math.max(...cell.patients),
      u: utility(value),
      s2: plainBootstrap(npi, 3, [cell.visits, ...cell.patients], ([visits, ...patients]) =>
        utility(visits! / Math.max(...patients)),
      ),
      bounds: [cell.visits / cell.patients.reduce((sum, count) => sum + count, 0), value],
    }
  })
}

export function betweenVisitCare(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi, discipline }) => {
    if (neverPaid(discipline)) return { why: 'not-paid-by-medicare' }
    const rows = world.counted.get(npi)
    if (!rows) return { why: 'not-in-the-file' }
    const watching = rows.filter((row) => ['cc.ccm', 'cc.pcm', 'cc.apcm', 'cc.rtm', 'cc.cpm'].includes(row.group ?? ''))
    const services = watching
      .filter((row) => ['procedure', 'add-on'].includes(row.class))
      .reduce((sum, row) => sum + row.services, 0)
    return services > 0 ? { value: services, n: null, u: 1, s2: 0 } : { why: 'absence-is-not-evidence' }
  })
}

export function stablePractice(world: PlainWorld): PlainReading[] {
  return world.listed.map(({ npi }) => {
    const own = world.rows.histories.filter((row) => row.npi === npi)
    const releases = new Set(own.map((row) => `${row.source} ${row.release}`))
    if (releases.size < 3) return { why: 'fewer-than-3-releases' }
    const newest = own
      .map((row) => row.date)
      .sort()
      .at(-1)
    const places = own.filter((row) => row.date === newest).map((row) => row.key)
    const counts = places.map(
      (key) => new Set(own.filter((row) => row.key === key).map((row) => `${row.source} ${row.release}`)).size,
    )
    const share = Math.max(...counts) / releases.size
    return { value: share, n: releases.size, u: share, s2: 0 }
  })
}
