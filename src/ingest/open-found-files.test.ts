import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeNpi } from '#domain/npi.ts'
import { openDuckdb } from '#doors/duckdb.ts'
import { ingestFiles } from './ingest-files.ts'
import { csv, withFiles, withIngested } from './testing/ingest-texts.ts'
import { zipOf } from './testing/zip-of.ts'

const DEACTIVATED = csv('NPI|NPPES Deactivation Date', `${completeNpi('200000000')}|6/1/2019`)

test('a table in a zip is read, dated by the archive where its own name says nothing', async () => {
  const zip = zipOf({ 'readme.pdf': 'words', 'data/report.csv': DEACTIVATED, 'notes.txt': 'hello\n' })
  await withIngested({ 'nppes_06_2026.zip': zip }, async ({ result }) => {
    expect(result.inputs).toMatchObject([
      { source: 'nppes-deactivations', file: 'nppes_06_2026.zip › data/report.csv', release: '2026-06', accepted: 1 },
    ])
    expect(result.notRecognised.map(({ file }) => file)).toEqual([
      'nppes_06_2026.zip › readme.pdf',
      'nppes_06_2026.zip › notes.txt',
    ])
  })
})

test('nothing unpacked is left behind', async () => {
  await withFiles({ 'a.zip': zipOf({ 'report.csv': DEACTIVATED, 'notes.txt': 'hello\n' }) }, async (folder, workFolder) => {
    const db = await openDuckdb({ memoryMb: 300 })
    await ingestFiles(db, { folders: [folder], workFolder, refusedPath: `${workFolder}/refused.ndjson` })
    db.close()
    expect(readdirSync(workFolder)).toEqual(['refused.ndjson'])
  })
})

test('an archive whose bytes are damaged stops the reading and is named', async () => {
  const zip = zipOf({ 'report.csv': DEACTIVATED })
  // A byte of the stored text.
  zip.writeUInt8(zip.readUInt8(45) ^ 1, 45)
  await expect(withIngested({ 'a.zip': zip }, async () => undefined)).rejects.toMatchObject({
    code: 'bad-zip',
    message: expect.stringContaining('report.csv'),
  })
})

test('a name that climbs out of the archive stops the reading', async () => {
  await expect(withIngested({ 'a.zip': zipOf({ '../report.csv': DEACTIVATED }) }, async () => undefined)).rejects.toMatchObject({
    code: 'bad-zip',
  })
})
