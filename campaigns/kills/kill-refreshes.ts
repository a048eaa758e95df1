import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEdition } from '#edition/open-edition.ts'
import { readPublishedHash } from '#edition/publish-edition.ts'
import { verifyEdition } from '#edition/verify-edition.ts'
import { openRandom } from '#fixtures/world/random.ts'
import { generateTiny } from '../../fixtures/generate-tiny.ts'
import { listActivePeople, writeWeeklyFile } from '../../test/journeys/weekly-nppes.ts'
import { type AskedServer, startAskedServer } from './ask-server.ts'
import { type Kill, type RefreshRun, runRefresh, STAGES, type Stage } from './run-refresh.ts'

export interface KillsOptions {
  seed: number
  kills: number
  /** In which stages, in turn. */
  stages?: readonly Stage[]
  onProgress?: (text: string) => void
}

export interface KillRecord {
  number: number
  /** The stage after whose beginning it was killed, and how long after. */
  stage: Stage
  afterMs: number
  /** The stage that it had reached when it died; 'ended' where it was faster than the kill. */
  diedIn: string
  /** Whether the hash beside the edition was there after the kill; where it was, it was the right one. */
  hadHash: boolean
  /** Everything that was not as it should be; nothing. */
  faults: string[]
}

export interface KillsReport {
  kills: KillRecord[]
  answers: number
  failures: string[]
}

/**
 * Each time a weekly file comes in, a refresh is killed at a random moment of a stage while a server answers; then the edition at the
 * path is looked at, and the next refresh must complete and be served.
 */
export async function killRefreshes({ seed, kills, stages = STAGES, onProgress = () => {} }: KillsOptions): Promise<KillsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'spinewise-kills-'))
  try {
    return await killAll(folder, { seed, kills, stages, onProgress })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Scene {
  raw: string
  editionPath: string
  server: AskedServer
  npi: string
}

async function killAll(folder: string, { seed, kills, stages, onProgress }: Required<KillsOptions>): Promise<KillsReport> {
  const raw = join(folder, 'raw')
  const editionPath = join(folder, 'data', 'edition.sqlite')
  mkdirSync(join(folder, 'data'))
  await generateTiny(join(folder, 'files'))
  cpSync(join(folder, 'files'), raw, { recursive: true })
  await runRefresh(editionPath, raw)
  const npi = chooseClinician(editionPath, raw)
  // The second is the measure: it compares and publishes as all that follow.
  changePhone(raw, npi, 1)
  const durations = durationsOf(await runRefresh(editionPath, raw))
  const server = await startAskedServer(editionPath, [`/api/v1/clinicians/${npi}`, `/clinicians/${npi}`, '/healthz'])
  const scene = { raw, editionPath, server, npi }
  const records: KillRecord[] = []
  try {
    for (let number = 1; number <= kills; number += 1) {
      const stage = stages[(number - 1) % stages.length]!
      const afterMs = openRandom(seed, number, 'kill').unit() * (durations.get(stage) ?? 0)
      records.push(await killOne(scene, number, { stage, afterMs }))
      onProgress(describe(records.at(-1)!))
    }
    return { kills: records, ...server.counts() }
  } finally {
    await server.stop()
  }
}

async function killOne({ raw, editionPath, server, npi }: Scene, number: number, { stage, afterMs }: Kill): Promise<KillRecord> {
  changePhone(raw, npi, number + 1)
  const before = idAt(editionPath)
  const killed = await runRefresh(editionPath, raw, { stage, afterMs })
  const hadHash = readPublishedHash(editionPath) !== null
  const faults = await findFaults(editionPath, { isHashNeeded: false })
  const next = await runRefresh(editionPath, raw)
  if (next.outcome !== 'published' && next.outcome !== 'unchanged')
    faults.push(`the next refresh: ${next.outcome} ${next.errors}`)
  faults.push(...(await findFaults(editionPath, { isHashNeeded: true })))
  const after = idAt(editionPath)
  if (after === before) faults.push('the next refresh published nothing new')
  if (!(await isServed(server, after))) faults.push(`the server does not serve ${after}`)
  const diedIn = killed.outcome === null ? (killed.lastStage ?? 'nothing') : 'ended'
  return { number, stage, afterMs: Math.round(afterMs), diedIn, hadHash, faults }
}

function chooseClinician(editionPath: string, raw: string): string {
  const edition = openEdition(editionPath)
  const active = new Set(listActivePeople(raw))
  const npi = [...edition.columns.npi].map(String).find((each) => active.has(each))
  edition.close()
  if (npi === undefined) throw new Error('nobody is both listed and on a line of their own in NPPES')
  return npi
}

function changePhone(raw: string, npi: string, week: number): void {
  const cell = 'Provider Business Practice Location Address Telephone Number'
  writeWeeklyFile(raw, week, { [npi]: { [cell]: String(4_015_550_000 + week) } })
}

function durationsOf({ began }: RefreshRun): Map<string, number> {
  const moments = [...began]
  return new Map(moments.map(([stage, from], place) => [stage, (moments[place + 1]?.[1] ?? from + LAST_STAGE_MS) - from]))
}

// The last stage ends with the process, which says nothing of it.
const LAST_STAGE_MS = 20

function idAt(editionPath: string): string {
  const edition = openEdition(editionPath)
  edition.close()
  return edition.stamp.id
}

/** What is wrong with the edition at the path; a hash that is not there yet is none, a wrong one is. */
async function findFaults(editionPath: string, { isHashNeeded }: { isHashNeeded: boolean }): Promise<string[]> {
  const isHashMissing = readPublishedHash(editionPath) === null
  const checks = await verifyEdition(editionPath)
  return checks
    .filter(({ holds, title }) => !holds && !(isHashMissing && !isHashNeeded && title.startsWith('Its SHA-256')))
    .map(({ title, found }) => `${title}: ${found}`)
}

async function isServed({ editionId }: AskedServer, id: string): Promise<boolean> {
  for (let look = 0; look < LOOKS_MAX; look += 1) {
    if ((await editionId()) === id) return true
    await new Promise((resume) => setTimeout(resume, LOOK_MS))
  }
  return false
}

// The server looks once a second, and waits a few seconds for a hash.
const LOOKS_MAX = 200
const LOOK_MS = 100

function describe({ number, stage, afterMs, diedIn, faults }: KillRecord): string {
  return `kill ${number}: ${afterMs} ms into ${stage}, died in ${diedIn}${faults.length > 0 ? `: ${faults.join('; ')}` : ''}`
}
