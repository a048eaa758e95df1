import { readSql } from '#doors/sql-file.ts'

/** How the rows of one source become rows of one typed table. */
export interface TablePlan {
  table: string
  /** SELECT of record, reason and the typed columns from `raw` and `reading`. */
  sql: string
  /** Columns of which no two rows may have the same; null where only a row that repeats another in every cell is one too many. */
  key: readonly string[] | null
  /** Among which files the key holds: those of one release, or all of the source where the key names the year. */
  keyHolds: 'in-release' | 'in-source'
}

/** By source id. */
export const TABLE_PLANS: Readonly<Record<string, TablePlan>> = {
  services: inSource('services', ['npi', 'year', 'hcpcs', 'place']),
  summary: inSource('summary', ['npi', 'year']),
  doctors: wholeRow('doctors'),
  nppes: inRelease('nppes', ['npi']),
  'nppes-locations': wholeRow('nppes_location', 'nppes-locations'),
  'nppes-deactivations': inRelease('nppes_deactivation', ['npi'], 'nppes-deactivations'),
  nucc: inRelease('nucc', ['code']),
  affiliations: wholeRow('affiliations'),
  'group-experience': inRelease('group_experience', ['org_pac_id', 'measure'], 'group-experience'),
  'clinician-reporting': wholeRow('clinician_reporting', 'clinician-reporting'),
  'group-reporting': wholeRow('group_reporting', 'group-reporting'),
  prescribing: inSource('prescribing', ['npi', 'year']),
  exclusions: wholeRow('exclusions'),
  'opt-out': wholeRow('opt_out', 'opt-out'),
  payments: inSource('payments', ['kind', 'program_year', 'record_id']),
  ties: inRelease('ties', ['from_npi', 'to_npi']),
  hospitals: inRelease('hospitals', ['ccn']),
  'zcta-county': inRelease('zcta_part', ['zip5', 'county_fips'], 'zcta-county'),
  'zip-population': inRelease('zip_population', ['zip5'], 'zip-population'),
  'county-rurality': inRelease('county_rurality', ['county_fips'], 'county-rurality'),
}

function inSource(table: string, key: readonly string[]): TablePlan {
  return { table, sql: readSql(import.meta.url, `./${table}.sql`), key, keyHolds: 'in-source' }
}

function inRelease(table: string, key: readonly string[], file = table): TablePlan {
  return { table, sql: readSql(import.meta.url, `./${file}.sql`), key, keyHolds: 'in-release' }
}

function wholeRow(table: string, file = table): TablePlan {
  return { table, sql: readSql(import.meta.url, `./${file}.sql`), key: null, keyHolds: 'in-release' }
}
