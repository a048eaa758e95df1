import { expect, test } from 'vitest'
import { FLAG_ITEM_IDS, type FlagItemId } from '#clinical/screen/flag-item.ts'
import { screenFlags } from '#clinical/screen/screen-flags.ts'
import { judgePlainly, type OracleAnswers } from './red-flags.ts'

function judgeByTable({ yes, unknown = [], severe, cannotWalk, constantPain, nightPain, weeks, selfHarm }: OracleAnswers) {
  const toIds = (ids: readonly string[]) => new Set(FLAG_ITEM_IDS.filter((id) => ids.includes(id)))
  const { level, row } = screenFlags({
    yes: toIds(yes),
    unknown: toIds(unknown),
    isSevere: severe ?? false,
    cannotWalk: cannotWalk ?? false,
    constantPain: constantPain ?? false,
    nightPain: nightPain ?? false,
    weeksWithoutImprovement: weeks ?? null,
    selfHarm: selfHarm ?? null,
    legSymptoms: false,
    afterSpineProcedure: false,
  })
  return [level, row]
}

/** Every set of at most `size` of the ids. */
function listSets(size: number, from = 0): FlagItemId[][] {
  if (size === 0) return [[]]
  const longer = FLAG_ITEM_IDS.flatMap((id, place) =>
    place < from ? [] : listSets(size - 1, place + 1).map((set) => [id, ...set]),
  )
  return [[], ...longer]
}

const SETS = listSets(3)
const CHOICES = [false, true]
// Every combination of what the table asks beside the items, at both sides of four weeks.
const BESIDE: Omit<OracleAnswers, 'yes'>[] = CHOICES.flatMap((severe) =>
  CHOICES.flatMap((cannotWalk) =>
    CHOICES.flatMap((constantPain) =>
      CHOICES.flatMap((nightPain) =>
        [3.9, 4].flatMap((weeks) =>
          ([undefined, 'passive', 'active'] as const).map((selfHarm) => ({
            severe,
            cannotWalk,
            constantPain,
            nightPain,
            weeks,
            selfHarm,
          })),
        ),
      ),
    ),
  ),
)

/** The first answers on which table and oracle differ: one comparison of texts a case keeps hundreds of thousands fast. */
function findDifference(cases: Iterable<OracleAnswers>): { answers: OracleAnswers; table: unknown; oracle: unknown } | null {
  for (const answers of cases) {
    const table = judgeByTable(answers)
    const oracle = judgePlainly(answers)
    if (table[0] !== oracle[0] || table[1] !== oracle[1]) return { answers, table, oracle }
  }
  return null
}

test('every single item, pair and triple, beside everything else that is asked, has the level and the row of the oracle', () => {
  expect(SETS).toHaveLength(1 + 28 + 378 + 3276)
  expect(BESIDE).toHaveLength(96)
  function* cases() {
    for (const yes of SETS) for (const beside of BESIDE) yield { yes, ...beside }
  }
  expect(findDifference(cases())).toBeNull()
})

test('every way to leave one or more of three items unanswered has the level and the row of the oracle', () => {
  function* cases() {
    for (const set of SETS)
      for (let ways = 0; ways < 2 ** set.length; ways++) {
        const isUnknown = (_: string, place: number) => (ways & (1 << place)) !== 0
        const unknown = set.filter(isUnknown)
        yield { yes: set.filter((id) => !unknown.includes(id)), unknown }
      }
  }
  expect(findDifference(cases())).toBeNull()
})

test('a table with one fault would be found: the oracle tells pairs apart that differ by one item', () => {
  expect(judgePlainly({ yes: ['I1', 'I2'] })).toEqual(['EMERGENCY', 4])
  expect(judgePlainly({ yes: ['I1', 'K1'] })).toEqual(['URGENT', 10])
})
