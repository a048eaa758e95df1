import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DAY_MS = 24 * 60 * 60 * 1000
/** The fictional whole file is of this day. */
const WHOLE = Date.UTC(2026, 5, 1)

/**
 * Writes the weekly NPPES file of the n-th week after the whole file: the whole records of some of its people, changed as told.
 * Cells are named by their official header.
 */
export function writeWeeklyFile(
  rawFolder: string,
  week: number,
  changes: Readonly<Record<string, Record<string, string>>>,
): string {
  const [header, records] = readWholeFile(rawFolder)
  const rows = Object.entries(changes).map(([npi, cells]) =>
    header.map((name, place) => cells[name] ?? records.get(npi)![place]!),
  )
  const last = new Date(WHOLE + week * 7 * DAY_MS)
  const days = [new Date(last.getTime() - 6 * DAY_MS), last].map((day) => day.toISOString().slice(0, 10))
  const folder = join(rawFolder, 'nppes', days[1]!)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `npidata_pfile_${days.map((day) => day.replaceAll('-', '')).join('-')}.csv`)
  writeFileSync(path, [header, ...rows].map((cells) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`).join(''))
  return path
}

/** NPIs of the whole file whose records are active people on a line of their own. */
export function listActivePeople(rawFolder: string): string[] {
  const [header, records] = readWholeFile(rawFolder)
  const type = header.indexOf('Entity Type Code')
  return [...records].filter(([, cells]) => cells[type] === '1').map(([npi]) => npi)
}

function readWholeFile(rawFolder: string): [string[], Map<string, string[]>] {
  const folder = join(rawFolder, 'nppes', '2026-06')
  const name = readdirSync(folder).find((file) => file.startsWith('npidata_pfile'))!
  const [header = [], ...rows] = readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .map((line) => line.slice(1, -1).split('","'))
  return [header, new Map(rows.filter((cells) => cells.length === header.length).map((cells) => [cells[0]!, cells]))]
}
