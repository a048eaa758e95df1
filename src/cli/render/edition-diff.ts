import { QUALITIES } from '#domain/quality.ts'
import type { QualityChange, QualityChanges } from '#edition/diff/diff-qualities.ts'
import type { Changes } from '#edition/diff/diff-roster.ts'
import type { DiffedEdition, EditionDiff } from '#edition/diff-editions.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

// Enough to see what kind of change it is; --json names more.
const EXAMPLES = 5

export function renderEditionDiff(diff: EditionDiff, io: Io): string {
  const blocks = [
    [describe('older', diff.older, io), describe('newer', diff.newer, io)],
    renderSources(diff, io),
    ...Object.entries(diff.roster).map(([kind, changes]) => renderRoster(kind, changes, io)),
    ...diff.qualities.map((changes) => renderQuality(changes, diff.pointsMin, io)),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function describe(which: string, { title, id, listed, path }: DiffedEdition, io: Io): string {
  const text = `${title} · edition ${id} · ${listed.toLocaleString('en-US')} listed · ${path}`
  return wrap(text, { columns: io.columns, first: `${which}  ` })
}

function renderSources({ inputs, versions, isSameSource }: EditionDiff, io: Io): string[] {
  if (isSameSource) return ['The same files and the same versions.']
  return [
    io.paint('bold', 'Why it can differ'),
    ...inputs.added.map((input) => inputLine('+', input, io)),
    ...inputs.removed.map((input) => inputLine('−', input, io)),
    ...versions.map(({ what, from, to }) => ` ~ ${what}: ${from ?? 'none'} → ${to ?? 'none'}`),
  ]
}

function inputLine(sign: string, { source, release, file }: EditionDiff['inputs']['added'][number], io: Io): string {
  return wrap(`${source} ${release}: ${file}`, { columns: io.columns, first: ` ${sign} ` })
}

function renderRoster(kind: string, { count, examples }: Changes, io: Io): string[] {
  if (count === 0) return []
  const rows = examples.slice(0, EXAMPLES).map(({ npi, name, from, to }) =>
    wrap(`${name} (${npi})${from === null && to === null ? '' : `: ${from ?? '–'} → ${to ?? '–'}`}`, {
      columns: io.columns,
      first: '   ',
    }),
  )
  return [io.paint('bold', `${count.toLocaleString('en-US')} ${kind}`), ...rows]
}

function renderQuality(
  { quality, compared, up, down, appeared, vanished, largest }: QualityChanges,
  pointsMin: number,
  io: Io,
): string[] {
  const head = `${QUALITIES[quality].name}: ${up} up and ${down} down by ${pointsMin} point or more, of ${compared.toLocaleString('en-US')}`
  const others = appeared + vanished > 0 ? [`   ${appeared} appeared, ${vanished} vanished`] : []
  return [
    io.paint('bold', head),
    ...others,
    ...largest.slice(0, EXAMPLES).map((change) => wrap(describeChange(change), { columns: io.columns, first: '   ' })),
  ]
}

function describeChange({ npi, name, from, to, because }: QualityChange): string {
  const reasons = because.map(({ indicator }) => indicator).join(', ')
  return `${name} (${npi}): ${from.toFixed(0)} → ${to.toFixed(0)}${reasons ? `, by ${reasons}` : ''}`
}
