import { constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from '#domain/errors.ts'
import { explainFileError } from '#doors/files.ts'
import { readEditionId, readManifest } from '#edition/read/read-manifest.ts'
import { verifyEdition } from '#edition/verify-edition.ts'
import { discardHeld, finishPublishing, publishHeld } from './publish-held.ts'
import { logRefresh, publishText } from './publish-report.ts'
import { withRefreshLock } from './refresh-lock.ts'
import { placesOf, type RefreshPlaces } from './refresh-places.ts'

export interface PublishRequest {
  editionPath: string
  /** The edition to publish; the held one unless said otherwise. */
  file: string | undefined
  because: string
  keep: number
  now: () => Date
}

export interface PublishedByHand {
  at: string
  id: string
  title: string
  because: string
  path: string
  kept: string[]
}

/** Publishes an edition because a person looked and says why; the reason stands beside it and in the log. */
export function publishByHand(request: PublishRequest): Promise<PublishedByHand> {
  const places = placesOf(request.editionPath)
  if (request.because.trim().length < BECAUSE_LENGTH_MIN) throw getNoReason()
  return withRefreshLock(places.lock, async () => {
    await finishPublishing(places)
    await takeAsHeld(places, request.file)
    await assertWhole(places.held)
    const id = readEditionId(places.held)
    const { title } = readManifest(places.held)
    const kept = await publishHeld(places, request.keep)
    const note = { at: request.now().toISOString(), id, title, because: request.because.trim() }
    await publishText(places.note, JSON.stringify(note, null, 2))
    logRefresh(places, { ...note, event: 'published by hand', to: id })
    return { ...note, path: places.edition, kept }
  })
}

// A word is no reason; "checked" is.
const BECAUSE_LENGTH_MIN = 5

function getNoReason(): UserError {
  return new UserError('because', 'A reason is needed', {
    at: '--because',
    remedy: 'Say what you looked at and why it is right, for whoever asks later.',
    kind: 'usage',
  })
}

/** Another file than the held one is copied: it stays where it is. */
async function takeAsHeld({ held }: RefreshPlaces, file: string | undefined): Promise<void> {
  if (file === undefined || resolve(file) === held) {
    if (existsSync(held)) return
    throw new UserError('nothing-held', `No edition is held at ${held}`, {
      at: held,
      remedy: 'Name the edition to publish, or refresh first.',
      kind: 'notFound',
    })
  }
  // Said before the held one goes: a file that is no edition changes nothing.
  readEditionId(file)
  discardHeld(held)
  try {
    copyFileSync(file, held, constants.COPYFILE_FICLONE)
  } catch (error) {
    rmSync(held, { force: true })
    throw explainFileError(error, held)
  }
}

// Its published hash may be elsewhere or nowhere; the seal inside speaks for its bytes.
async function assertWhole(held: string): Promise<void> {
  const checks = await verifyEdition(held)
  const failed = checks.filter(({ holds, title }) => !holds && !title.startsWith('Its SHA-256'))
  if (failed.length === 0) return
  throw new UserError('edition-corrupt', `${held} is not whole: ${failed.map(({ title }) => title).join('; ')}`, {
    at: held,
    remedy: 'Copy it again, or build it again.',
    kind: 'edition',
  })
}
