import { expect, test } from 'vitest'
import { doctors } from './doctors.ts'
import { nppes } from './nppes.ts'
import { nucc } from './nucc.ts'
import { prescribing } from './prescribing.ts'
import { findRelease } from './release.ts'
import { services } from './services.ts'
import type { Source } from './source.ts'

const read = (source: Source, path: string) => {
  const [layout] = source.layouts
  if (!layout) throw new Error('a source has a layout')
  const { release, releaseDate, statedBy } = findRelease(path, source, layout)
  return [release, releaseDate, statedBy].join(' · ')
}

test.each([
  // A year that a file is about is dated by its last day.
  [services, '/d/puf/PUF_CY2012_block.tsv', '2012 · 2012-12-31 · file name'],
  [services, '/d/MUP_PHY_R25_P05_V20_D23_Prov_Svc.csv', '2023 · 2023-12-31 · file name'],
  [services, '/d/PUF_CY2023_37rows_current_layout.csv', '2023 · 2023-12-31 · file name'],
  [prescribing, '/d/MUP_DPR_RY25_P04_V10_DY23_NPI.csv', '2023 · 2023-12-31 · file name'],
  // A snapshot named by a year is only known to be from its first day on.
  [doctors, '/d/DAC_2021_sample_40cols.csv', '2021 · 2021-01-01 · file name'],
  [doctors, '/d/DAC_2026-06_sample.csv', '2026-06 · 2026-06-01 · file name'],
  [nppes, '/d/npidata_pfile_20050523-20260607.csv', '2026-06-07 · 2026-06-07 · file name'],
  [nucc, '/d/nucc_taxonomy_251.csv', '25.1 · 2025-07-01 · file name'],
  [nucc, '/d/nucc_taxonomy_260.csv', '26.0 · 2026-01-01 · file name'],
])('%o at %s is of the release that its name states', (source, path, expected) => {
  expect(read(source, path)).toBe(expected)
})

test('a release folder below a folder of the source goes before the file name', () => {
  expect(read(doctors, '/data/raw/doctors/2026-06/DAC_2021.csv')).toBe('2026-06 · 2026-06-01 · folder')
})

test('a folder that happens to bear the name of a source dates nothing unless it names a date', () => {
  expect(read(services, '/srv/services/spinewise/PUF_CY2012.tsv')).toBe('2012 · 2012-12-31 · file name')
})

test('the archive dates a file in it that has no date of its own', () => {
  expect(read(doctors, '/d/doctors_and_clinicians_06_2026.zip/DAC_NationalDownloadableFile.csv')).toBe(
    '2026-06 · 2026-06-01 · file name',
  )
})

test('a number that is no date, such as a count of columns, dates nothing', () => {
  expect(read(nppes, '/d/nppes_sample_raw330cols.csv')).toBe('not stated (layout 2025) · 2025-01-01 · layout')
  expect(read(nppes, '/d/nppes_20261399.csv')).toBe('not stated (layout 2025) · 2025-01-01 · layout')
})

test.each([
  ['a whole file, from the first day of NPIs on', 'npidata_pfile_20050523-20260607.csv', '2026-06-07', false],
  ['a weekly file', 'npidata_pfile_20260608-20260614.csv', '2026-06-08/2026-06-14', true],
  ['a weekly file that ends with the whole one', 'npidata_pfile_20260601-20260607.csv', '2026-06-01/2026-06-07', true],
])('%s says so by the days of its name, whatever its folder', (_, name, release, isIncrement) => {
  const [layout] = nppes.layouts
  const path = `/data/raw/nppes/2026-06/${name}`
  expect(findRelease(path, nppes, layout!)).toEqual({
    release,
    releaseDate: release.slice(-10),
    statedBy: 'file name',
    isIncrement,
  })
})

test('days in the wrong order, or that no calendar has, are no two days', () => {
  const [layout] = nppes.layouts
  const releaseOf = (name: string) => findRelease(`/d/nppes/2026-06/${name}`, nppes, layout!).release
  expect(releaseOf('npidata_pfile_20260614-20260608.csv')).toBe('2026-06')
  expect(releaseOf('npidata_pfile_20260231-20260307.csv')).toBe('2026-06')
})
