import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { findWhyByCode, WHYS } from '#domain/why.ts'
import { type Detail, type Figure, makeFigure, type StudyPart } from './figure.ts'
import { shareOfClusters } from './intervals.ts'
import { plotStacks } from './plot/plot-stacks.ts'
import type { StudyScene } from './scene.ts'

const HEAD = {
  id: 'not-known',
  title: 'Who is not known, and why',
  question: 'Of which clinicians do the public files say too little, and is it evenly spread?',
} as const

// What a person is told of a quality: nothing, little (E under 0.25), or enough to compare.
const KINDS = ['enough evidence', 'little evidence', 'nothing known', 'does not apply'] as const

// NCHS urban–rural classification of 2013.
const RURALITY = [
  'not known',
  'large central metro',
  'large fringe metro',
  'medium metro',
  'small metro',
  'micropolitan',
  'noncore',
]

type KeyOf = (clinician: number) => string

/** How much is known of the five qualities and of each indicator, by discipline, rurality and sex (measures.md 6.4). */
export function studyNotKnown(scene: StudyScene): StudyPart {
  const { columns } = scene.edition
  const everyone = Array.from({ length: columns.count }, (_, clinician) => clinician)
  const keys: Record<string, KeyOf> = {
    discipline: (clinician) => DISCIPLINE_IDS[columns.discipline[clinician]!]!,
    rurality: (clinician) => RURALITY[scene.evidence.rurality[clinician]!] ?? 'not known',
    sex: (clinician) => sexOf(columns.flags[clinician]!),
  }
  const groups = Object.entries(keys).map(([by, keyOf]) => ({ by, members: Map.groupBy(everyone, keyOf) }))
  const figures = groups.flatMap(({ by, members }) => [...members].map(([key, own]) => figureOf(scene, `${by}.${key}`, own)))
  const overall = figureOf(scene, 'everyone', everyone)
  return {
    ...HEAD,
    says: describe(overall, figures),
    figures: [overall, ...figures],
    details: [reasonTable(scene, everyone)],
    plots: groups.map(({ by, members }) => ({
      title: `Evidence of the five qualities, by ${by}`,
      drawn: plotStacks(
        [...members].map(([label, own]) => ({
          label: `${label} (${own.length.toLocaleString('en-US')})`,
          shares: sharesOf(scene, own),
        })),
        KINDS,
      ),
    })),
  }
}

// Bits 1 and 2 of the match column `flags`.
function sexOf(flags: number): string {
  if (flags & 1) return 'female'
  return flags & 2 ? 'male' : 'not stated'
}

function figureOf(scene: StudyScene, key: string, own: readonly number[]): Figure {
  const known = own.flatMap((clinician) => listStrengths(scene, clinician).map((strength) => strength >= 0.25))
  const clusters = own.flatMap((clinician) => listStrengths(scene, clinician).map(() => clinician))
  const title = `Qualities with enough evidence: ${key.replace('.', ' ')}`
  return makeFigure({ id: `not-known.${key}`, title, unit: 'share' }, { ...shareOfClusters(known, clusters), n: own.length })
}

/** E of the qualities that apply to one clinician. */
function listStrengths({ edition: { columns } }: StudyScene, clinician: number): number[] {
  return Object.values(columns.quality).flatMap(({ mean, strength }) =>
    Number.isNaN(mean[clinician]!) ? [] : [strength[clinician]!],
  )
}

function sharesOf({ edition: { columns } }: StudyScene, own: readonly number[]): number[] {
  const counts = KINDS.map(() => 0)
  for (const clinician of own)
    for (const { mean, strength, known } of Object.values(columns.quality)) {
      if (Number.isNaN(mean[clinician]!)) counts[3]! += 1
      else if (strength[clinician]! >= 0.25) counts[0]! += 1
      else counts[known[clinician]! > 0 ? 1 : 2]! += 1
    }
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / all)
}

/** Every reason why an indicator is not known, with how many clinicians it holds for. */
function reasonTable({ evidence }: StudyScene, everyone: readonly number[]): Detail {
  const rows = INDICATOR_IDS.flatMap((id) => {
    const applying = everyone.filter((clinician) => evidence.of[id].applies[clinician] === 1)
    const known = applying.filter((clinician) => evidence.of[id].lambda[clinician]! > 0).length
    const reasons = listReasons(evidence.of[id].why, applying)
    return [
      [id, 'known', known, known / applying.length],
      ...reasons.map(([why, count]): [IndicatorId, string, number, number] => [id, why, count, count / applying.length]),
    ]
  })
  return {
    title:
      'Each indicator, among the clinicians to whom it applies: known, or why not ("none visible" is known within 0 to 10 patients)',
    head: ['indicator', 'state', 'clinicians', 'share'],
    rows: rows.filter(([, , count]) => count !== 0),
  }
}

function listReasons(why: Uint8Array, applying: readonly number[]): [string, number][] {
  const counts = new Map<number, number>()
  for (const clinician of applying) counts.set(why[clinician]!, (counts.get(why[clinician]!) ?? 0) + 1)
  return [...counts]
    .filter(([code]) => code !== 0)
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => {
      const id = findWhyByCode(code)
      return [id === undefined ? `code ${code}` : WHYS[id].text, count]
    })
}

function describe(overall: Figure, figures: readonly Figure[]): string[] {
  const percent = ({ value }: Figure) => `${(100 * (value ?? 0)).toFixed(0)} %`
  const spread = (by: string) => {
    const own = figures
      .filter(({ id, n }) => id.startsWith(`not-known.${by}.`) && n >= 30)
      .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
    const [least, most] = [own[0], own.at(-1)]
    const name = (figure: Figure) => figure.id.replace(`not-known.${by}.`, '')
    return least && most && least !== most
      ? [`By ${by}: from ${percent(least)} (${name(least)}) to ${percent(most)} (${name(most)}).`]
      : []
  }
  return [
    `Of the qualities that apply, ${percent(overall)} have enough evidence to be compared (E of at least 0.25).`,
    ...['discipline', 'rurality', 'sex'].flatMap(spread),
    'Not known never counts against anyone: the discipline’s mean stands in, and the interval says how little that is.',
  ]
}
