import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import { createSqlite, type Sqlite } from '#doors/sqlite.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { WITHIN_KM } from './needs.ts'
import { FILTER, FIT, listCells, listPeerRows, PEER_COLUMNS, reachOf, WANTED } from './peer-rows.ts'

export interface SqlitePeer {
  ask(need: Need): unknown[]
  close(): void
}

const COLUMNS =
  'id INTEGER, discipline INTEGER, cell INTEGER, lat REAL, lon REAL, flags INTEGER, npi INTEGER, q1 REAL, q2 REAL, q3 REAL, q4 REAL, q5 REAL'
const KM =
  '12742.0176 * asin(sqrt(pow(sin(radians(lat - ?1) / 2), 2) + cos(radians(?1)) * cos(radians(lat)) * pow(sin(radians(lon - ?2) / 2), 2)))'
// What needs no trigonometry is asked first.
const NEAR = `lat BETWEEN ?3 AND ?4 AND lon BETWEEN ?5 AND ?6 AND ${FILTER} AND ${KM} <= ${WITHIN_KM}`

function firstOfEach(from: string): string {
  return `SELECT npi, discipline, ${KM} AS km, fit FROM (
    SELECT npi, discipline, lat, lon, ${FIT} AS fit, row_number() OVER (PARTITION BY discipline ORDER BY ${FIT} DESC) AS place FROM ${from}
  ) WHERE place <= ${WANTED}`
}

/** In memory, every column in the key's own tree: one run of rows for each discipline and cell. */
export function openCoveringTable(edition: Edition): SqlitePeer {
  const db = createSqlite(':memory:')
  db.exec(`CREATE TABLE place (${COLUMNS}, PRIMARY KEY (discipline, cell, id)) WITHOUT ROWID`)
  fillRows(db, edition)
  const disciplines = DISCIPLINE_IDS.map((_, index) => index).join(', ')
  const cells = 'SELECT value FROM json_each(?7)'
  const ask = db.prepare(firstOfEach(`place WHERE discipline IN (${disciplines}) AND cell IN (${cells}) AND ${NEAR}`))
  return {
    ask: ({ place }) => {
      const { lat, lon } = place!
      return ask.rows(lat, lon, ...edgesOf(lat, lon), JSON.stringify(listCells(lat, lon, WITHIN_KM)))
    },
    close: () => db.close(),
  }
}

/** In memory, an R*Tree of points with the rows beside it. */
export function openRtree(edition: Edition): SqlitePeer {
  const db = createSqlite(':memory:')
  db.exec(`CREATE TABLE place (${COLUMNS.replace('id INTEGER', 'id INTEGER PRIMARY KEY')});
    CREATE VIRTUAL TABLE box USING rtree(id, south, north, west, east)`)
  fillRows(db, edition)
  db.exec('INSERT INTO box SELECT id, lat, lat, lon, lon FROM place; ANALYZE')
  const ask = db.prepare(
    firstOfEach(`box JOIN place USING (id) WHERE south >= ?3 AND north <= ?4 AND west >= ?5 AND east <= ?6 AND ${NEAR}`),
  )
  return {
    ask: ({ place }) => ask.rows(place!.lat, place!.lon, ...edgesOf(place!.lat, place!.lon)),
    close: () => db.close(),
  }
}

function edgesOf(lat: number, lon: number): [number, number, number, number] {
  const reach = reachOf(lat, WITHIN_KM)
  return [lat - reach.lat, lat + reach.lat, lon - reach.lon, lon + reach.lon]
}

function fillRows(db: Sqlite, edition: Edition): void {
  const insert = db.prepare(`INSERT INTO place VALUES (${PEER_COLUMNS.map(() => '?').join(', ')})`)
  db.exec('BEGIN')
  for (const row of listPeerRows(edition)) insert.run(...row)
  db.exec('COMMIT; ANALYZE')
}
