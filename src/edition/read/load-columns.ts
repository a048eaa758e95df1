import { CONDITION_IDS } from '#domain/condition.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import type { Npi } from '#domain/npi.ts'
import { QUALITY_IDS } from '#domain/quality.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { type ColumnArray, decodeColumn, type StoredColumn } from '#edition/match-column.ts'
import type { MatchColumns } from '#edition/reader-contract.ts'
import { getCorrupt } from './check-header.ts'
import type { Lookups } from './load-lookups.ts'

/** Loads the match columns into memory that workers can share; stops after each, for who has other work too. */
export function* loadColumns(file: Sqlite, { path, lookups }: { path: string; lookups: Lookups }): Generator<void, MatchColumns> {
  const arrays = new Map<string, ColumnArray>()
  for (const column of file.prepare<StoredColumn>('SELECT name, type, length, bytes FROM match_column ORDER BY name').each()) {
    const array = decodeColumn(column)
    if (array === undefined) throw getCorrupt(path, `its column ${column.name} is not what its schema says`)
    arrays.set(column.name, array)
    yield
  }
  return assemble((name, Type) => {
    const array = arrays.get(name)
    if (array instanceof Type) return array
    throw getCorrupt(path, `its column ${name} is missing`)
  }, lookups)
}

/** The place of a listed clinician in the columns, by binary search: they stand in NPI order. */
export function findColumnIndex({ npi: npis }: MatchColumns, npi: Npi): number | undefined {
  const wanted = Number(npi)
  let low = 0
  let high = npis.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = npis[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

type GetColumn = <Kind extends ColumnArray>(name: string, type: new (...args: never[]) => Kind) => Kind

function assemble(get: GetColumn, { indicators, questionAbove }: Lookups): MatchColumns {
  const doubles = (name: string) => get(name, Float64Array)
  const npi = doubles('npi')
  return {
    count: npi.length,
    npi,
    discipline: get('discipline', Uint8Array),
    flags: get('flags', Uint8Array),
    quality: byId(QUALITY_IDS, (id) => ({
      ...fields(doubles, `quality.${id}`, QUALITY_FIELDS),
      known: get(`quality.${id}.known`, Uint8Array),
    })),
    knowledgeByCondition: byId(CONDITION_IDS, (id) => fields(doubles, `knowledge.${id}`, CONDITION_FIELDS)),
    indicators: indicators.map(({ id, quality, weight }) => ({ id, quality, weight })),
    questionAbove,
    indicatorMean: byId(INDICATOR_IDS, (id) => doubles(`indicator.${id}`)),
    places: {
      lat: doubles('places.lat'),
      lon: doubles('places.lon'),
      from: get('places.from', Uint32Array),
      owner: get('places.owner', Uint32Array),
    },
  }
}

const QUALITY_FIELDS = ['mean', 'variance', 'low', 'high', 'strength', 'percentile', 'applyingShare'] as const
const CONDITION_FIELDS = ['mean', 'variance', 'strength', 'volumeMean'] as const

function fields<Field extends string>(doubles: (name: string) => Float64Array, prefix: string, names: readonly Field[]) {
  return byId(names, (name) => doubles(`${prefix}.${name}`))
}

function byId<Id extends string, Value>(ids: readonly Id[], make: (id: Id) => Value): Record<Id, Value> {
  // Object.fromEntries forgets that every id is a key.
  return Object.fromEntries(ids.map((id) => [id, make(id)])) as Record<Id, Value>
}
