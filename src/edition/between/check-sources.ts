import { EDITION_BOUNDS } from '#codes/edition-bounds.ts'
import type { InputRecord, Manifest } from '#edition/manifest.ts'
import { type BetweenExpectation, expectNone, inWords } from './expectation.ts'

/** What the files of the newer edition must be beside those of the older. */
export function checkSources(older: Manifest, newer: Manifest): BetweenExpectation[] {
  const before = summarise(older)
  const after = summarise(newer)
  return [checkFiction(older, newer), checkLost(before, after), checkRows(before, after), checkReleases(before, after)]
}

interface SourceSummary {
  /** Newest date of any file, increments too. */
  newestDate: string
  /** Newest whole release and its rows. */
  release: string
  rows: number
}

function summarise({ inputs }: Manifest): Map<string, SourceSummary> {
  return new Map([...Map.groupBy(inputs, ({ source }) => source)].map(([source, files]) => [source, summariseFiles(files)]))
}

function summariseFiles(files: readonly InputRecord[]): SourceSummary {
  const newestOf = (some: readonly InputRecord[]) => some.reduce((a, b) => (b.releaseDate > a.releaseDate ? b : a))
  const whole = files.filter(({ isIncrement }) => !isIncrement)
  const { release } = newestOf(whole.length > 0 ? whole : files)
  const rows = files.filter((file) => file.release === release).reduce((sum, { accepted }) => sum + accepted, 0)
  return { newestDate: newestOf(files).releaseDate, release, rows }
}

type Sources = ReadonlyMap<string, SourceSummary>

function checkFiction(older: Manifest, newer: Manifest): BetweenExpectation {
  return expectNone({
    title: 'A real edition is not replaced by a fictional one',
    why: 'The files of the demo in the folder of the real ones would make everybody fictional.',
    breaches: newer.fictional && !older.fictional ? [`${newer.title} would replace ${older.title}`] : [],
    of: 1,
  })
}

function checkLost(before: Sources, after: Sources): BetweenExpectation {
  return expectNone({
    title: 'No public file is lost that the last edition had',
    why: 'Everything that it says would become "not known".',
    breaches: [...before.keys()].filter((source) => !after.has(source)),
    of: before.size,
  })
}

function checkRows(before: Sources, after: Sources): BetweenExpectation {
  const { fewer, rowsMin, why } = EDITION_BOUNDS.sourceRows
  const pairs = pairSources(before, after).filter(({ from }) => from.rows >= rowsMin)
  const breaches = pairs.filter(({ from, to }) => to.rows < from.rows * (1 - fewer))
  return expectNone({
    title: `The newest whole release of no file has more than ${fewer * 100} % fewer rows`,
    why,
    breaches: breaches.map(
      ({ source, from, to }) => `${source}: ${inWords(from.rows)} in ${from.release}, ${inWords(to.rows)} in ${to.release}`,
    ),
    of: pairs.length,
  })
}

function checkReleases(before: Sources, after: Sources): BetweenExpectation {
  const pairs = pairSources(before, after)
  return expectNone({
    title: 'The newest release of no file is older than before',
    why: 'A folder that was restored or mixed up would take people back in time.',
    breaches: pairs
      .filter(({ from, to }) => to.newestDate < from.newestDate)
      .map(({ source, from, to }) => `${source}: ${from.newestDate} before, ${to.newestDate} now`),
    of: pairs.length,
  })
}

function pairSources(before: Sources, after: Sources): { source: string; from: SourceSummary; to: SourceSummary }[] {
  return [...before].flatMap(([source, from]) => {
    const to = after.get(source)
    return to ? [{ source, from, to }] : []
  })
}
