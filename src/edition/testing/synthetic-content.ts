import { INDICATOR_IDS } from '#domain/indicator.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import type { InputRecord, Manifest } from '#edition/manifest.ts'
import { SCHEMA_VERSION } from '#edition/schema-version.ts'
import type { EditionContent } from '#edition/write-edition.ts'
import type { Styles } from '#measures/style.ts'
import { makeDefinition, makeMeasured, NPIS } from './synthetic-measures.ts'

/** A small whole input of `writeEdition`, with DuckDB open; the caller closes `db`. */
export async function makeContent(): Promise<EditionContent> {
  return {
    db: await makeTables(),
    measured: makeMeasured(),
    styles: makeStyles(),
    definitions: INDICATOR_IDS.map(makeDefinition),
    manifest: makeManifest(),
  }
}

function makeStyles(): Styles {
  const one = (figure: number) => Float64Array.of(figure)
  return {
    peers: [{ style: 'decompression', discipline: 'spine-surgery', count: 20, quantiles: [0, 0.1, 0.3, 0.6, 0.9] }],
    columns: [
      {
        style: 'decompression',
        npi: one(Number(NPIS.jose)),
        value: one(0.75),
        low: one(0.6),
        high: one(0.85),
        n: one(60),
        percentile: one(0.5),
      },
    ],
    mostly: new Map([[NPIS.jose, 'sx.decomp.lumbar']]),
  }
}

export async function makeTables(): Promise<Duckdb> {
  const db = await openDuckdb({ threads: 1, memoryMb: 200 })
  const sql = Object.entries(NPIS).reduce(
    (text, [name, npi]) => text.replaceAll(`NPI_${name.toUpperCase()}`, npi),
    readSql(import.meta.url, './tables.sql'),
  )
  for (const statement of sql.split(';\n')) if (statement.trim()) await db.run(statement)
  return db
}

export function makeManifest(): Manifest {
  return {
    schemaVersion: SCHEMA_VERSION,
    codeVersion: '0.1.0+example',
    title: 'An example',
    fictional: true,
    counts: { listed: 4, individuals: 5, excluded: 0, deactivated: 0 },
    inputs: [
      makeInput(1, 'services', '2012'),
      makeInput(2, 'doctors', '2026-06'),
      makeInput(3, 'group-experience', '2017'),
      makeInput(4, 'payments', '2024'),
    ],
    absentSources: [{ source: 'ties', title: 'Shared patients' }],
    measures: INDICATOR_IDS.map((id) => ({ id, version: 1 })),
    expectations: [{ stage: 'ingest', title: 'An expectation of an earlier stage', expected: '1', found: '1', holds: true }],
  }
}

function makeInput(id: number, source: string, release: string): InputRecord {
  const texts = {
    title: source,
    publisher: 'Example',
    licence: 'Public domain',
    layout: 'example',
    isIncrement: false,
    file: `${source}.csv`,
    encoding: 'utf-8' as const,
  }
  const counts = {
    bytes: 1,
    lines: 2,
    headerLines: 1,
    accepted: 1,
    refused: 0,
    blank: 0,
    continuation: 0,
    decodedBytes: 0,
    ignoredColumns: 0,
  }
  return { id, source, release, releaseDate: `${release.slice(0, 4)}-12-31`, sha256: String(id).repeat(64), ...texts, ...counts }
}
