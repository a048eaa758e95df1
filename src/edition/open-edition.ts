import { setImmediate } from 'node:timers/promises'
import type { EditionStamp } from '#domain/contract.ts'
import type { Npi } from '#domain/npi.ts'
import { openImmutableSqlite, type Sqlite } from '#doors/sqlite.ts'
import { hashFile } from './hash-file.ts'
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
  return finish(openInSteps(path, readPublishedHash(path)))
}

/** The same; a copy that travels without its `.sha256` is hashed, so that it answers as the one that was published. */
export async function openHashedEdition(path: string): Promise<Edition> {
  checkHeader(path)
  return finish(openInSteps(path, readPublishedHash(path) ?? (await hashFile(path))))
}

/** The same, with room for other work after each column, so that a server goes on answering. */
export async function openEditionBetween(path: string): Promise<Edition> {
  const steps = openInSteps(path, readPublishedHash(path))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

function finish(steps: Generator<void, Edition>): Edition {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function* openInSteps(path: string, sha256: string | null): Generator<void, Edition> {
  checkHeader(path)
  const file = openImmutableSqlite(path)
  try {
    return yield* readEdition(path, { file, sha256 })
  } catch (error) {
    file.close()
    throw explainReadError(error, path)
  }
}

function* readEdition(path: string, { file, sha256 }: { file: Sqlite; sha256: string | null }): Generator<void, Edition> {
  const manifest: Manifest = JSON.parse(readMeta(file, path, 'manifest'))
  const { fictional, title, codeVersion } = manifest
  const stamp: EditionStamp = { id: readMeta(file, path, 'id'), sha256, fictional, title, codeVersion }
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
