import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import { createSqlite, type Sqlite } from '#doors/sqlite.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'
import { computeFits } from '#match/fit.ts'
import { orderByFit } from '#match/order.ts'
import { partitionByDiscipline } from '#match/partition.ts'
import { gatherQualities } from '#match/quality-view.ts'
import { findSpecialists } from '#services/find.ts'
import { parseNeed } from '#services/parse-need.ts'
import type { Bench } from './bench-build.ts'
import { type Figure, makeFigure, quantile, timeRuns } from './figure.ts'

const RUNS = 300

/** Candidates, filter and weighted order within 40 km against SQLite's R*Tree and against a covering table, both in memory. */
export async function benchMatch({ editionPath }: Bench): Promise<Figure[]> {
  const edition = openEdition(editionPath)
  const needs = listNeeds(edition)
  const rtree = openRtree(edition)
  const covering = openCovering(edition)
  const ours = await timeRuns(RUNS, (run) => orderCandidates(edition, needs[run % needs.length]!))
  const peers = {
    'SQLite R*Tree': await timeRuns(RUNS, (run) => askRtree(rtree, needs[run % needs.length]!)),
    'SQLite covering table': await timeRuns(RUNS, (run) => askCovering(covering, needs[run % needs.length]!)),
  }
  const whole = await timeRuns(RUNS, (run) => findSpecialists(edition, needs[run % needs.length]!, { limit: 5 }))
  edition.close()
  rtree.close()
  covering.close()
  return [0.5, 0.99].flatMap((share) => {
    const [peer, peerValue] = Object.entries(peers)
      .map(([name, times]) => [name, quantile(times, share)] as const)
      .sort((a, b) => a[1] - b[1])[0]!
    const label = `p${share * 100}`
    return [
      makeFigure({
        name: `match ${label}`,
        value: quantile(ours, share),
        unit: 'ms',
        peer: `${peer} ${label}, the faster of two`,
        peerValue,
        ratioMax: 0.2,
      }),
      makeFigure({
        name: `find with reasons and robustness ${label}`,
        value: quantile(whole, share),
        unit: 'ms',
        peer: 'the limit of 30 ms',
        peerValue: 30,
        ratioMax: 1,
      }),
    ]
  })
}

/** What the peers are asked too: candidates, filter, weighted sum, order; ours with its variance and discount as well. */
function orderCandidates({ columns }: Edition, need: Need): number[][] {
  const candidates = listCandidatesNear(columns, need.place!, need.withinKm, need)
  const view = gatherQualities(columns, need.condition, candidates)
  const fits = computeFits(view, candidates, need.weights, need.withinKm)
  return partitionByDiscipline(columns, candidates, fits).map(({ ranked }) => orderByFit(candidates, fits.fit, ranked, 20))
}

function listNeeds(edition: Edition): Need[] {
  const entries = listEntries(edition)
  return Array.from({ length: 40 }, (_, number) => {
    const { lat, lon } = entries[(number * 7919) % entries.length]!
    const near = `${lat},${lon}`
    return parseNeed(edition, { near, within: '40' }, { nameField: (field) => field })
  })
}

/** One entry a clinician at a place, so that needs are spread as clinicians are. */
function listEntries({ columns: { places } }: Edition) {
  return Array.from(places.lat, (lat, place) =>
    Array.from(places.owner.subarray(places.from[place], places.from[place + 1]), (owner) => ({
      owner,
      lat,
      lon: places.lon[place]!,
    })),
  ).flat()
}

function fillRows(db: Sqlite, edition: Edition, sql: string): void {
  const { columns } = edition
  const insert = db.prepare(sql)
  for (const [at, { owner, lat, lon }] of listEntries(edition).entries()) {
    const qualities = QUALITY_IDS.map((id) => columns.quality[id].mean[owner]!).map((mean) => (Number.isNaN(mean) ? null : mean))
    insert.run(
      at,
      columns.discipline[owner]!,
      Math.floor(lat * 4) * 10_000 + Math.floor(lon * 4),
      lat,
      lon,
      columns.npi[owner]!,
      ...qualities,
    )
  }
}

const COLUMNS =
  'id INTEGER, discipline INTEGER, cell INTEGER, lat REAL, lon REAL, npi INTEGER, q1 REAL, q2 REAL, q3 REAL, q4 REAL, q5 REAL'
const MARKS = '?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?'

function openCovering(edition: Edition): Sqlite {
  const db = createSqlite(':memory:')
  db.exec(`CREATE TABLE place (${COLUMNS}, PRIMARY KEY (discipline, cell, id)) WITHOUT ROWID`)
  fillRows(db, edition, `INSERT INTO place VALUES (${MARKS})`)
  return db
}

function openRtree(edition: Edition): Sqlite {
  const db = createSqlite(':memory:')
  db.exec(
    `CREATE TABLE place (${COLUMNS}); CREATE UNIQUE INDEX by_id ON place (id); CREATE VIRTUAL TABLE box USING rtree(id, south, north, west, east)`,
  )
  fillRows(db, edition, `INSERT INTO place VALUES (${MARKS})`)
  db.exec('INSERT INTO box SELECT id, lat, lat, lon, lon FROM place')
  return db
}

const DISTANCE =
  '12742.0176 * asin(sqrt(pow(sin(radians(lat - ?1) / 2), 2) + cos(radians(?1)) * cos(radians(lat)) * pow(sin(radians(lon - ?2) / 2), 2)))'
const FIT = '(3 * coalesce(q1, 0) + 3 * coalesce(q2, 0) + 2 * coalesce(q3, 0) + 3 * coalesce(q4, 0) + 3 * coalesce(q5, 0)) / 14'

function askCovering(db: Sqlite, { place }: Need): unknown[] {
  const { lat, lon } = place!
  const cells = listCells(lat, lon)
  const disciplines = DISCIPLINE_IDS.map((_, index) => index).join(', ')
  const sql = `SELECT npi, discipline, ${DISTANCE} AS km, ${FIT} AS fit FROM place WHERE discipline IN (${disciplines}) AND cell IN (${cells.join(', ')}) AND ${DISTANCE} <= 40 ORDER BY discipline, fit DESC`
  return db.prepare(sql).rows(lat, lon)
}

function listCells(lat: number, lon: number): number[] {
  const [reachLat, reachLon] = [40 / 111, 40 / (111 * Math.cos((lat * Math.PI) / 180))]
  const cells: number[] = []
  for (let row = Math.floor((lat - reachLat) * 4); row <= Math.floor((lat + reachLat) * 4); row += 1) {
    for (let column = Math.floor((lon - reachLon) * 4); column <= Math.floor((lon + reachLon) * 4); column += 1)
      cells.push(row * 10_000 + column)
  }
  return cells
}

function askRtree(db: Sqlite, { place }: Need): unknown[] {
  const { lat, lon } = place!
  const [reachLat, reachLon] = [40 / 111, 40 / (111 * Math.cos((lat * Math.PI) / 180))]
  const sql = `SELECT npi, discipline, ${DISTANCE} AS km, ${FIT} AS fit FROM box JOIN place USING (id)
    WHERE south >= ?3 AND north <= ?4 AND west >= ?5 AND east <= ?6 AND ${DISTANCE} <= 40 ORDER BY discipline, fit DESC`
  return db.prepare(sql).rows(lat, lon, lat - reachLat, lat + reachLat, lon - reachLon, lon + reachLon)
}
