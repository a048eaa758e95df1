import { join } from 'node:path'
import { groupOf } from '#codes/group-of.ts'
import { classOf } from '#codes/service-class.ts'
import { type Duckdb, openDuckdb } from '#doors/duckdb.ts'

/** Everything that is compared stands twice in one DuckDB, as real_… and as synthetic_…, with the same columns. */
export type Side = 'real' | 'synthetic'

export interface Folders {
  /** Rows of real public files (its README lists them). */
  real: string
  /** What `spinewise data synth --area nation` wrote. */
  synthetic: string
}

export async function openSides({ real, synthetic }: Folders): Promise<Duckdb> {
  const db = await openDuckdb({ memoryMb: 4000 })
  const realFile = (file: string) => join(real, file)
  const made = (file: string) => join(synthetic, file)
  await openServices(db, realFile('puf/PUF_CY2012_block.tsv'), made('services/2023/Prov_Svc_2023.csv'))
  await openCodes(db)
  await openDoctors(db, realFile, made)
  await openPlaces(db, realFile('geo'), made('zip-population/2023/zip_population.csv'))
  await openExperience(db, realFile('dac/PhysicianCompare_2017_Group_Patient_Experience_CAHPS.csv'), synthetic)
  return db
}

// Specialties had other names in 2012.
const NAMES_OF_2012 = {
  'Physical Therapist': 'Physical Therapist in Private Practice',
  'Occupational therapist': 'Occupational Therapist in Private Practice',
  'Psychologist, Clinical': 'Clinical Psychologist',
} as const

async function openServices(db: Duckdb, block: string, current: string): Promise<void> {
  const renamed = Object.entries(NAMES_OF_2012).map(([old, now]) => `WHEN '${old}' THEN '${now}'`)
  await db.run(`
    CREATE TABLE real_services AS
    SELECT npi, CASE provider_type ${renamed.join(' ')} ELSE provider_type END AS specialty, hcpcs_code AS code,
      place_of_service AS place, false AS drug, CAST(bene_unique_cnt AS DOUBLE) AS patients, CAST(line_srvc_cnt AS DOUBLE) AS services,
      ${zipOf('nppes_provider_zip')} AS zip, nppes_provider_gender AS sex
    FROM read_csv('${block}', delim = '\\t', header = true, quote = '', all_varchar = true)
    WHERE nppes_entity_code = 'I'`)
  // The lines that are spoiled on purpose fall out: a negative count, a cut line, a wrong check digit, a row twice.
  await db.run(`
    CREATE TABLE synthetic_services AS
    SELECT DISTINCT Rndrng_NPI AS npi, Rndrng_Prvdr_Type AS specialty, HCPCS_Cd AS code, Place_Of_Srvc AS place,
      HCPCS_Drug_Ind = 'Y' AS drug, TRY_CAST(Tot_Benes AS DOUBLE) AS patients, TRY_CAST(Tot_Srvcs AS DOUBLE) AS services,
      ${zipOf('Rndrng_Prvdr_Zip5')} AS zip
    FROM read_csv('${current}', header = true, all_varchar = true, null_padding = true, strict_mode = false, parallel = false)
    WHERE Rndrng_Prvdr_Ent_Cd = 'I' AND TRY_CAST(Tot_Srvcs AS DOUBLE) > 0`)
}

async function openCodes(db: Duckdb): Promise<void> {
  await db.run('CREATE TABLE code_class (code VARCHAR, drug BOOLEAN, class VARCHAR, weight DOUBLE)')
  const codes = await db.rows<{ code: string; drug: boolean }>(
    'SELECT DISTINCT code, drug FROM (SELECT code, drug FROM real_services UNION SELECT code, drug FROM synthetic_services)',
  )
  const rows = codes.map(({ code, drug }) => `('${code}', ${drug}, '${classOf(code, drug)}', ${groupOf(code)?.weight ?? 0})`)
  await db.run(`INSERT INTO code_class VALUES ${rows.join(', ')}`)
}

async function openDoctors(db: Duckdb, real: (file: string) => string, made: (file: string) => string): Promise<void> {
  const text = (file: string) => `read_csv('${file}', header = true, all_varchar = true, ignore_errors = true)`
  await db.run(`
    CREATE TABLE real_doctors AS
    SELECT NPI AS npi, gndr AS sex, adrs_id AS address, ${zipOf('"ZIP Code"')} AS zip FROM ${text(real('dac/DAC_2026-06_sample.csv'))};
    CREATE TABLE synthetic_doctors AS
    SELECT NPI AS npi, gndr AS sex, adrs_id AS address, ${zipOf('"ZIP Code"')} AS zip
    FROM ${text(made('doctors/2026-06/DAC_NationalDownloadableFile.csv'))}`)
  const of2017 = (file: string) => `
    SELECT NPI AS npi, TRY_CAST("Graduation year" AS INTEGER) AS graduated, TRY_CAST("Number of Group Practice members" AS INTEGER) AS members,
      CAST(${[1, 2, 3, 4, 5].map((place) => `("Hospital affiliation CCN ${place}" IS NOT NULL)::INTEGER`).join(' + ')} AS INTEGER) AS hospitals
    FROM ${text(file)} WHERE "Primary specialty" LIKE '%RADIOLOGY%'`
  await db.run(`
    CREATE TABLE real_doctors_2017 AS ${of2017(real('dac/PhysicianCompare_2017_interventional_radiology.csv'))};
    CREATE TABLE synthetic_doctors_2017 AS ${of2017(made('doctors/2017/Physician_Compare_National_Downloadable_File.csv'))}`)
  const of2021 = (file: string) => `
    SELECT DISTINCT NPI AS npi, TRY_CAST(TRY_CAST(Grd_yr AS DOUBLE) AS INTEGER) AS graduated
    FROM ${text(file)}`
  await db.run(`
    CREATE TABLE real_doctors_2021 AS ${of2021(real('dac/DAC_2021_sample_40cols.csv'))};
    CREATE TABLE synthetic_doctors_2021 AS ${of2021(made('doctors/2021-06/DAC_NationalDownloadableFile.csv'))}`)
  const registry = (file: string, zip: string) => `
    SELECT NPI AS npi, ${zipOf(`"${zip}"`)} AS zip, TRY_CAST(right("Last Update Date", 4) AS INTEGER) AS updated FROM ${text(file)}`
  const postal = 'Provider Business Practice Location Address Postal Code'
  await db.run(`
    CREATE TABLE real_registry AS ${registry(real('nppes/NPPES_2026-06_sample.csv'), postal)};
    CREATE TABLE synthetic_registry AS ${registry(made('nppes/2026-06/npidata_pfile_20260601.csv'), postal)} WHERE "Entity Type Code" = '1'`)
}

async function openPlaces(db: Duckdb, geo: string, populations: string): Promise<void> {
  await db.run(`
    CREATE TABLE real_population AS
    SELECT ZIP_CLEAN AS zip, CAST(population AS DOUBLE) AS people FROM read_csv('${geo}/census_zip_population_2023.csv', header = true, all_varchar = true);
    CREATE TABLE synthetic_population AS
    SELECT ZIP_CLEAN AS zip, CAST(population AS DOUBLE) AS people FROM read_csv('${populations}', header = true, all_varchar = true);
    CREATE TABLE rurality AS
    SELECT zcta.GEOID_ZCTA5_20 AS zip, CAST(coalesce(county.CODE2023, county.CODE2013) AS INTEGER) AS rurality
    FROM read_csv('${geo}/zcta_primary_county_2020.csv', header = true, all_varchar = true) AS zcta
    JOIN read_csv('${geo}/NCHSurb-rural-codes.csv', header = true, all_varchar = true, encoding = 'latin-1') AS county
      ON zcta.GEOID_COUNTY_20 = lpad(county.STFIPS, 2, '0') || lpad(county.CTYFIPS, 3, '0')`)
}

async function openExperience(db: Duckdb, real: string, synthetic: string): Promise<void> {
  const of = (file: string, measure: string) => `
    SELECT "${measure}" AS measure, TRY_CAST("prf_rate" AS DOUBLE) AS rate, "Org_PAC_ID" AS organisation
    FROM read_csv('${file}', header = true, all_varchar = true, ignore_errors = true)`
  await db.run(`
    CREATE TABLE real_experience AS ${of(real, 'measure_CD')};
    CREATE TABLE synthetic_experience AS ${of(join(synthetic, 'group-experience/2017/Group_Patient_Experience.csv'), 'measure_CD')}`)
}

/** Five digits of a ZIP or ZIP+4, lost leading zeros put back, ".0" taken off. */
function zipOf(column: string): string {
  const digits = `regexp_replace(regexp_replace(${column}, '\\.0$', ''), '[^0-9]', '', 'g')`
  return `left(lpad(${digits}, CASE WHEN length(${digits}) > 5 THEN 9 ELSE 5 END, '0'), 5)`
}
