import { QUALITIES } from '#domain/quality.ts'
import type { BetweenExpectation } from '#edition/between/expectation.ts'
import type { EditionDiff } from '#edition/diff-editions.ts'
import type { EditionSummary, RefreshReport } from './refresh-report.ts'

const ROSTER_KINDS = ['added', 'removed', 'moved', 'renamed'] as const

// Enough to see what kind of change it is; refresh.json names more.
const NAMED_MAX = 5

/** What a refresh found, in lines for people. */
export function describeRefresh(refresh: RefreshReport): string[] {
  const { outcome, from, to, expectations, diff, kept } = refresh
  return [
    HEADLINES[outcome],
    ...(from && outcome !== 'unchanged' ? [`last edition:  ${describeEdition(from)}`] : []),
    `this edition:  ${describeEdition(to)}`,
    ...describeFetch(refresh.fetch),
    ...describeExpectations(expectations),
    ...(diff ? describeChanges(diff) : []),
    ...(kept.length > 0 ? ['', `Kept for links: ${kept.join(', ')}`] : []),
    ...(outcome === 'held' ? ['', ...describeChoices(refresh)] : []),
  ]
}

const HEADLINES: Record<RefreshReport['outcome'], string> = {
  first: 'Published: there was no edition of real files before to compare it with.',
  published: 'Published: a new edition serves.',
  unchanged: 'Nothing to do: the edition that serves was made from the same files by the same program.',
  held: 'HELD: the new edition differs from the last by more than the bounds allow. The last one goes on serving.',
}

function describeEdition({ title, id, listed, fictional }: EditionSummary): string {
  return `${title} · ${id} · ${count(listed)} listed${fictional ? ' · FICTIONAL' : ''}`
}

function describeFetch(fetch: RefreshReport['fetch']): string[] {
  if (fetch === null) return []
  return [
    '',
    `${count(fetch.fetched.length)} files fetched.`,
    ...fetch.fetched.map(({ source, release, extent }) => `+ ${source} ${release ?? ''} (${extent})`),
    ...fetch.problems.flatMap(({ source, message, remedy }) => [`! ${source} was not fetched: ${message}`, `  ${remedy}`]),
  ]
}

function describeExpectations(expectations: readonly BetweenExpectation[]): string[] {
  if (expectations.length === 0) return []
  const broken = expectations.filter(({ holds }) => !holds)
  return [
    '',
    `${expectations.length - broken.length} of ${expectations.length} expectations hold.`,
    ...broken.flatMap(({ title, expected, found, why, examples }) => [
      `! ${title}: expected ${expected}, found ${found}`,
      `  ${why}`,
      ...examples.map((example) => `  - ${example}`),
    ]),
  ]
}

function describeChanges({ inputs, versions, roster, qualities }: EditionDiff): string[] {
  return [
    '',
    'What is new',
    ...inputs.added.map(({ source, release, file }) => `+ ${source} ${release}: ${file}`),
    ...inputs.removed.map(({ source, release, file }) => `− ${source} ${release}: ${file}`),
    ...versions.map(({ what, from, to }) => `~ ${what}: ${from ?? 'none'} → ${to ?? 'none'}`),
    '',
    'Who changed',
    ...ROSTER_KINDS.flatMap((kind) => [
      `${count(roster[kind].count)} ${kind}`,
      ...roster[kind].examples
        .slice(0, NAMED_MAX)
        .map(({ npi, name, from, to }) => `  - ${name} (${npi})${describeStep(from, to)}`),
    ]),
    ...qualities.flatMap(({ quality, up, down, largest }) => [
      `${QUALITIES[quality].name}: ${count(up)} up, ${count(down)} down`,
      ...largest
        .slice(0, NAMED_MAX)
        .map(
          ({ npi, name, from, to, because }) =>
            `  - ${name} (${npi}): ${from.toFixed(0)} → ${to.toFixed(0)}${because[0] ? `, by ${because[0].indicator}` : ''}`,
        ),
    ]),
  ]
}

function describeStep(from: string | null, to: string | null): string {
  return from === null && to === null ? '' : `: ${from ?? '–'} → ${to ?? '–'}`
}

function describeChoices({ path }: RefreshReport): string[] {
  return [
    'What to do: look at the lines marked with ! above, and at single clinicians:',
    `  spinewise edition diff EDITION ${path} --npi NPI`,
    'Where it is right:   spinewise edition publish --because "what you found"',
    'Where it is wrong:   mend the files (spinewise data verify) and refresh again.',
  ]
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
