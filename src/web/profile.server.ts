import { sentenceIn } from '#codes/spanish/sentence-in.ts'
import { CONDITION_IDS } from '#domain/condition.ts'
import type { Clinician, EvidenceRow, LocationRecord, StyleShare } from '#domain/contract.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import type { Language } from '#domain/words.ts'
import { conditionIn, disciplineIn } from '#services/say-in.ts'
import { groupInWords, phoneInWords } from '#services/words.ts'
import { describeBars, type QualityBarFigures } from './quality-bars.server.ts'

export interface ProfilePlace extends Pick<LocationRecord, 'line1' | 'line2' | 'city' | 'state' | 'zip' | 'phone' | 'statedOn'> {
  phoneText: string | null
  source: string
  stale: string | null
}

export type ProfileEvidence = Pick<
  EvidenceRow,
  | 'indicator'
  | 'title'
  | 'known'
  | 'applies'
  | 'value'
  | 'unit'
  | 'n'
  | 'posterior'
  | 'low'
  | 'high'
  | 'source'
  | 'release'
  | 'period'
  | 'rows'
  | 'formulaVersion'
> & { why: string | null; remark: string | null; isValueScale: boolean }

export interface Profile {
  npi: string
  name: string
  disciplines: string[]
  listed: boolean
  notListedWhy: string | null
  places: ProfilePlace[]
  groups: string[]
  hospitals: string[]
  bars: QualityBarFigures
  evidence: Record<QualityId, ProfileEvidence[]>
  practice: { group: string; patientsLow: number; services: number }[]
  /** Kinds of care that mark a problem, the most patients first. */
  experience: { what: string; patients: number; conditions: string[] }[]
  mostly: string | null
  style: Omit<StyleShare, 'n' | 'why'>[]
  payments: Clinician['payments']
  opioids: { share: number; period: string } | null
}

// A share that reads as 0 % says nothing.
const SMALLEST_SHARE = 0.005

/** One clinician as a page shows them, words in the page's language. */
export function describeProfile(clinician: Clinician, language: Language): Profile {
  const { credentials, name, notListedWhy } = clinician
  return {
    npi: clinician.npi,
    name: credentials ? `${name}, ${credentials}` : name,
    disciplines: clinician.disciplines.map((id) => disciplineIn(language, id)),
    listed: clinician.listed,
    notListedWhy: notListedWhy === null ? null : sentenceIn(language, notListedWhy),
    places: clinician.locations.map((place) => describePlace(place, language)),
    groups: clinician.groups.map((group) => group.name),
    hospitals: clinician.hospitals.map((hospital) => hospital.name),
    bars: describeBars(clinician.qualities),
    evidence: describeEvidence(clinician, language),
    practice: clinician.practice.map(({ group, patientsLow, services }) => ({
      group: sentenceIn(language, groupInWords(group)),
      patientsLow,
      services,
    })),
    experience: describeExperience(clinician, language),
    mostly: clinician.style.mostly === null ? null : sentenceIn(language, clinician.style.mostly),
    style: clinician.style.shares
      .filter(({ value }) => value !== null && value >= SMALLEST_SHARE)
      .map(({ style, value, low, high, percentile, peers }) => ({ style, value, low, high, percentile, peers })),
    payments: clinician.payments,
    opioids: describeOpioids(clinician),
  }
}

/** Kinds of care that mark a problem. One kind may mark several, so the patients are those of the care and not of each problem. */
function describeExperience({ practice }: Clinician, language: Language): Profile['experience'] {
  const marking = practice
    .map(({ group, patientsLow, conditions }) => ({
      what: sentenceIn(language, groupInWords(group)),
      patients: patientsLow,
      conditions: CONDITION_IDS.filter((id) => conditions.includes(id)).map((id) => conditionIn(language, id)),
    }))
    .filter(({ patients, conditions }) => patients > 0 && conditions.length > 0)
  return marking.toSorted((a, b) => b.patients - a.patients).slice(0, EXPERIENCE_SHOWN)
}

// More sentences than these are a table, which stands below them.
const EXPERIENCE_SHOWN = 5

function describePlace(place: LocationRecord, language: Language): ProfilePlace {
  const { line1, line2, city, state, zip, phone, source, statedOn, stale } = place
  return {
    line1,
    line2,
    city,
    state,
    zip,
    phone,
    statedOn,
    source: sentenceIn(language, source),
    phoneText: phone === null ? null : phoneInWords(phone),
    stale: stale === null ? null : sentenceIn(language, stale),
  }
}

function describeEvidence({ evidence }: Clinician, language: Language): Profile['evidence'] {
  const of = (id: QualityId) => evidence.filter(({ quality }) => quality === id).map((row) => describeRow(row, language))
  const [knowledge, specialization, teamwork, partnership, continuity] = QUALITY_IDS
  return {
    [knowledge]: of(knowledge),
    [specialization]: of(specialization),
    [teamwork]: of(teamwork),
    [partnership]: of(partnership),
    [continuity]: of(continuity),
  }
}

function describeRow(row: EvidenceRow, language: Language): ProfileEvidence {
  const say = (text: string | null) => (text === null ? null : sentenceIn(language, text))
  const { indicator, known, applies, value, n, posterior, low, high, release, period, rows, formulaVersion } = row
  return {
    indicator,
    known,
    applies,
    value,
    n,
    posterior,
    low,
    high,
    release,
    period,
    rows,
    formulaVersion,
    title: sentenceIn(language, row.title),
    unit: sentenceIn(language, row.unit),
    source: say(row.source),
    why: say(row.why),
    remark: say(row.remark),
    isValueScale: row.scale === 'value',
  }
}

function describeOpioids({ prescribing }: Clinician): Profile['opioids'] {
  if (prescribing?.opioidShare == null) return null
  return { share: prescribing.opioidShare, period: prescribing.period }
}
