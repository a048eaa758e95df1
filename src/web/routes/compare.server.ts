import { data, type LoaderFunctionArgs } from 'react-router'
import type { Clinician, CompareResult, QualityDifference } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import type { QualityId } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'
import { compareClinicians } from '#services/compare.ts'
import { languageOf } from '#web/language.ts'
import { readPageContext } from '#web/page-context.server.ts'
import { type Problem, problemIn } from '#web/problem-in.server.ts'
import { describeProfile, type Profile } from '#web/profile.server.ts'

export interface Difference {
  quality: QualityId
  /** Names of those ahead by more than the uncertainty; empty for a tie or where nothing can be said. */
  ahead: string[]
  kind: 'ahead' | 'tie' | 'apart' | 'unknown'
}

export type Compared = Pick<Profile, 'npi' | 'name' | 'disciplines' | 'bars' | 'mostly' | 'payments' | 'style' | 'experience'> & {
  place: Profile['places'][number] | null
  telehealth: boolean | null
  acceptsMedicare: boolean | null
}

export interface ComparePageData {
  compared: Compared[]
  differences: Difference[]
  problem: Problem | null
}

const NOBODY: ComparePageData = { compared: [], differences: [], problem: null }

/** Up to four side by side; nobody chosen is no mistake. */
export function loadCompare({ context, request }: LoaderFunctionArgs) {
  const { edition } = readPageContext(context)
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const npis = url.searchParams.getAll('npi').filter((npi) => npi.trim() !== '')
  if (npis.length === 0) return NOBODY
  try {
    const result = compareClinicians(edition, npis)
    return {
      compared: result.clinicians.map((one) => describeOne(one, language)),
      differences: describeDifferences(result),
      problem: null,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return data({ ...NOBODY, problem: problemIn(language, error) }, { status: error.kind === 'notFound' ? 404 : 400 })
  }
}

function describeOne(clinician: Clinician, language: Language): Compared {
  const { npi, name, disciplines, bars, mostly, payments, style, experience, places } = describeProfile(clinician, language)
  const { telehealth, acceptsMedicare } = clinician
  return {
    npi,
    name,
    disciplines,
    bars,
    mostly,
    payments,
    style,
    experience,
    place: places[0] ?? null,
    telehealth,
    acceptsMedicare,
  }
}

// What tells them apart stands first.
const ORDER: readonly Difference['kind'][] = ['ahead', 'tie', 'apart', 'unknown']

function describeDifferences({ clinicians, differences }: CompareResult): Difference[] {
  const isMixed = new Set(clinicians.map(({ disciplines }) => disciplines[0])).size > 1
  return differences
    .map((difference) => describeDifference(difference, clinicians, isMixed))
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

function describeDifference(
  { quality, ahead }: QualityDifference,
  clinicians: readonly Clinician[],
  isMixed: boolean,
): Difference {
  const scored = clinicians.filter(({ qualities }) => qualities[quality].score !== null)
  const names = clinicians.filter(({ npi }) => ahead.includes(npi)).map(({ name }) => name)
  if (names.length > 0) return { quality, ahead: names, kind: 'ahead' }
  if (scored.length < 2) return { quality, ahead: [], kind: 'unknown' }
  return { quality, ahead: [], kind: isMixed ? 'apart' : 'tie' }
}
