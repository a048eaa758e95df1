import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import type { FetchReport, FetchRequest } from '#sources/fetch/report.ts'
import { fetchSources } from '#sources/fetch.ts'
import type { Fault } from '../publishers/faults.ts'
import { type Publisher, startPublisher } from '../publishers/publisher.ts'
import { fillShelf, type Resource, type Shelf } from '../publishers/shelf.ts'

/** Short waits: what is proved is that they are made, not how long they are. */
export const PATIENCE = { answerMs: 2000, idleMs: 400, backOffMs: 5 }

type Asked = Omit<FetchRequest, 'folder'>

/** Publishers with a fictional state on their shelves, and a fresh raw folder for each test. */
export function openPublishing() {
  let root = ''
  let folder = ''
  let publisher: Publisher
  let shelf: Shelf
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'spinewise-publishing-'))
    shelf = await fillShelf(inject('demo').dataFolder)
    publisher = await startPublisher(shelf)
  })
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'raw-'))
    publisher.asked.length = 0
  })
  afterAll(async () => {
    await publisher.stop()
    rmSync(root, { recursive: true, force: true })
  })
  const take = (request: Asked) => fetchSources({ folder, mirror: publisher.url, patience: PATIENCE, ...request })
  return {
    folder: () => folder,
    publisher: () => publisher,
    shelf: () => shelf,
    take,
    /** Fetches while requests whose path holds the text meet the fault. */
    takeWith: async (pathHolds: string, fault: Fault, request: Asked): Promise<FetchReport> => {
      publisher.fault(pathHolds, fault)
      return take(request).finally(() => publisher.fault(pathHolds, undefined))
    },
    /** The file on the shelf whose path ends so. */
    whole: (pathEnds: string): Resource & { path: string } => {
      const found = [...shelf.files].find(([path]) => path.endsWith(pathEnds))
      if (found === undefined) throw new Error(`${pathEnds} is not on the shelf`)
      return { path: found[0], ...found[1] }
    },
    /** Names of the files below the folder of a source. */
    filesOf: (id: string): string[] => {
      const below = join(folder, id)
      if (!existsSync(below)) return []
      return readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))
    },
  }
}
