import { UserError } from '#domain/errors.ts'
import { DEFAULT_WEIGHTS, type Weights } from '#domain/need.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { WEIGHT_MAX } from '#match/fit.ts'

/** The names that lists and pages show. */
const SHORT_NAMES: Readonly<Record<string, QualityId>> = {
  focus: 'specialization',
  team: 'teamwork',
  listening: 'partnership',
  'follow-up': 'continuity',
  followup: 'continuity',
}

const REMEDY = `Write weights from 0 to ${WEIGHT_MAX} like knowledge=3,continuity=5; what is not named keeps its usual weight.`

/** "knowledge=3,continuity=5"; what is not named keeps its default. All 0 is an error, since nothing could be compared. */
export function parseWeights(text: string, at: string): Weights {
  const weights: Weights = { ...DEFAULT_WEIGHTS }
  const named = new Set<QualityId>()
  for (const part of text.split(',')) {
    const [id, weight] = parseWeight(part, at)
    if (named.has(id)) throw wrong(`the weight of ${id} is given twice`, at)
    named.add(id)
    weights[id] = weight
  }
  if (QUALITY_IDS.every((id) => weights[id] === 0)) throw wrong('all five weights are 0, so nothing could be compared', at)
  return weights
}

function parseWeight(part: string, at: string): [QualityId, number] {
  const match = /^\s*([a-z-]+)\s*=\s*(\d{1,3}(?:\.\d+)?)\s*$/i.exec(part)
  if (!match) throw wrong(`${JSON.stringify(part.trim())} is not a weight`, at)
  const name = match[1]!.toLowerCase()
  const id = QUALITY_IDS.find((quality) => quality === (SHORT_NAMES[name] ?? name))
  if (!id) throw wrong(`${match[1]} is not one of the five qualities ${QUALITY_IDS.join(', ')}`, at)
  const weight = Number(match[2])
  if (weight > WEIGHT_MAX) throw wrong(`the weight of ${id} is ${match[2]}, above ${WEIGHT_MAX}`, at)
  return [id, weight]
}

function wrong(message: string, at: string): UserError {
  return new UserError('weights', message, { at, remedy: REMEDY, kind: 'usage' })
}
