import { join } from 'node:path'
import type { Duckdb } from '#doors/duckdb.ts'
import { type Entry, makeChapter } from '#fixtures/files/chapter.ts'
import { openArea } from '#fixtures/world/geography.ts'
import { KINDS } from '#fixtures/world/kinds.ts'
import { CELL_MIN, type Cell } from '#fixtures/world/practice.ts'
import { accumulate } from '#fixtures/world/random.ts'
import { makeRegion } from '#fixtures/world/region.ts'
import { REGION_SIZE, type World } from '#fixtures/world/world.ts'

/** Totals of one code in one kind of place, cells of 10 patients and fewer included, as the file by geography counts them. */
export interface CodeTotals {
  code: string
  place: string
  providers: number
  patients: number
  services: number
}

export interface NationalFigures {
  national: CodeTotals[]
  /** Services of all these codes together by state. */
  byState: Map<string, number>
}

export async function readNationalCodes(db: Duckdb, real: string): Promise<NationalFigures> {
  const file = join(real, 'puf/CMS_Geography_and_Service_2023_RF_codes.csv')
  const national = await db.rows<CodeTotals>(`
    SELECT HCPCS_Cd AS code, Place_Of_Srvc AS place, CAST(Tot_Rndrng_Prvdrs AS DOUBLE) AS providers, CAST(Tot_Benes AS DOUBLE) AS patients,
      CAST(Tot_Srvcs AS DOUBLE) AS services
    FROM read_csv('${file}', header = true, all_varchar = true) WHERE Rndrng_Prvdr_Geo_Lvl = 'National' ORDER BY code, place`)
  const states = await db.rows<{ state: string; services: number }>(`
    SELECT Rndrng_Prvdr_Geo_Cd AS state, sum(CAST(Tot_Srvcs AS DOUBLE)) AS services
    FROM read_csv('${file}', header = true, all_varchar = true) WHERE Rndrng_Prvdr_Geo_Lvl = 'State' GROUP BY ALL ORDER BY state`)
  return { national, byState: new Map(states.map(({ state, services }) => [state.padStart(2, '0'), services])) }
}

/** What the generator draws of these codes, counted in memory, because no file of clinicians shows small cells. */
export interface DrawnFigures extends NationalFigures {
  clinicians: number
  /** Share of all drawn cells with 1 to 10 patients. */
  hidden: number
}

export function drawNationalCodes(codes: ReadonlySet<string>, clinicians: number, seed: number): DrawnFigures {
  const world: World = {
    seed,
    clinicians,
    year: 2023,
    area: openArea('nation'),
    kindWeights: accumulate(KINDS.map((kind) => kind.published)),
    awkwardness: 1,
  }
  const count = { all: 0, hidden: 0 }
  const totals = new Map<string, CodeTotals>()
  const byState = new Map<string, number>()
  for (let ordinal = 0; ordinal * REGION_SIZE < clinicians; ordinal += 1) {
    for (const entry of makeChapter(world, makeRegion(world, ordinal), [world.year]).entries) {
      const cells = entry.years.get(world.year)?.cells ?? []
      count.all += cells.length
      count.hidden += cells.filter(({ patients }) => patients < CELL_MIN).length
      for (const cell of cells.filter(({ code }) => codes.has(code))) addCell(totals, cell)
      addState(
        byState,
        entry,
        cells.filter(({ code }) => codes.has(code)),
      )
    }
  }
  return { clinicians, national: [...totals.values()], byState, hidden: count.hidden / count.all }
}

function addCell(totals: Map<string, CodeTotals>, { code, place, patients, services }: Cell): void {
  const sum = totals.get(`${code} ${place}`) ?? { code, place, providers: 0, patients: 0, services: 0 }
  sum.providers += 1
  sum.patients += patients
  sum.services += services
  totals.set(`${code} ${place}`, sum)
}

function addState(byState: Map<string, number>, { person }: Entry, cells: readonly Cell[]): void {
  const state = (person.sites['2026'][0] ?? person.registered).place.countyFips.slice(0, 2)
  byState.set(state, (byState.get(state) ?? 0) + cells.reduce((sum, { services }) => sum + services, 0))
}

/** Pearson correlation of the states' shares of all services. */
export function correlateStates(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const states = [...one.keys()].filter((state) => other.has(state))
  const xs = states.map((state) => one.get(state) ?? 0)
  const ys = states.map((state) => other.get(state) ?? 0)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(xs), mean(ys)]
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, place) => sum + (value - ma) * ((b[place] ?? 0) - mb), 0)
  return product(xs, mx, ys, my) / Math.sqrt(product(xs, mx, xs, mx) * product(ys, my, ys, my))
}
