import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** How many fictional clinicians, one edition each, in this order. */
  sizes: number[]
  seed: number
  rounds: number
  /** Subjects to measure; all when empty. */
  only: string[]
  /** Files that are there already, for the one size asked for. */
  files: string | undefined
  /** An edition of these files that is there already; then none is built. */
  edition: string | undefined
  rebuild: boolean
  /** Where the report is written; undefined: nowhere. */
  report: string | undefined
}

const NATION = 1_200_000
const DEFAULT_SIZE = 120_000
// The nation stands for a million.
const SLOPE = [1000, 10_000, DEFAULT_SIZE, NATION]

/** What can be measured, in this order. */
export const SUBJECT_NAMES = ['build', 'load', 'match', 'find', 'reads', 'install']

export const USAGE = `npm run bench -- [options]

  --clinicians <n>   how many fictional clinicians (default: ${DEFAULT_SIZE})
  --nation           ${NATION} clinicians
  --slope            ${SLOPE.join(', ')}: the sizes of the slope, one after the other
  --only <subjects>  ${SUBJECT_NAMES.join(', ')}: only these, parted by commas
  --files <folder>   take these files and generate none
  --edition <file>   take this edition and build none
  --rebuild          build again what is kept in data/bench
  --rounds <n>       rounds in which ours and the peers take turns (default: 7)
  --seed <n>         of the generator (default: 7)
  --report <file>    write the report over everything measured with this code (docs/benchmarks.md)
`

export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clinicians: { type: 'string' },
      nation: { type: 'boolean', default: false },
      slope: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      files: { type: 'string' },
      edition: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '7' },
      seed: { type: 'string', default: '7' },
      report: { type: 'string' },
    },
  })
  const sizes = values.slope
    ? SLOPE
    : [values.nation ? NATION : readCount(values.clinicians ?? `${DEFAULT_SIZE}`, 'clinicians', 1000)]
  if (sizes.length > 1 && (values.files ?? values.edition))
    throw new Error('--files and --edition belong to one size, not to --slope')
  return {
    sizes,
    seed: readCount(values.seed, 'seed', 0),
    rounds: readCount(values.rounds, 'rounds', 1),
    only: readSubjects(values.only),
    files: values.files,
    edition: values.edition,
    rebuild: values.rebuild,
    report: values.report,
  }
}

function readSubjects(text: string): string[] {
  const names = text.split(',').filter((name) => name !== '')
  const unknown = names.find((name) => !SUBJECT_NAMES.includes(name))
  if (unknown !== undefined) throw new Error(`--only knows ${SUBJECT_NAMES.join(', ')}, and was given ${unknown}`)
  return names
}

function readCount(text: string, name: string, min: number): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < min)
    throw new Error(`--${name} wants a whole number of at least ${min}, and was given ${text}`)
  return count
}
