import { DISCIPLINES } from '#codes/disciplines.ts'
import type { FindResult, Match, MatchGroup } from '#domain/contract.ts'
import { distanceInWords, unknownInWords } from '#services/words.ts'
import type { Io } from '../io.ts'
import { renderEditionLine } from './edition-line.ts'
import { renderQualities } from './qualities.ts'
import { wrap } from './wrap.ts'

const PLACE_WORDS = { first: 'SEE FIRST', also: 'ALSO GOOD', other: 'OTHERS NEAR YOU' } as const

/** A find result for people, in at most 80 columns. */
export function renderFindResult(result: FindResult, io: Io): string {
  return [
    renderEditionLine(result.edition, io),
    '',
    ...renderHeader(result, io),
    ...result.groups.flatMap((group) => renderGroup(group, io)),
    ...renderNotFirst(result, io),
    '',
    wrap(
      'Scores run from 0 to 100 with the interval that holds four times in five. They describe experience, focus, team, reported ' +
        'experience and follow-up, compared within a discipline. They are not results of treatment.',
      { columns: io.columns },
    ),
  ].join('\n')
}

function renderHeader({ need, total, pathway, shortList }: FindResult, io: Io): string[] {
  const place = need.place === null ? 'anywhere' : `within ${distanceInWords(need.withinKm)} of ${need.place.label}`
  const named = need.name === null ? '' : ` named "${need.name}"`
  const where = `${total.toLocaleString('en-US')} clinicians${named} ${place}`
  const lines = [io.paint('bold', where)]
  for (const note of pathway.notes) lines.push(wrap(note, { columns: io.columns, first: '  · ' }))
  if (shortList.length > 0) lines.push(wrap(`Short list to call: ${shortList.join(', ')}`, { columns: io.columns }))
  return lines
}

function renderGroup(group: MatchGroup, io: Io): string[] {
  const name = DISCIPLINES[group.discipline].name
  const head = `${PLACE_WORDS[group.place]} · ${name}`
  const lines = [
    '',
    io.paint(group.place === 'first' ? ['bold', 'green'] : 'bold', head) + io.paint('dim', `  ${group.total} here`),
  ]
  if (group.why) lines.push(wrap(group.why, { columns: io.columns, first: '  ' }))
  for (const [place, match] of group.results.entries()) lines.push('', ...renderMatch(match, place + 1, io))
  if (group.unranked.length > 0) lines.push('', io.paint('dim', '  Too little public evidence to rank, nearest first:'))
  for (const match of group.unranked)
    lines.push(wrap(`${match.name} · ${near(match)} · NPI ${match.npi}`, { columns: io.columns, first: '   ' }))
  return lines
}

function renderMatch(match: Match, place: number, io: Io): string[] {
  const tie = match.tiedWith.length > 0 ? ` (tied with ${match.tiedWith.length})` : ''
  const rows = [
    `${String(place).padStart(2)}. ${io.paint('bold', titled(match))}${tie}`,
    `    ${near(match)} · NPI ${match.npi}`,
    ...renderQualities(match.qualities, io, { indent: '    ' }),
  ]
  for (const reason of match.reasons) {
    const sign = reason.direction === 'for' ? '+' : '−'
    rows.push(wrap(reason.text, { columns: io.columns, first: `    ${sign} ` }))
  }
  if (match.unknown.length > 0)
    rows.push(wrap(`not known: ${unknownInWords(match.unknown)}`, { columns: io.columns, first: '    ? ' }))
  if (match.robustness !== null) rows.push(...renderRobustness(match, io))
  return rows
}

function renderRobustness(match: Match, io: Io): string[] {
  const share = `In your first five in about ${Math.round((match.robustness ?? 0) * 100)} % of plausible readings.`
  const text = match.counterfactual ? `${share} ${match.counterfactual.text}` : share
  return [wrap(text, { columns: io.columns, first: '    ' })]
}

function titled({ name, credentials }: Match): string {
  return credentials ? `${name}, ${credentials}` : name
}

function near({ distanceKm, location }: Match): string {
  const place = `${location.city}, ${location.state} ${location.zip}`
  return distanceKm === null ? place : `${distanceInWords(distanceKm)} · ${place}`
}

function renderNotFirst({ pathway }: FindResult, io: Io): string[] {
  if (pathway.notFirst.length === 0) return []
  return [
    '',
    io.paint('bold', 'Not first, and why'),
    ...pathway.notFirst.map((item) => wrap(`${item.why} (${item.source})`, { columns: io.columns, first: '  · ' })),
  ]
}
