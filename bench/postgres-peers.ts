import type pg from 'pg'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { WITHIN_KM } from './needs.ts'
import { FILTER, FIT, listCells, listPeerRows, PEER_COLUMNS, reachOf, WANTED } from './peer-rows.ts'

/** One way to ask PostgreSQL: the whole way to rows in this process, and what the server alone says it took (ms). */
export interface PostgresPeer {
  ask(need: Need): Promise<unknown[]>
  timeServer(need: Need): Promise<number>
}

const BATCH = 2000

/** One table for all ways: in the order of discipline and cell, indexes that hold every column asked for, counted and vacuumed. */
export async function fillPostgres(client: pg.Client, edition: Edition): Promise<void> {
  await client.query(`CREATE EXTENSION cube; CREATE EXTENSION earthdistance;
    CREATE OR REPLACE FUNCTION earth() RETURNS float8 LANGUAGE SQL IMMUTABLE PARALLEL SAFE AS 'SELECT 6371008.8::float8';
    CREATE TABLE loaded (id integer, discipline smallint, cell integer, lat float8, lon float8, flags smallint, npi bigint,
      q1 float8, q2 float8, q3 float8, q4 float8, q5 float8)`)
  let batch: unknown[][] = []
  const flush = async () => {
    if (batch.length > 0)
      await client.query(`INSERT INTO loaded SELECT * FROM json_populate_recordset(NULL::loaded, $1)`, [toRecords(batch)])
    batch = []
  }
  for (const row of listPeerRows(edition)) {
    batch.push(row)
    if (batch.length === BATCH) await flush()
  }
  await flush()
  await client.query(`CREATE TABLE place AS SELECT *, ll_to_earth(lat, lon) AS earth FROM loaded ORDER BY discipline, cell, id;
    CREATE INDEX covering ON place (discipline, cell) INCLUDE (lat, lon, flags, npi, q1, q2, q3, q4, q5);
    CREATE INDEX earth ON place USING gist (earth)`)
  await client.query('VACUUM (ANALYZE) place')
}

function toRecords(rows: readonly unknown[][]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(PEER_COLUMNS.map((name, column) => [name, row[column]]))))
}

const KM = `12742.0176 * asin(sqrt(power(sin(radians(lat - $1) / 2), 2)
  + cos(radians($1)) * cos(radians(lat)) * power(sin(radians(lon - $2) / 2), 2)))`
const DISCIPLINES = DISCIPLINE_IDS.map((_, index) => index).join(', ')

/** For each discipline the runs of its cells, each in the index alone, and the first of them: no sort of all that was found. */
export async function openCovering(client: pg.Client): Promise<PostgresPeer> {
  const types = 'float8, float8, float8, float8, float8, float8, integer[]'
  const sql = `SELECT found.* FROM unnest('{${DISCIPLINES}}'::smallint[]) AS wanted (discipline), LATERAL (
      SELECT npi, place.discipline, ${KM} AS km, ${FIT} AS fit FROM place
      WHERE place.discipline = wanted.discipline AND cell = ANY ($7) AND lat BETWEEN $3 AND $4 AND lon BETWEEN $5 AND $6
        AND ${FILTER} AND ${KM} <= ${WITHIN_KM}
      ORDER BY fit DESC LIMIT ${WANTED}) AS found`
  return openWay(client, { name: 'covering', types, sql }, ({ place }) => {
    const { lat, lon } = place!
    const reach = reachOf(lat, WITHIN_KM)
    return [lat, lon, lat - reach.lat, lat + reach.lat, lon - reach.lon, lon + reach.lon, `{${listCells(lat, lon, WITHIN_KM)}}`]
  })
}

/** The extension earthdistance as its manual has it: a box in the index, the exact distance after. */
export async function openEarthdistance(client: pg.Client): Promise<PostgresPeer> {
  const metres = WITHIN_KM * 1000
  const here = 'll_to_earth($1, $2)'
  const sql = `SELECT npi, discipline, km, fit FROM (
      SELECT npi, discipline, earth_distance(${here}, earth) / 1000 AS km, ${FIT} AS fit,
        row_number() OVER (PARTITION BY discipline ORDER BY ${FIT} DESC) AS place FROM place
      WHERE earth_box(${here}, ${metres}) @> earth AND earth_distance(${here}, earth) <= ${metres} AND ${FILTER}
    ) AS found WHERE place <= ${WANTED}`
  return openWay(client, { name: 'earthdistance', types: 'float8, float8', sql }, ({ place }) => [place!.lat, place!.lon])
}

interface Way {
  name: string
  types: string
  sql: string
}

async function openWay(
  client: pg.Client,
  { name, types, sql }: Way,
  valuesOf: (need: Need) => (number | string)[],
): Promise<PostgresPeer> {
  // Prepared twice: once through the protocol, as a client does, and once in SQL, so that EXPLAIN can run the same plan.
  await client.query(`PREPARE ${name} (${types}) AS ${sql}`)
  const literal = (value: number | string) => (typeof value === 'number' ? String(value) : `'${value}'`)
  return {
    ask: async (need) => (await client.query({ name: `ask-${name}`, text: sql, values: valuesOf(need) })).rows,
    timeServer: async (need) => {
      const call = `EXECUTE ${name} (${valuesOf(need).map(literal).join(', ')})`
      const told = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${call}`)
      return told.rows[0]['QUERY PLAN'][0]['Execution Time']
    },
  }
}
