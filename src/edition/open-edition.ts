import { setImmediate } from 'node:timers/promises'
import type { EditionStamp } from '#domain/contract.ts'
import type { Npi } from '#domain/npi.ts'
import { openImmutableSqlite, type Sqlite } from '#doors/sqlite.ts'
import type { Manifest } from './manifest.ts'
import { readPublishedHash } from './publish-edition.ts'
import { checkHeader, explainReadError } from './read/check-header.ts'
import { findColumnIndex, loadColumns } from './read/load-columns.ts'
import { loadLookups } from './read/load-lookups.ts'
import { prepareBarred } from './read/read-barred.ts'
import { prepareCards } from './read/read-cards.ts'
import { prepareClinician } from './read/read-clinician.ts'
import { readMeta } from './read/read-manifest.ts'
import { preparePlaces } from './read/read-places.ts'
import { prepareTies } from './read/read-ties.ts'
import { prepareSearch } from './read/search-names.ts'
import type { Edition } from './reader-contract.ts'

/** Opens a published edition for reading. Whatever is wrong with the file is said with its remedy. */
export function openEdition(path: string): Edition {
  const steps = openInSteps(path)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same, with room for other work after each column, so that a server goes on answering. */
export async function openEditionBetween(path: string): Promise<Edition> {
  const steps = openInSteps(path)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

function* openInSteps(path: string): Generator<void, Edition> {
  checkHeader(path)
  const file = openImmutableSqlite(path)
  try {
    return yield* readEdition(path, file)
  } catch (error) {
    file.close()
    throw explainReadError(error, path)
  }
}

function* readEdition(path: string, file: Sqlite): Generator<void, Edition> {
  const manifest: Manifest = JSON.parse(readMeta(file, path, 'manifest'))
  const stamp = readStamp(path, manifest, readMeta(file, path, 'id'))
  const lookups = loadLookups(file, manifest)
  const columns = yield* loadColumns(file, { path, lookups })
  const findIndex = (npi: Npi) => findColumnIndex(columns, npi)
  const places = preparePlaces(file)
  const guard = <Input extends unknown[], Output>(read: (...input: Input) => Output) => guardRead(path, read)
  return {
    path,
    manifest,
    stamp,
    columns,
    findIndex,
    findClinician: guard(prepareClinician(file, { stamp, columns, lookups })),
    findBarred: guard(prepareBarred(file)),
    readCards: guard(prepareCards(file, columns)),
    searchNames: guard(prepareSearch(file)),
    listPlaces: guard(places.listPlaces),
    findZip: guard(places.findZip),
    listTies: guard(prepareTies(file)),
    close: () => file.close(),
  }
}

function readStamp(path: string, { fictional, title, codeVersion }: Manifest, id: string): EditionStamp {
  return { id, sha256: readPublishedHash(path), fictional, title, codeVersion }
}

// A damaged page shows itself only when it is read.
function guardRead<Input extends unknown[], Output>(path: string, read: (...input: Input) => Output) {
  return function guardedRead(...input: Input): Output {
    try {
      return read(...input)
    } catch (error) {
      throw explainReadError(error, path)
    }
  }
}
