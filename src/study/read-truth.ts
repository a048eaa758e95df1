import { UserError } from '#domain/errors.ts'
import { INDICATOR_IDS, type IndicatorId } from '#domain/indicator.ts'
import { readBlocks } from '#doors/files.ts'
import { listTrueRates } from './true-rates.ts'
import { TRUTH_LINE, type TruthLine } from './truth-line.ts'

/** What is true of the listed clinicians of a fictional edition, by column in NPI order; NaN where the generator knows none. */
export interface Truth {
  /** On the scale of the indicator's value: a share, patients a year, years, … */
  rate: Record<IndicatorId, Float64Array>
  /** Practice of each clinician: members share what is true of it, so they are not independent. */
  practice: string[]
  /** Listed clinicians with a line in the file. */
  found: number
}

/** Reads truth.ndjson for the clinicians of an edition; years in practice count up to the reference year. */
export async function readTruth(path: string, npis: Float64Array, referenceYear: number): Promise<Truth> {
  const places = new Map(Array.from(npis, (npi, place) => [npi, place]))
  const truth = makeTruth(npis)
  let number = 0
  for await (const text of readLines(path)) {
    number += 1
    const line = parseLine(text, `${path}, line ${number}`)
    const place = places.get(Number(line.npi))
    if (place === undefined) continue
    truth.found += 1
    if (line.group) truth.practice[place] = line.group.pacId
    const rates = listTrueRates(line, referenceYear)
    for (const id of INDICATOR_IDS) truth.rate[id][place] = rates[id] ?? Number.NaN
  }
  if (truth.found === 0)
    throw new UserError('truth', `${path} speaks of nobody in this edition`, {
      at: path,
      remedy: 'Name the truth.ndjson of the files that the edition was made from.',
    })
  return truth
}

function makeTruth(npis: Float64Array): Truth {
  const empty = () => new Float64Array(npis.length).fill(Number.NaN)
  return {
    // Object.fromEntries forgets that every id is a key.
    rate: Object.fromEntries(INDICATOR_IDS.map((id) => [id, empty()])) as Truth['rate'],
    practice: Array.from(npis, String),
    found: 0,
  }
}

function parseLine(text: string, at: string): TruthLine {
  const parsed = TRUTH_LINE.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UserError('truth', `a line is not one of truth.ndjson: ${issue?.path.join('.')} ${issue?.message}`, {
    at,
    remedy: 'Name with --truth the truth.ndjson that `spinewise data synth` wrote beside the files, or write them again.',
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The schema says what is wrong, with the place.
    return null
  }
}

async function* readLines(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const { bytes, isLast } of readBlocks(path)) {
    const lines = (rest + decoder.decode(bytes, { stream: !isLast })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((text) => text !== '')
  }
  if (rest !== '') yield rest
}
