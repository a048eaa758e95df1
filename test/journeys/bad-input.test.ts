import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clinician } from '#domain/contract.ts'
import type { EditionInfo } from '#edition/describe-edition.ts'
import type { RefusedLine } from '#ingest/testing/ingest-texts.ts'
import { zipOf } from '#ingest/testing/zip-of.ts'
import { generateTiny } from '../../fixtures/generate-tiny.ts'
import { readRecords } from '../../fixtures/test-folder.ts'
import { makeServicesFile, makeServicesRow } from './services-file.ts'
import { type Ran, spinewise } from './spinewise.ts'

const SERVICES = 'services/2023/Prov_Svc_2023.csv'
const DOCTORS = 'doctors/2026-06/DAC_NationalDownloadableFile.csv'

let folder: string
let tiny: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-bad-'))
  tiny = join(folder, 'tiny')
  await generateTiny(tiny)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

describe('a file that cannot be read stops the build', () => {
  const services = () => readFileSync(join(tiny, SERVICES), 'utf8')
  const archive = () => zipOf({ 'Prov_Svc_2023.csv': services() })

  test.each<[title: string, file: string, content: () => string | Buffer, message: RegExp, remedy: RegExp]>([
    [
      'with the wrong delimiter',
      'Prov_Svc_2023.csv',
      () => services().replaceAll(',', ';'),
      /error delimiter: Prov_Svc_2023\.csv looks like .* but its cells are parted by ";"/,
      /Save it again with commas, tabs or bars/,
    ],
    [
      'without a column that it needs',
      'Prov_Svc_2023.csv',
      () => services().replace(',Tot_Benes,', ',Patients,'),
      /error column-missing: Prov_Svc_2023\.csv looks like .* has no column "Tot_Benes"/,
      /Layouts known of services: 2012, 2014, 2021/,
    ],
    [
      'of which 2 % of the rows are bad',
      'Prov_Svc_2023.csv',
      () => makeServicesFile(1000, Object.fromEntries(Array.from({ length: 20 }, (_, index) => [(index + 1) * 50, 'bad']))),
      /error too-many-refused: Prov_Svc_2023\.csv: 20 of 1000 records \(2\.0 %\) are refused.*the first is record 50 \(line 51\): has 1 field, the header has 12/,
      /refused\.ndjson/,
    ],
    [
      'of which nothing is left but the header',
      'Prov_Svc_2023.csv',
      () => services().split('\n', 1)[0]!,
      /error header-only: Prov_Svc_2023\.csv has a header and no record below it/,
      /Fetch it again/,
    ],
    [
      'that is empty',
      'Prov_Svc_2023.csv',
      () => '',
      /error nothing-recognised: .*\nProv_Svc_2023\.csv: It is empty\./,
      /spinewise data synth/,
    ],
    [
      'that is binary',
      'Prov_Svc_2023.csv',
      () => Buffer.from('\x7fELF\0\x01\x02\0\0'),
      /error nothing-recognised: .*\nProv_Svc_2023\.csv: It is a binary file/,
      /spinewise data synth/,
    ],
    [
      'that is UTF-16, as a spreadsheet saves "Unicode text"',
      'Prov_Svc_2023.csv',
      () => Buffer.from(`\ufeff${services()}`, 'utf16le'),
      /error nothing-recognised: .*\nProv_Svc_2023\.csv: It .*UTF-16/,
      /spinewise data synth/,
    ],
    [
      'in a zip with a bad CRC',
      'services.zip',
      () => spoilByte(archive(), 2000),
      /error bad-zip: .*services\.zip › Prov_Svc_2023\.csv cannot be unpacked: its CRC-32 is [0-9a-f]{8}, the archive says [0-9a-f]{8}/,
      /Fetch the archive again/,
    ],
    [
      'in a zip that is cut',
      'services.zip',
      () => archive().subarray(0, 20_000),
      /error bad-zip: .*services\.zip cannot be unpacked: /,
      /Fetch the archive again/,
    ],
    [
      'in a zip with a path that climbs out of it',
      'services.zip',
      () => zipOf({ '../../climbed.csv': services() }),
      /error bad-zip: .*services\.zip cannot be unpacked: .*\.\.\/\.\.\/climbed\.csv/,
      /Fetch the archive again/,
    ],
  ])('%s', async (_, file, content, message, remedy) => {
    const at = mkdtempSync(join(folder, 'stops-'))
    write(join(at, 'data', file), content())
    const { code, out, note } = await spinewise(['build', '--data', join(at, 'data'), '--edition', join(at, 'e.sqlite')])
    expect(note).toMatch(message)
    expect(note.slice(note.indexOf('What to do:'))).toMatch(remedy)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    // No edition, no work folder, and nothing that climbed out of an archive.
    expect(readdirSync(at).filter((name) => name !== 'e.sqlite.refused.ndjson')).toEqual(['data'])
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('climbed'))).toEqual([])
  })
})

/** One byte of the data changed, as a bad disk or line does. */
function spoilByte(bytes: Buffer, place: number): Buffer {
  bytes[place]! ^= 1
  return bytes
}

describe('what is bad in a file that can be read', () => {
  // 200,000 rows each, with one and with two quotes that are never closed.
  const open = (record: number) => makeServicesRow(record, { Rndrng_Prvdr_Last_Org_Name: '"Hall' })
  const ONE_QUOTE = makeServicesFile(200_000, { 1000: open(1000) })
  const TWO_QUOTES = makeServicesFile(200_000, { 50000: open(50_000), 150000: open(150_000) })
  const BAD_ROWS: [record: number, reason: string, row: string][] = [
    [100, 'has an NPI that is not ten digits with a right check digit', makeServicesRow(100, { Rndrng_NPI: '2000000000' })],
    [200, 'is a duplicate of record 199', makeServicesRow(199)],
    [300, 'contradicts record 299, which stands', makeServicesRow(299, { Tot_Benes: '21' })],
    [400, 'has fewer than one patient', makeServicesRow(400, { Tot_Benes: '-20' })],
    [500, 'has no services, or fewer than none', makeServicesRow(500, { Tot_Srvcs: '-30' })],
    [600, 'has services that are not a number', makeServicesRow(600, { Tot_Srvcs: 'NaN' })],
    [
      700,
      'has more patients than Medicare has people',
      makeServicesRow(700, { Tot_Benes: '90000000', Tot_Bene_Day_Srvcs: '90000000' }),
    ],
    [800, 'has more than a thousand million services', makeServicesRow(800, { Tot_Srvcs: '9000000000' })],
    [900, 'has more days than there are in the year for each patient', makeServicesRow(900, { Tot_Bene_Day_Srvcs: '90000' })],
  ]
  // Cut within its last row, as a broken download is.
  const CUT = makeServicesFile(1500, Object.fromEntries(BAD_ROWS.map(([record, , row]) => [record, row]))).slice(0, -20)
  const FILES = { 'services/2019/cut.csv': CUT, 'services/2020/one.csv': ONE_QUOTE, 'services/2021/two.csv': TWO_QUOTES }

  let built: Ran
  let refused: RefusedLine[]
  let editionPath: string
  let files: string
  let npis: { zip: string; bytes: string; lineFeed: string }

  beforeAll(async () => {
    files = join(folder, 'mixed')
    editionPath = join(folder, 'mixed.sqlite')
    copyTree(tiny, files)
    for (const [name, text] of Object.entries(FILES)) write(join(files, name), text)
    write(join(files, 'services/2018/empty.csv'), '')
    write(join(files, 'services/2018/binary.csv'), Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'))
    npis = spoilDoctors(join(files, DOCTORS))
    built = await spinewise(['build', '--data', files, '--edition', editionPath])
    refused = readFileSync(`${editionPath}.refused.ndjson`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  })

  const refusedOf = (file: string) => refused.filter((line) => line.file === file).toSorted((a, b) => a.record - b.record)
  const reasonsOf = (file: string) => refusedOf(file).map(({ record, reason }) => [record, reason])
  const show = async (npi: string): Promise<Clinician> =>
    JSON.parse((await spinewise(['show', npi, '--json', '--edition', editionPath])).out)

  test('does not stop the build, which says where the refused rows are', () => {
    expect({ code: built.code, crashed: built.note.includes('the fault is ours') }).toEqual({ code: 0, crashed: false })
    expect(built.out).toContain(`refused rows, each with its reason: ${editionPath}.refused.ndjson`)
  })

  test('one unclosed quote in 200,000 rows costs its row and no other', () => {
    expect(built.out).toMatch(/one\.csv +2020 +200,001 +199,999 +1$/m)
    expect(reasonsOf('services/2020/one.csv')).toEqual([[1000, 'a quote that is never closed']])
  })

  test('two unclosed quotes in 200,000 rows cost their rows, not the 100,000 between them', () => {
    expect(built.out).toMatch(/two\.csv +2021 +200,001 +199,998 +2$/m)
    expect(reasonsOf('services/2021/two.csv').map(([record]) => record)).toEqual([50_000, 150_000])
  })

  test.each(BAD_ROWS)('record %i is refused: it %s', (record, reason, raw) => {
    expect(refusedOf('services/2019/cut.csv').find((line) => line.record === record)).toMatchObject({ raw, reason })
  })

  test('the last row of a cut file is refused, and every row of it is accounted for', () => {
    expect(reasonsOf('services/2019/cut.csv').at(-1)).toEqual([1500, 'the file ends inside this record'])
    expect(built.out).toMatch(/cut\.csv +2019 +1,501 +1,490 +10$/m)
  })

  test('every refused row stands in its file at the byte offset and line given', () => {
    for (const { file, byteOffset, line, raw, source } of refused) {
      const bytes = readFileSync(join(files, file))
      expect(bytes.subarray(byteOffset, byteOffset + Buffer.byteLength(raw)).toString(), file).toBe(raw)
      expect(bytes.subarray(0, byteOffset).toString().split('\n').length, `${file} line`).toBe(line)
      expect(source).toBe('services')
    }
  })

  test('an empty file and a binary one are left out, each with the reason', () => {
    expect(built.out).toMatch(/left out +services\/2018\/empty\.csv: It is empty\./)
    expect(built.out).toMatch(/left out +services\/2018\/binary\.csv: It is a binary file/)
  })

  test('a ZIP code without its leading zero is the place it was', async () => {
    const { locations } = await show(npis.zip)
    expect(locations).toContainEqual(expect.objectContaining({ zip: '02116', lat: expect.closeTo(42.35, 1) }))
    expect(locations.some(({ zip }) => zip !== null && !/^\d{5}$/.test(zip))).toBe(false)
  })

  test('bytes of Windows-1252 are read as the letters they were, and counted', async () => {
    expect((await show(npis.bytes)).locations.map(({ line1 }) => line1)).toContain('7 Calle Peña')
    const info: EditionInfo = JSON.parse((await spinewise(['edition', 'info', editionPath, '--json'])).out)
    const input = info.inputs.find(({ file }) => file === DOCTORS)
    expect(input).toMatchObject({ encoding: 'windows-1252', decodedBytes: 1, refused: 0 })
  })

  test('a bare line feed inside quotes of a CRLF file is a space in its cell, not the end of a row', async () => {
    expect((await show(npis.lineFeed)).locations.map(({ line1 }) => line1)).toContain('9 Broken Line')
    const info: EditionInfo = JSON.parse((await spinewise(['edition', 'info', editionPath, '--json'])).out)
    const input = info.inputs.find(({ file }) => file === DOCTORS)!
    const records = readRecords(tiny, DOCTORS).length
    expect({ accepted: input.accepted, refused: input.refused }).toEqual({ accepted: records, refused: 0 })
    expect(input.lines).toBe(1 + input.accepted + input.continuation + input.blank)
    expect(input.continuation).toBeGreaterThan(0)
  })
})

function copyTree(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = join(entry.parentPath, entry.name)
    const target = source.replace(from, to)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(source, target)
  }
}

/** CRLF throughout, and for three clinicians a cell that only careful reading gets right; says whose. */
function spoilDoctors(path: string): { zip: string; bytes: string; lineFeed: string } {
  const lines = readFileSync(path, 'latin1').split('\n')
  const names = lines[0]!.split(',')
  const spoil = (line: number, column: string, text: string) => {
    const cells = lines[line]!.split(',')
    cells[names.indexOf(column)] = text
    lines[line] = cells.join(',')
    return cells[0]!
  }
  const npis = {
    zip: spoil(2, 'ZIP Code', '2116'),
    bytes: spoil(3, 'adr_ln_1', '7 CALLE PE\xd1A'),
    lineFeed: spoil(4, 'adr_ln_1', '"9 BROKEN\n  LINE"'),
  }
  writeFileSync(path, Buffer.from(lines.join('\r\n'), 'latin1'))
  return npis
}

test('a build of a folder that does not exist names it', async () => {
  const none = join(folder, 'none')
  const { code, note } = await spinewise(['build', '--data', none, '--edition', join(folder, 'none.sqlite')])
  expect(note).toMatch(/error file-missing: .*none does not exist/)
  expect(note).toMatch(/What to do: Check the path/)
  expect(code).toBe(2)
  expect(existsSync(join(folder, 'none.sqlite'))).toBe(false)
})
