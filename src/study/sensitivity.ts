import type { IndicatorId } from '#domain/indicator.ts'
import type { Need } from '#domain/need.ts'
import { QUALITIES, QUALITY_IDS } from '#domain/quality.ts'
import { type Figure, makeFigure, missingFigure, type StudyPart } from './figure.ts'
import { meanOfClusters } from './intervals.ts'
import { plotStrips } from './plot/plot-strips.ts'
import { reweigh } from './reweigh.ts'
import type { StudyScene } from './scene.ts'
import { makeShortLists, openSearch, type Search, type ShortLists } from './short-lists.ts'

const HEAD = {
  id: 'sensitivity',
  title: 'Sensitivity',
  question: 'How much does a short list hang on weights that we chose ourselves?',
} as const

const FACTORS = [0.5, 1.5] as const

/** One default weight, and the lists with it changed. */
interface Variation {
  id: string
  title: string
  lists: (search: Search, factor: number) => ShortLists
}

/** What stays of one list when one weight changes. */
interface Change {
  list: 'combined' | 'group'
  need: number
  stays: number
  jaccard: number
}

/** Change of the short lists of a sample of needs when each default weight is halved, and raised by half (measures.md 6.4). */
export function studySensitivity(scene: StudyScene, needs: readonly Need[]): StudyPart {
  const searches = needs.map((need) => openSearch(scene, need)).filter(({ candidates }) => candidates.count > 0)
  const variations = [...varyQualities(scene), ...varyIndicators(scene)]
  const changes = variations.map((variation) => listChanges(scene, searches, variation))
  const figures = variations.flatMap(({ id, title }, place) => [
    figureOf({ id: `sensitivity.${id}`, title }, changes[place]!, 'group'),
    figureOf({ id: `sensitivity.${id}.combined`, title: `${title}, combined list` }, changes[place]!, 'combined'),
  ])
  const ofGroups = figures.filter(({ id, value }) => !id.endsWith('.combined') && value !== null)
  return {
    ...HEAD,
    says: describe(searches.length, ofGroups),
    figures,
    details: [jaccardTable(variations, changes)],
    plots:
      ofGroups.length === 0
        ? []
        : [
            {
              title: 'Share of the first five that stays when one weight is halved or raised by half',
              drawn: plotStrips(ofGroups.toSorted((a, b) => a.value! - b.value!).map(toStrip), { from: 0, to: 1 }),
            },
          ],
  }
}

function varyQualities(scene: StudyScene): Variation[] {
  return QUALITY_IDS.map((quality) => ({
    id: `quality.${quality}`,
    title: `Weight of “${QUALITIES[quality].name}”`,
    lists: (search, factor) => {
      const { weights } = search.need
      return makeShortLists(scene, search, search.view, { ...weights, [quality]: weights[quality] * factor })
    },
  }))
}

function varyIndicators(scene: StudyScene): Variation[] {
  // What nobody has is the same for everyone and moves no order.
  const known = scene.edition.columns.indicators.filter(({ id }) => scene.evidence.of[id].lambda.some((lambda) => lambda > 0))
  return known.map(({ id }) => ({
    id: `indicator.${id}`,
    title: `Weight of ${id} within its quality`,
    lists: (search, factor) => makeShortLists(scene, search, reweighed(scene, search, id, factor), search.need.weights),
  }))
}

function reweighed(scene: StudyScene, { view, candidates }: Search, indicator: IndicatorId, factor: number) {
  return reweigh(scene, { view, index: candidates.index }, { indicator, factor })
}

function listChanges(scene: StudyScene, searches: readonly Search[], { lists }: Variation): Change[] {
  return searches.flatMap((search, need) => {
    const before = makeShortLists(scene, search, search.view, search.need.weights)
    return FACTORS.flatMap((factor) => {
      const after = lists(search, factor)
      return [...before].map(
        ([key, list]): Change => ({
          list: key === 'combined' ? 'combined' : 'group',
          need,
          ...compareLists(list, after.get(key) ?? []),
        }),
      )
    })
  })
}

function compareLists(before: readonly number[], after: readonly number[]): Pick<Change, 'stays' | 'jaccard'> {
  const kept = before.filter((at) => after.includes(at)).length
  const all = before.length + after.length - kept
  return { stays: before.length === 0 ? 1 : kept / before.length, jaccard: all === 0 ? 1 : kept / all }
}

function figureOf(named: { id: string; title: string }, changes: readonly Change[], list: Change['list']): Figure {
  const own = changes.filter((change) => change.list === list)
  if (own.length === 0) return missingFigure({ ...named, unit: 'share' }, 'no need had a group of ten clinicians to rank')
  const stays = meanOfClusters(
    own.map((change) => change.stays),
    own.map(({ need }) => need),
  )
  return makeFigure({ ...named, unit: 'share' }, { ...stays, high: Math.min(1, stays.high) })
}

function jaccardTable(variations: readonly Variation[], changes: readonly (readonly Change[])[]) {
  const mean = (own: readonly Change[]) => own.reduce((sum, { jaccard }) => sum + jaccard, 0) / own.length
  return {
    title: 'Likeness of the lists before and after (Jaccard: those in both ÷ those in either)',
    head: ['weight', 'first five of a group', 'combined list'],
    rows: variations.map(({ title }, place) => [
      title,
      mean(changes[place]!.filter(({ list }) => list === 'group')),
      mean(changes[place]!.filter(({ list }) => list === 'combined')),
    ]),
  }
}

function describe(needs: number, figures: readonly Figure[]): string[] {
  const sorted = figures.toSorted((a, b) => a.value! - b.value!)
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (!most || !least) return ['No need had a group of ten clinicians to rank.']
  return [
    `${needs} needs with the default weights ("not sure", 40 km); each weight halved and raised by half; groups of at least ten ranked clinicians.`,
    `Most hangs on: ${most.title} (${percent(most)} of the first five stay). Least: ${least.title} (${percent(least)}).`,
  ]
}

function percent({ value }: Figure): string {
  return `${(100 * (value ?? 0)).toFixed(0)} %`
}

function toStrip({ title, value, low, high }: Figure) {
  return { label: title, value: value!, low, high }
}
