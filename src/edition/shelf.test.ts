import { linkSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parseNpi } from '#domain/npi.ts'
import { keepEdition, keptPath, listKept, pruneKept } from './kept-editions.ts'
import { openEdition } from './open-edition.ts'
import { publishEdition, readPublishedHash } from './publish-edition.ts'
import { openShelf } from './shelf.ts'
import { writeExample } from './testing/publish-example.ts'
import { NPIS } from './testing/synthetic-measures.ts'
import type { WrittenEdition } from './write-edition.ts'

// Editions of March, April and May, of which each names Ann by its month.
const MONTHS = ['March', 'April', 'May'] as const
type Month = (typeof MONTHS)[number]

let store: string
const written = new Map<Month, WrittenEdition>()
beforeAll(async () => {
  store = mkdtempSync(join(tmpdir(), 'spinewise-shelf-store-'))
  for (const month of MONTHS) {
    const example = await writeExample(join(store, `${month}.sqlite`), async ({ db, manifest }) => {
      manifest.title = month
      await db.run(`UPDATE person SET last_name = '${month}' WHERE npi = ${NPIS.ann}`)
    })
    written.set(month, example)
  }
})
afterAll(() => rmSync(store, { recursive: true, force: true }))

let folder: string
let path: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spinewise-shelf-'))
  path = join(folder, 'edition.sqlite')
  await put('March')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** As a refresh does it: what was there is kept for links, then the new one takes its place. */
async function put(month: Month): Promise<string> {
  if (statSync(path, { throwIfNoEntry: false })) await keepEdition(path)
  const { buildingPath, sha256 } = written.get(month)!
  const copy = join(folder, 'copy')
  linkSync(buildingPath, copy)
  await publishEdition(path, { buildingPath: copy, sha256 })
  return idOf(path)
}

function idOf(file: string): string {
  const edition = openEdition(file)
  edition.close()
  return edition.stamp.id
}

const nameOfAnn = ({ findClinician }: ReturnType<typeof openEdition>) => findClinician(parseNpi(NPIS.ann))?.name
const FAST = { everyMs: 5 }
// A machine that is busy opens an edition late; that is no fault.
const PATIENCE = { interval: 10, timeout: 30_000 }

test('a newer edition is current once it is whole, and a reader keeps the one with which it began', async () => {
  const shelf = await openShelf(path, FAST)
  const march = shelf.current
  await shelf.lend(undefined, async ({ edition }) => {
    const april = await put('April')
    await expect.poll(() => shelf.current, PATIENCE).toMatchObject({ id: april, sha256: written.get('April')!.sha256 })
    expect(shelf.current).toMatchObject({ title: 'April', sha256: written.get('April')!.sha256 })
    expect([edition.stamp, nameOfAnn(edition)]).toEqual([march, 'Ann March'])
    expect(await shelf.lend(undefined, async (loan) => [loan.isCurrent, nameOfAnn(loan.edition)])).toEqual([true, 'Ann April'])
  })
  shelf.close()
})

test('the edition before is closed when its last reader is done, and not sooner', async () => {
  const shelf = await openShelf(path, FAST)
  let read = (): unknown => undefined
  await shelf.lend(undefined, async ({ edition }) => {
    read = () => nameOfAnn(edition)
    const april = await put('April')
    await expect.poll(() => shelf.current, PATIENCE).toMatchObject({ id: april, sha256: written.get('April')!.sha256 })
    expect(read()).toBe('Ann March')
  })
  await expect.poll(() => attempt(read), PATIENCE).toMatch(/not open|finalized/)
  shelf.close()
})

test('an earlier edition is lent by its id, beside the current one', async () => {
  const march = idOf(path)
  await put('April')
  const may = await put('May')
  const shelf = await openShelf(path, FAST)
  await shelf.lend(march, async ({ edition, isNamed, isCurrent, borrow }) => {
    expect([nameOfAnn(edition), isNamed, isCurrent]).toEqual(['Ann March', true, false])
    expect(edition.stamp.sha256).toBe(written.get('March')!.sha256)
    expect(nameOfAnn(await borrow(may))).toBe('Ann May')
    expect(nameOfAnn(await borrow(listKept(path).find((id) => id !== march && id !== may)!))).toBe('Ann April')
  })
  shelf.close()
})

test.each(['000000000000', '../edition', '', 'sqlite'])('an id that is not kept is an error with a remedy: %j', async (id) => {
  const shelf = await openShelf(path, FAST)
  await expect(shelf.lend(id, async () => undefined)).rejects.toMatchObject({
    code: 'edition-not-kept',
    kind: 'notFound',
    remedy: expect.stringContaining(shelf.current.id),
  })
  shelf.close()
})

test('a file that is no edition is left alone with one note, and the last good one goes on until the next', async () => {
  const notes: string[] = []
  const shelf = await openShelf(path, { ...FAST, onNote: (text) => notes.push(text) })
  const march = shelf.current.id
  writeFileSync(join(folder, 'half'), 'half a file')
  renameSync(join(folder, 'half'), path)
  await expect.poll(() => notes.length, PATIENCE).toBe(1)
  expect(notes[0]).toMatch(/the last good edition goes on: .*is not an edition of Spinewise/)
  await new Promise((resume) => setTimeout(resume, 100))
  expect([shelf.current.id, notes.length]).toEqual([march, 1])
  expect(await shelf.lend(undefined, async ({ edition }) => nameOfAnn(edition))).toBe('Ann March')
  rmSync(path)
  const april = await put('April')
  await expect.poll(() => shelf.current.id, PATIENCE).toBe(april)
  shelf.close()
})

test('of many readers of many editions each gets the one asked for', async () => {
  const ids = [idOf(path), await put('April'), await put('May')]
  const shelf = await openShelf(path, FAST)
  const asked = Array.from({ length: 60 }, (_, number) => number % 3)
  const names = await Promise.all(asked.map((month) => shelf.lend(ids[month], async ({ edition }) => nameOfAnn(edition))))
  expect(names).toEqual(asked.map((month) => `Ann ${MONTHS[month]}`))
  shelf.close()
})

test('kept editions take no room of their own, and all but the newest are removed', async () => {
  const march = await keepEdition(path)
  expect(statSync(keptPath(path, march)).ino).toBe(statSync(path).ino)
  expect(readPublishedHash(keptPath(path, march))).toBe(written.get('March')!.sha256)
  const april = await put('April')
  const may = await put('May')
  expect(listKept(path).toSorted()).toEqual([march, april].toSorted())
  expect(pruneKept(path, { keep: 1, currentId: may })).toEqual([march])
  expect(listKept(path)).toEqual([april])
})

function attempt(work: () => unknown): string {
  try {
    return String(work())
  } catch (error) {
    return String(error)
  }
}
