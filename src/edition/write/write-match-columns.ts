import type { Point } from '#domain/distance.ts'
import { layOutPlaces } from '#domain/place-order.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { type ColumnArray, encodeColumn } from '#edition/match-column.ts'
import type { PlaceColumns } from '#edition/reader-contract.ts'
import type { Measured } from '#measures/measured.ts'
import { prepareInsert } from './copy-rows.ts'

/** Bits of the column `flags`. */
export const FLAGS = { female: 1, male: 2, telehealth: 4, acceptsMedicare: 8, optedOut: 16 } as const

/** Writes the columns that the match reads, one entry a listed clinician; and the places where they practise. */
export function writeMatchColumns(to: Sqlite, measured: Measured): void {
  const insert = prepareInsert(to, 'match_column')
  for (const [name, array] of [...listMeasured(measured), ...listRoster(to, measured), ...listPlaces(to, measured)]) {
    const column = encodeColumn(name, array)
    insert([column.name, column.type, column.length, column.bytes])
  }
}

type NamedColumn = [name: string, array: ColumnArray]

function listMeasured({ roster, indicators, qualities, knowledgeByCondition }: Measured): NamedColumn[] {
  return [
    ['npi', roster.npi],
    ['discipline', roster.discipline],
    ...indicators.map(({ id, mean }): NamedColumn => [`indicator.${id}`, mean]),
    ...qualities.flatMap(({ id, mean, variance, low, high, strength, percentile, known, applyingShare }) =>
      nameFields(`quality.${id}`, { mean, variance, low, high, strength, percentile, known, applyingShare }),
    ),
    ...knowledgeByCondition.flatMap(({ condition, mean, variance, strength, volumeMean }) =>
      nameFields(`knowledge.${condition}`, { mean, variance, strength, volumeMean }),
    ),
  ]
}

function nameFields(prefix: string, fields: Record<string, ColumnArray>): NamedColumn[] {
  return Object.entries(fields).map(([field, array]) => [`${prefix}.${field}`, array])
}

function listRoster(to: Sqlite, { roster }: Measured): NamedColumn[] {
  const flags = new Uint8Array(roster.count)
  const sql = 'SELECT id, gender, telehealth, accepts_medicare, opted_out_from FROM clinician WHERE listed = 1'
  for (const row of to.prepare<FlagRow>(sql).each()) flags[row.id] = flagsOf(row)
  return [['flags', flags]]
}

interface FlagRow {
  id: number
  gender: string | null
  telehealth: number | null
  accepts_medicare: number | null
  opted_out_from: string | null
}

/** The flags of one clinician; what is not known sets no bit. */
export function flagsOf({ gender, telehealth, accepts_medicare, opted_out_from }: Omit<FlagRow, 'id'>): number {
  return (
    (gender === 'F' ? FLAGS.female : 0) |
    (gender === 'M' ? FLAGS.male : 0) |
    (telehealth === 1 ? FLAGS.telehealth : 0) |
    (accepts_medicare === 1 ? FLAGS.acceptsMedicare : 0) |
    (opted_out_from === null ? 0 : FLAGS.optedOut)
  )
}

function listPlaces(to: Sqlite, { roster }: Measured): NamedColumn[] {
  return nameFields('places', { ...readPlaceColumns(to, roster.count) })
}

/** The columns of reader-contract.ts. Locations whose ZIP code is not in the gazetteer lie nowhere and are left out. */
export function readPlaceColumns(from: Sqlite, listed: number): PlaceColumns {
  const places: (Point & { owners: number[] })[] = []
  for (const { owner, lat, lon } of from
    .prepare<Point & { owner: number }>(readSql(import.meta.url, './located.sql'))
    .each(listed)) {
    const last = places.at(-1)
    if (last?.lat === lat && last.lon === lon) last.owners.push(owner)
    else places.push({ lat, lon, owners: [owner] })
  }
  return layOutPlaces(places)
}
