import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeZip, type ZipPlan } from './testing/write-zip.ts'
import { extractZipEntry, listZip } from './zip.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-zip-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function makeZip(entries: readonly ZipPlan[]): string {
  const path = join(folder, 'archive.zip')
  writeFileSync(path, writeZip(entries))
  return path
}

const TABLE = 'a,b\n1,2\n'.repeat(1000)

test('the files of an archive are listed, and one is unpacked whole', async () => {
  const path = makeZip([
    { name: 'folder/', text: '' },
    { name: 'folder/npidata.csv', text: TABLE },
    { name: 'readme.txt', text: 'read me' },
  ])
  expect(await listZip(path)).toEqual([
    { name: 'folder/npidata.csv', bytes: 8000, crc32: crc32(TABLE) },
    { name: 'readme.txt', bytes: 7, crc32: crc32('read me') },
  ])
  await extractZipEntry(path, 'folder/npidata.csv', { to: join(folder, 'out.csv') })
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe(TABLE)
})

test('a bad CRC is an error that names archive and file, and leaves no file', async () => {
  const path = makeZip([{ name: 'npidata.csv', text: TABLE, crc: 7 }])
  await expect(extractZipEntry(path, 'npidata.csv', { to: join(folder, 'out.csv') })).rejects.toMatchObject({
    code: 'bad-zip',
    at: `${path} › npidata.csv`,
    message: expect.stringContaining('the archive says 00000007'),
    remedy: 'Fetch the archive again from its publisher.',
  })
  expect(existsSync(join(folder, 'out.csv'))).toBe(false)
})

test('a name that climbs out of the archive is refused', async () => {
  for (const name of ['../../etc/passwd', '/etc/passwd', '..\\..\\passwd', 'C:/passwd']) {
    await expect(listZip(makeZip([{ name, text: 'x' }])), name).rejects.toMatchObject({
      code: 'bad-zip',
      at: join(folder, 'archive.zip'),
    })
  }
})

test('an entry larger than allowed, or than it says, is not unpacked', async () => {
  const large = makeZip([{ name: 'a.csv', text: TABLE }])
  await expect(extractZipEntry(large, 'a.csv', { to: join(folder, 'out.csv'), bytesMax: 7999 })).rejects.toMatchObject({
    code: 'zip-too-large',
  })
  const bomb = makeZip([{ name: 'a.csv', text: 'x', bytes: 1e9 }])
  await expect(extractZipEntry(bomb, 'a.csv', { to: join(folder, 'out.csv') })).rejects.toMatchObject({ code: 'zip-too-large' })
  const liar = makeZip([{ name: 'a.csv', text: TABLE, bytes: 100 }])
  await expect(extractZipEntry(liar, 'a.csv', { to: join(folder, 'out.csv') })).rejects.toMatchObject({ code: 'bad-zip' })
})

test('a cut archive, a file that is no archive, and a name that is not in it are errors that say so', async () => {
  const path = makeZip([{ name: 'a.csv', text: TABLE }])
  await expect(extractZipEntry(path, 'b.csv', { to: join(folder, 'out.csv') })).rejects.toThrow(
    'there is no such file in the archive',
  )
  writeFileSync(path, readFileSync(path).subarray(0, 60))
  await expect(listZip(path)).rejects.toMatchObject({ code: 'bad-zip' })
  await expect(listZip(join(folder, 'none.zip'))).rejects.toMatchObject({ code: 'file-missing' })
})
