import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Duckdb } from '#doors/duckdb.ts'
import { listFiles } from '#doors/files.ts'
import type { IngestResult } from '#ingest/ingest-files.ts'
import { CATALOG } from '#measures/catalog.ts'
import { SOURCES } from '#sources/catalog.ts'
import type { Manifest } from './manifest.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

interface ManifestParts {
  ingest: IngestResult
  codeVersion: string
  folders: readonly string[]
}

/** Everything an edition was made from; the expectations of its own stage are added when it is written. */
export async function assembleManifest(db: Duckdb, { ingest, codeVersion, folders }: ManifestParts): Promise<Manifest> {
  const fiction = (await findFiction(folders)) ?? (await findFictionalPeople(db))
  return {
    schemaVersion: SCHEMA_VERSION,
    codeVersion,
    title: fiction ?? titleOf(ingest),
    fictional: fiction !== undefined,
    counts: await countPeople(db),
    inputs: ingest.inputs,
    absentSources: SOURCES.filter(({ id }) => ingest.absent.includes(id)).map(({ id, title }) => ({ source: id, title })),
    measures: CATALOG.map(({ definition: { id, version } }) => ({ id, version })),
    expectations: ingest.expectations,
  }
}

// One fictional file makes the whole edition fictional, wherever below the folders it stands.
async function findFiction(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const marker = (await listFiles(folder)).find((path) => basename(path) === 'FICTIONAL.json')
    if (marker !== undefined) return String(JSON.parse(readFileSync(marker, 'utf8')).title)
  }
  return undefined
}

// The marker may be lost on the way, through a mirror or in a copy. No NPI that begins with 2 was ever given to a person (data.md), so
// that one among the clinicians makes the whole edition fictional too.
async function findFictionalPeople(db: Duckdb): Promise<string | undefined> {
  const [first] = await db.rows<{ npi: bigint }>('SELECT npi FROM clinician WHERE npi >= 2000000000 ORDER BY npi LIMIT 1')
  return first && 'Files with fictional people in them'
}

function titleOf({ inputs }: IngestResult): string {
  const newest = inputs
    .map((input) => input.releaseDate)
    .sort()
    .at(-1)
  return `Public files up to ${newest ?? 'no date'}`
}

async function countPeople(db: Duckdb): Promise<Manifest['counts']> {
  const [counts] = await db.rows<Record<keyof Manifest['counts'], bigint>>(`
    SELECT (SELECT count(*) FROM clinician WHERE listed) AS listed,
           (SELECT count(*) FROM clinician) AS individuals,
           (SELECT count(*) FROM barred WHERE why = 'excluded') AS excluded,
           (SELECT count(*) FROM barred WHERE why <> 'excluded') AS deactivated`)
  return {
    listed: Number(counts?.listed),
    individuals: Number(counts?.individuals),
    excluded: Number(counts?.excluded),
    deactivated: Number(counts?.deactivated),
  }
}
