import { expect, test } from 'vitest'
import { completeNpi } from '#domain/npi.ts'
import { csv, withFiles, withIngested } from './testing/ingest-texts.ts'
import { verifyFiles } from './verify-files.ts'

const [ANN, BOB, CAT] = ['200000000', '200000001', '200000002'].map(completeNpi)
const HEADER =
  'Rndrng_NPI|Rndrng_Prvdr_Last_Org_Name|Rndrng_Prvdr_Ent_Cd|Rndrng_Prvdr_Zip5|Rndrng_Prvdr_Cntry|Rndrng_Prvdr_Type|HCPCS_Cd|HCPCS_Desc|HCPCS_Drug_Ind|Place_Of_Srvc|Tot_Benes|Tot_Srvcs|Tot_Bene_Day_Srvcs'
const services = (...rows: string[]) => csv(HEADER, ...rows)
const row = (npi: string | undefined, code: string, counts = '20|30|25') =>
  `${npi}|Doe|I|02115|US|Neurology|${code}|words|N|O|${counts}`

/** Good rows, so that a bad one is under 1 %. */
const goodRows = (count: number) => Array.from({ length: count }, (_, index) => row(CAT, String(10_000 + index)))

test('services are read with the year of their file, and without the descriptors of CPT', async () => {
  await withIngested(
    { 'MUP_PHY_D23_Prov_Svc.csv': services(`${ANN}.0|  O  'Neil |I|2115|US|Neurology|62323|words|N|F|1,020|1,200.5|1100.0`) },
    async ({ db, result }) => {
      expect(await db.rows('SELECT * EXCLUDE (services), CAST(services AS VARCHAR) AS services FROM services')).toEqual([
        {
          ...{
            input_id: 1,
            record: 1,
            npi: BigInt(ANN ?? 0),
            year: 2023,
            last_name: "O 'Neil",
            first_name: null,
            middle_name: null,
          },
          ...{
            credentials: null,
            gender: null,
            entity_code: 'I',
            street1: null,
            street2: null,
            city: null,
            state: null,
            zip5: '02115',
          },
          ...{
            country: 'US',
            specialty: 'Neurology',
            place: 'F',
            hcpcs: '62323',
            drug: false,
            patients: 1020,
            services: '1200.500',
            days: 1100,
          },
        },
      ])
      expect(result.inputs).toMatchObject([
        {
          id: 1,
          source: 'services',
          release: '2023',
          layout: '2021',
          lines: 2,
          headerLines: 1,
          accepted: 1,
          refused: 0,
          ignoredColumns: 1,
        },
      ])
      const names = await db.rows<{ name: string }>(
        "SELECT column_name AS name FROM duckdb_columns() WHERE column_name ILIKE '%desc%' AND NOT internal",
      )
      expect(names).toEqual([])
    },
  )
})

test.each([
  ['an NPI with a wrong check digit', row('2000000003', '62323'), 'has an NPI that is not ten digits with a right check digit'],
  ['a negative count', row(ANN, '62323', '-20|30|25'), 'has fewer than one patient'],
  ['a count that is no whole number', row(ANN, '62323', '20.5|30|25'), 'has patients that is not a whole number'],
  [
    'more patients than Medicare has',
    row(ANN, '62323', '90000000|90000000|90000000'),
    'has more patients than Medicare has people',
  ],
  ['services beyond belief', row(ANN, '62323', '20|9000000000|25'), 'has more than a thousand million services'],
  ['more patients than patient-days', row(ANN, '62323', '30|30|25'), 'has more patients than patient-days'],
  ['more days than a year has', row(ANN, '62323', '20|30|9000'), 'has more days than there are in the year for each patient'],
  ['a code of four characters', row(ANN, '6232'), 'has a HCPCS code that is not five letters or digits'],
  ['an unknown place', row(ANN, '62323').replace('|O|20', '|X|20'), 'has a place of service that is neither F nor O'],
])('a services row with %s is refused, with the reason, its record, its line and its text', async (_, bad, reason) => {
  await withIngested({ 'CY2023.csv': services(...goodRows(150), bad) }, async ({ db, result, refused }) => {
    expect(refused).toMatchObject([{ file: 'CY2023.csv', source: 'services', reason, record: 151, line: 152 }])
    expect(refused[0]?.raw).toBe(bad.split('|').join(','))
    expect(result.inputs).toMatchObject([{ lines: 152, accepted: 150, refused: 1 }])
    expect(await db.rows('SELECT COUNT(*) AS n FROM services')).toEqual([{ n: 150n }])
  })
})

test('a row given twice is kept once, and one that contradicts an earlier row is refused', async () => {
  const text = services(...goodRows(250), row(ANN, '62323'), row(ANN, '62323'), row(BOB, '62323'), row(BOB, '62323', '21|30|25'))
  await withIngested({ 'CY2023.csv': text }, async ({ db, refused }) => {
    expect(refused.map(({ record, reason }) => [record, reason])).toEqual([
      [252, 'is a duplicate of record 251'],
      [254, 'contradicts record 253, which stands'],
    ])
    expect(await db.rows("SELECT patients FROM services WHERE hcpcs = '62323' ORDER BY npi")).toEqual([
      { patients: 20 },
      { patients: 20 },
    ])
  })
})

test('more than 1 % of rows refused stops the reading and says where to look', async () => {
  const bad = [row('2000000003', '11111'), row('2000000003', '11112')]
  await expect(withIngested({ 'CY2023.csv': services(...goodRows(98), ...bad) }, async () => undefined)).rejects.toMatchObject({
    code: 'too-many-refused',
    message: expect.stringContaining('CY2023.csv: 2 of 100 records (2.0 %)'),
  })
})

test('a row that another file of the same year has is refused there and does not speak against the file', async () => {
  const files = {
    'a_CY2023.csv': services(...goodRows(50), row(ANN, '62323')),
    'b_CY2023.csv': services(row(ANN, '62323'), row(BOB, '62323')),
  }
  await withIngested(files, async ({ result, refused, db }) => {
    // The smaller file is read first: names have no say in the order.
    expect(result.inputs.map(({ file, accepted, refused: count }) => [file, accepted, count])).toEqual([
      ['b_CY2023.csv', 2, 0],
      ['a_CY2023.csv', 50, 1],
    ])
    expect(refused.map(({ reason }) => reason)).toEqual(['is a duplicate of record 1 of b_CY2023.csv'])
    expect(await db.rows('SELECT COUNT(*) AS n FROM services')).toEqual([{ n: 52n }])
  })
})

test('the same row in two years is two rows', async () => {
  const files = { 'CY2022.csv': services(row(ANN, '62323')), 'CY2023.csv': services(row(ANN, '62323'), row(BOB, '62323')) }
  await withIngested(files, async ({ db }) => {
    expect(await db.rows('SELECT year, COUNT(*) AS n FROM services GROUP BY year ORDER BY year')).toEqual([
      { year: 2022, n: 1n },
      { year: 2023, n: 2n },
    ])
  })
})

test('a file that lies there twice is read once', async () => {
  const text = services(row(ANN, '62323'))
  await withIngested({ 'one/CY2023.csv': text, 'two/CY2023.csv': text }, async ({ result }) => {
    expect(result.inputs.map(({ file }) => file)).toEqual(['one/CY2023.csv'])
    expect(result.notRecognised).toEqual([
      { file: 'two/CY2023.csv', why: 'It is one/CY2023.csv once more, byte for byte: read once.' },
    ])
  })
})

test('files are known by their headers: the name says nothing but the year', async () => {
  await withIngested({ 'holiday.txt': services(row(ANN, '62323')) }, async ({ result }) => {
    expect(result.inputs).toMatchObject([{ source: 'services', release: 'not stated (layout 2021)' }])
    expect(result.expectations.filter(({ holds }) => !holds).map(({ title }) => title)).toEqual([
      'Services are of one year that their file states',
    ])
  })
})

test('a missing column is one error that names file, column and layouts', async () => {
  const cut = services(row(ANN, '62323')).replace('Tot_Benes', 'Tot_Somethings')
  await expect(withIngested({ 'CY2023.csv': cut }, async () => undefined)).rejects.toMatchObject({
    code: 'column-missing',
    message: expect.stringMatching(/CY2023\.csv looks like .*services.* has no column "Tot_Benes"/),
    remedy: expect.stringContaining('Layouts known of services: 2012, 2014, 2021'),
  })
})

test('a wrong delimiter is one error that names it', async () => {
  const text = services(row(ANN, '62323')).replaceAll(',', ';')
  await expect(withIngested({ 'CY2023.csv': text }, async () => undefined)).rejects.toMatchObject({
    code: 'delimiter',
    message: expect.stringContaining('parted by ";"'),
  })
})

test('a folder without any known file is an error with a way on', async () => {
  await expect(withIngested({ 'notes.txt': 'hello\n', 'empty.csv': '' }, async () => undefined)).rejects.toMatchObject({
    code: 'nothing-recognised',
    remedy: expect.stringContaining('spinewise data synth'),
  })
})

test('what is no known table is left out with the reason, and every table exists without its file', async () => {
  const files = { 'CY2023.csv': services(row(ANN, '62323')), 'empty.csv': '', 'picture.bin': Buffer.from([80, 78, 71, 0, 1, 2]) }
  await withIngested(files, async ({ db, result }) => {
    expect(result.notRecognised).toEqual([
      { file: 'empty.csv', why: 'It is empty.' },
      { file: 'picture.bin', why: expect.stringContaining('binary file') },
    ])
    expect(result.absent).toContain('nppes')
    expect(result.absent).not.toContain('services')
    for (const table of ['doctors', 'nppes', 'payments', 'ties', 'zcta_county', 'county_rurality']) {
      expect(await db.rows(`SELECT COUNT(*) AS n FROM ${table}`)).toEqual([{ n: 0n }])
    }
  })
})

test('quotes in the unquoted file of 2012 are ordinary characters', async () => {
  const names =
    'npi nppes_provider_last_org_name nppes_entity_code provider_type place_of_service hcpcs_code hcpcs_description line_srvc_cnt bene_unique_cnt bene_day_srvc_cnt'
  const cells = [ANN, 'O"Neil', 'I', 'Neurology', 'O', '62323', '"words', '30', '20', '25']
  await withIngested({ 'CY2012.tsv': `${names.split(' ').join('\t')}\n${cells.join('\t')}\n` }, async ({ db }) => {
    expect(await db.rows('SELECT last_name, year FROM services')).toEqual([{ last_name: 'O"Neil', year: 2012 }])
  })
})

test('verifying reads every file, and one that is broken does not hide the others', async () => {
  const files = {
    'CY2022.csv': services(row(ANN, '62323')).replace('Tot_Benes', 'x'),
    'CY2023.csv': services(row(ANN, '62323')),
    'CY2024.csv': services(row(ANN, '62323'), row('2000000003', '62323')),
    'notes.txt': 'hello\n',
  }
  await withFiles(files, async (folder, workFolder) => {
    const result = await verifyFiles({ folders: [folder], workFolder, refusedPath: `${workFolder}/refused.ndjson` })
    expect(result.readable).toMatchObject([{ file: 'CY2023.csv', accepted: 1, release: '2023' }])
    expect(result.broken.map(({ file, error }) => [file, error.code])).toEqual([
      ['CY2022.csv', 'column-missing'],
      ['CY2024.csv', 'too-many-refused'],
    ])
    expect(result.notRecognised.map(({ file }) => file)).toEqual(['notes.txt'])
  })
})
