import type { DisciplineId } from '#domain/discipline.ts'
import type { Duckdb } from '#doors/duckdb.ts'

/** Rows of the typed and the roster tables as plain objects; NPIs and dates as text. */
export interface PlainRows {
  clinicians: PlainClinician[]
  persons: { npi: string; graduationYear: number | null; enumerationYear: number | null }[]
  services: PlainService[]
  summaries: { npi: string; year: number; services: number; medical: number | null; drug: number | null }[]
  memberships: { npi: string; org: string }[]
  addresses: { npi: string; key: string | null; zip: string | null }[]
  places: { zip: string; lat: number; lon: number }[]
  histories: { npi: string; source: string; release: string; date: string; key: string }[]
  ties: { from: string; to: string; patients: number }[]
  experiences: { org: string; measure: string; rate: number | null; patients: number | null; date: string }[]
  reports: {
    npi: string
    measure: string
    kind: string
    rate: number | null
    patients: number | null
    attested: boolean | null
  }[]
  groupReports: { org: string; measure: string; kind: string; attested: boolean | null }[]
  inside: { npi: string; indicator: string; x: number; n: number }[]
  inputs: { source: string; date: string }[]
}

export interface PlainClinician {
  id: number | null
  npi: string
  discipline: DisciplineId
  listed: boolean
  taxonomyWeight: number | null
  spinePatients: number
  injectionPatients: number
}

export interface PlainService {
  npi: string
  year: number
  specialty: string
  code: string
  place: string
  drug: boolean
  patients: number
  services: number
}

const QUERIES = {
  clinicians: `SELECT id, CAST(npi AS VARCHAR) AS npi, discipline, listed, CAST(taxonomy_weight AS DOUBLE) AS "taxonomyWeight",
    spine_patients_low AS "spinePatients", injection_patients_low AS "injectionPatients" FROM clinician ORDER BY npi`,
  persons: `SELECT CAST(npi AS VARCHAR) AS npi, graduation_year AS "graduationYear",
    CAST(year(enumerated_on) AS INTEGER) AS "enumerationYear" FROM person ORDER BY npi`,
  services: `SELECT CAST(npi AS VARCHAR) AS npi, year, specialty, hcpcs AS code, place, drug, patients,
    CAST(services AS DOUBLE) AS services FROM services WHERE entity_code = 'I' ORDER BY ALL`,
  summaries: `SELECT CAST(npi AS VARCHAR) AS npi, year, CAST(services AS DOUBLE) AS services,
    CAST(medical_services AS DOUBLE) AS medical, CAST(drug_services AS DOUBLE) AS drug FROM summary ORDER BY ALL`,
  memberships: 'SELECT CAST(npi AS VARCHAR) AS npi, org_pac_id AS org FROM membership ORDER BY ALL',
  addresses: 'SELECT CAST(npi AS VARCHAR) AS npi, address_key AS key, zip5 AS zip FROM person_address ORDER BY ALL',
  places: 'SELECT zip5 AS zip, lat, lon FROM place WHERE lat IS NOT NULL ORDER BY ALL',
  histories: `SELECT CAST(npi AS VARCHAR) AS npi, source, release, CAST(release_date AS VARCHAR) AS date, address_key AS key
    FROM address_history ORDER BY ALL`,
  ties: 'SELECT CAST(from_npi AS VARCHAR) AS "from", CAST(to_npi AS VARCHAR) AS "to", patients FROM ties ORDER BY ALL',
  experiences: `SELECT org_pac_id AS org, measure, CAST(rate AS DOUBLE) AS rate, patients, CAST(release_date AS VARCHAR) AS date
    FROM group_experience JOIN input ON input.id = input_id ORDER BY ALL`,
  reports: `SELECT CAST(npi AS VARCHAR) AS npi, measure, kind, CAST(rate AS DOUBLE) AS rate, patients, attested
    FROM clinician_reporting ORDER BY ALL`,
  groupReports: 'SELECT org_pac_id AS org, measure, kind, attested FROM group_reporting ORDER BY ALL',
  inside: 'SELECT CAST(npi AS VARCHAR) AS npi, indicator, x, n FROM inside_report ORDER BY ALL',
  inputs: 'SELECT source, CAST(release_date AS VARCHAR) AS date FROM input ORDER BY ALL',
} as const satisfies Record<keyof PlainRows, string>

export async function readPlainRows(db: Duckdb): Promise<PlainRows> {
  return {
    clinicians: await db.rows(QUERIES.clinicians),
    persons: await db.rows(QUERIES.persons),
    services: await db.rows(QUERIES.services),
    summaries: await db.rows(QUERIES.summaries),
    memberships: await db.rows(QUERIES.memberships),
    addresses: await db.rows(QUERIES.addresses),
    places: await db.rows(QUERIES.places),
    histories: await db.rows(QUERIES.histories),
    ties: await db.rows(QUERIES.ties),
    experiences: await db.rows(QUERIES.experiences),
    reports: await db.rows(QUERIES.reports),
    groupReports: await db.rows(QUERIES.groupReports),
    inside: await db.rows(QUERIES.inside),
    inputs: await db.rows(QUERIES.inputs),
  }
}
