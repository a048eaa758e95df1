import type { Duckdb } from '#doors/duckdb.ts'
import { readSql } from '#doors/sql-file.ts'
import { recountYear, withCountedFolders } from '#measures/count-folders.ts'
import { measureReadings } from '#measures/measure-edition.ts'
import { streamFacts } from '#measures/stream-facts.ts'
import type { Declared } from './construct-validity.ts'
import { CLAIMS_INDICATORS, type OlderYear } from './reliability.ts'

/** What a study needs of the files themselves, which the edition does not keep. */
export interface StudyFiles {
  declared: Declared[]
  /** Null where the services file holds one year. */
  older: OlderYear | null
  /** People by ZIP code; empty where no file says. */
  population: { zip: string; people: number }[]
}

interface FilesRequest {
  folders: readonly string[]
  parentFolder: string
  onProgress?: (step: { detail: string; done: number; total: number }) => void
}

/** Reads the public files once more: the newest year for the declared specialties, then the year before it. */
export function readStudyFiles(request: FilesRequest): Promise<StudyFiles> {
  return withCountedFolders(request, async (db) => {
    const declared: Declared[] = []
    const sql = readSql(import.meta.url, './declared.sql')
    for await (const row of streamFacts<DeclaredRow>(db, sql)) declared.push(describe(row))
    const population = await db.rows<{ zip: string; people: number }>(
      'SELECT zip5 AS zip, CAST(population AS INTEGER) AS people FROM zip_population WHERE population > 0 ORDER BY zip5',
    )
    return { declared, population, older: await readOlder(db) }
  })
}

interface DeclaredRow {
  npi: number
  spinePatients: number
  allPatients: number
  codes: readonly string[]
}

// NUCC: orthopaedic surgery of the spine; pain medicine of anesthesiology, physiatry, neurology and by itself, interventional too.
const SPINE_OR_PAIN: ReadonlySet<string> = new Set([
  '207XS0117X',
  '207LP2900X',
  '2081P2900X',
  '2084P2900X',
  '208VP0000X',
  '208VP0014X',
])

function describe({ npi, spinePatients, allPatients, codes }: DeclaredRow): Declared {
  const declares = (prefix: string) => codes.some((code) => code.startsWith(prefix))
  return {
    npi,
    share: spinePatients / allPatients,
    declaresSpineOrPain: codes.some((code) => SPINE_OR_PAIN.has(code)),
    isOrthopaedist: declares('207X'),
    isAnesthesiologist: declares('207L'),
    isPhysiatrist: declares('2081'),
  }
}

async function readOlder(db: Duckdb): Promise<OlderYear | null> {
  const [newest, year] = await db.rows<{ year: number }>(
    "SELECT DISTINCT CAST(year AS INTEGER) AS year FROM services WHERE entity_code = 'I' ORDER BY year DESC LIMIT 2",
  )
  // Years apart are two practices of one person more than two readings of one practice.
  if (!newest || year?.year !== newest.year - 1) return null
  await recountYear(db, year.year)
  const { roster, readings } = await measureReadings(db, CLAIMS_INDICATORS)
  const places = new Map(Array.from(roster.npi, (npi, place) => [npi, place]))
  return {
    year: year.year,
    newest: newest.year,
    utilityOf: (id, npi) => {
      const place = places.get(npi)
      const columns = readings.get(id)?.columns
      return place === undefined || !columns || !(columns.value[place]! > 0) ? undefined : columns.utility[place]!
    },
  }
}
