import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { optOut } from '../opt-out.ts'
import { keepStates } from './keep-states.ts'

const folder = mkdtempSync(join(tmpdir(), 'spinewise-states-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const HEADER = 'NPI,Optout Effective Date,State Code,Note\n'

/** What is kept of RI where the bytes come in pieces of so many. */
async function keep(
  text: string | Buffer,
  { pieceBytes = 1e6, header = HEADER } = {},
): Promise<{ text: string; rows: number | null }> {
  const bytes = Buffer.concat([Buffer.from(header), Buffer.from(text)])
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  const to = join(folder, 'kept.csv')
  const { rows } = await keepStates(pieces(), { source: optOut, cells: ['State Code'], states: ['RI'], to, at: 'opt-out.csv' })
  return { text: readFileSync(to, 'latin1').slice(header.length), rows }
}

test('rows of the states stay byte for byte, quotes, line ends and all', async () => {
  const mine = '1,07/01/2024,RI,a\r\n2,07/01/2024,"RI","b\n""c"", d"\r\n3,07/01/2024, ri ,e\n'
  const others = '4,07/01/2024,MA,RI\n5,07/01/2024,RIX,"RI"\n\n'
  for (const pieceBytes of [1e6, 100_000, 70_001]) {
    const padding = `9,07/01/2024,TX,${'x'.repeat(4000)}\n`.repeat(40)
    expect(await keep(others + mine + padding + mine, { pieceBytes })).toEqual({ text: mine + mine, rows: 6 })
  }
})

test('a row that names no state is kept, for a deactivated NPI names none, and a blank line is not', async () => {
  expect(await keep('1,07/01/2024,,x\n\r\n2,07/01/2024,"",y\n\n3,07/01/2024,MA,z\n')).toEqual({
    text: '1,07/01/2024,,x\n2,07/01/2024,"",y\n',
    rows: 2,
  })
})

test('bytes that are no UTF-8 stay as they are', async () => {
  const row = Buffer.from('1,07/01/2024,RI,Mu\u00f1oz\n', 'latin1')
  expect(await keep(row)).toEqual({ text: row.toString('latin1'), rows: 1 })
})

test('a quote that never closes swallows nothing: its line is passed on for the build to judge', async () => {
  const bad = '1,07/01/2024,RI,"never closed\n'
  const good = '2,07/01/2024,RI,x\n'.repeat(1000)
  expect(await keep(bad + good)).toEqual({ text: bad + good, rows: 1001 })
})

test('a last line without an end is kept', async () => {
  expect(await keep('1,07/01/2024,RI,x')).toEqual({ text: '1,07/01/2024,RI,x', rows: 1 })
})

test('a table without the column of the state is an error that names it', async () => {
  const header = 'NPI,Optout Effective Date,Place,Note\n'
  await expect(keep('1,07/01/2024,RI,x\n', { header })).rejects.toMatchObject({
    code: 'column-missing',
    message: 'opt-out.csv has no column State Code, by which its states are told',
  })
})

test('another table is refused before anything is read', async () => {
  await expect(keep('1,2\n', { header: 'a,b\n' })).rejects.toMatchObject({ code: 'not-the-file' })
})
