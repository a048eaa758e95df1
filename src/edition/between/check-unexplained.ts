import { EDITION_BOUNDS } from '#codes/edition-bounds.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { parseNpi } from '#domain/npi.ts'
import { QUALITIES, QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { type BetweenExpectation, EXAMPLES_MAX, inWords } from './expectation.ts'
import type { EditionPair } from './pair.ts'

/** Few scores may move far while the files behind their evidence are the same. */
export function checkUnexplained(pair: EditionPair): BetweenExpectation {
  const { points, share, why } = EDITION_BOUNDS.unexplained
  const { compared, moved } = listMoves(pair, points)
  const readBefore = prepareInputs(pair.olderFile)
  const readAfter = prepareInputs(pair.newerFile)
  const unexplained = moved.filter(({ quality, from, to }) => readBefore(from, quality) === readAfter(to, quality))
  const most = Math.ceil(compared * share)
  return {
    title: `At most ${share * 100} % of scores move over ${points} points while the files behind their evidence are the same`,
    expected: `at most ${inWords(most)} of ${inWords(compared)}`,
    found: inWords(unexplained.length),
    holds: unexplained.length <= most,
    why,
    examples: unexplained.slice(0, EXAMPLES_MAX).map((move) => describeMove(pair, move)),
  }
}

interface Move {
  quality: QualityId
  /** Places in the columns of the older and the newer edition. */
  from: number
  to: number
}

function listMoves({ older, newer }: EditionPair, points: number): { compared: number; moved: Move[] } {
  const pairs = [...newer.columns.npi].flatMap((npi, to) => {
    const from = older.findIndex(parseNpi(String(npi)))
    return from === undefined ? [] : [{ from, to }]
  })
  const moved = QUALITY_IDS.flatMap((quality) =>
    pairs
      .map((places) => ({ quality, ...places }))
      .filter((move) => Math.abs(scoreOf(older, quality, move.from) - scoreOf(newer, quality, move.to)) > points),
  )
  return { compared: pairs.length * QUALITY_IDS.length, moved }
}

function scoreOf({ columns }: EditionPair['older'], quality: QualityId, place: number): number {
  return 100 * columns.quality[quality].mean[place]!
}

/** Which indicators of a quality are known of a clinician, each by the SHA-256 of its file. */
function prepareInputs(file: Sqlite): (clinician: number, quality: QualityId) => string {
  const statement = file.prepare<{ indicator: number; sha256: string | null }>(
    `SELECT evidence.indicator, input.sha256
     FROM evidence
     JOIN indicator ON indicator.id = evidence.indicator
     LEFT JOIN input ON input.id = evidence.input
     WHERE clinician = ? AND indicator.quality = ?
     ORDER BY evidence.indicator`,
  )
  return (clinician, quality) =>
    statement
      .rows(clinician, QUALITY_IDS.indexOf(quality))
      .map(({ indicator, sha256 }) => `${INDICATOR_IDS[indicator]} ${sha256}`)
      .join('\n')
}

function describeMove({ older, newer }: EditionPair, { quality, from, to }: Move): string {
  const { npi, name } = newer.readCards([to])[0]!
  const scores = [scoreOf(older, quality, from), scoreOf(newer, quality, to)].map((score) => score.toFixed(0))
  return `${name} (${npi}), ${QUALITIES[quality].name}: ${scores.join(' → ')}`
}
