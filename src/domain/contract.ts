import type { DisciplineId } from './discipline.ts'
import type { IndicatorId } from './indicator.ts'
import type { Need } from './need.ts'
import type { Npi } from './npi.ts'
import type { QualityId } from './quality.ts'
import type { WhyId } from './why.ts'

/** The JSON contract of measures.md section 5: the same shapes on the command line and over HTTP. */

/** Which edition a result was computed from. */
export interface EditionStamp {
  id: string
  sha256: string | null
  fictional: boolean
  title: string
  codeVersion: string
}

export interface QualityFigure {
  /** 0–100; null with `why`. */
  score: number | null
  low: number | null
  high: number | null
  /** 0–1. */
  strength: number | null
  /** 0–1 among listed clinicians of the discipline with strength of at least 0.25; null below that. */
  percentile: number | null
  /** Number of indicators known. */
  n: number
  why?: string
  /** Set where less than half of the weight applies to the discipline. */
  caution?: string
}
export type QualityFigures = Record<QualityId, QualityFigure>

export interface MatchLocation {
  line1: string | null
  city: string
  state: string
  zip: string
  lat: number | null
  lon: number | null
}

export interface Reason {
  /** Null for a reason that no quality gives: the distance. */
  quality: QualityId | null
  indicator: IndicatorId | null
  direction: 'for' | 'against'
  text: string
}

export interface Counterfactual {
  quality: QualityId
  /** Steps of the weight, positive or negative. */
  steps: number
  text: string
}

export interface Match {
  npi: Npi
  name: string
  credentials: string | null
  disciplines: DisciplineId[]
  location: MatchLocation
  /** To the nearest location; null where no place was asked or none is known of the clinician. */
  distanceKm: number | null
  fit: number | null
  fitLow: number | null
  fitHigh: number | null
  tiedWith: Npi[]
  /** Share of plausible readings in which the clinician is in the first five of the group, 0–1 to the nearest 0.05; null where not ranked. */
  robustness: number | null
  qualities: QualityFigures
  reasons: Reason[]
  unknown: string[]
  counterfactual: Counterfactual | null
}

export interface MatchGroup {
  discipline: DisciplineId
  place: 'first' | 'also' | 'other'
  why: string
  /** How many clinicians of the group match, however many are shown. */
  total: number
  /** How many of them have enough public evidence to be ranked. */
  totalRanked: number
  results: Match[]
  unranked: Match[]
}

export interface FindResult {
  edition: EditionStamp
  need: Need
  pathway: { row: number; notFirst: { discipline: DisciplineId | null; why: string; source: string }[]; notes: string[] }
  total: number
  groups: MatchGroup[]
  shortList: Npi[]
}

export interface EvidenceRow {
  quality: QualityId
  indicator: IndicatorId
  /** The indicator as people read it. */
  title: string
  known: boolean
  applies: boolean
  why: string | null
  whyCode: WhyId | null
  value: number | null
  unit: string
  n: number | null
  /** Utility of the value before shrinkage, 0–1. */
  utility: number | null
  /** A question that the value raises, where more is not always better; null otherwise. */
  remark: string | null
  /** Posterior mean on the scale named by `scale`. */
  posterior: number | null
  low: number | null
  high: number | null
  scale: 'value' | 'utility'
  /** F5: contains every completion of suppressed cells; shares only. */
  bounds: { low: number; high: number } | null
  boundsWhy: string | null
  /** What enters the quality: û, its variance v, the shrinkage weight λ and the indicator's weight w. */
  entering: { mean: number; variance: number; lambda: number; weight: number } | null
  source: string | null
  release: string | null
  period: string | null
  /** File, its SHA-256, and the record numbers that the figure rests on. */
  rows: LedgerRows | null
  formulaVersion: number
}

export interface LedgerRows {
  file: string
  sha256: string
  rowKey: string
  first: number
  last: number
  count: number
}

export interface PracticeRow {
  group: string
  patientsLow: number
  patientsHigh: number
  patientsBound: number | null
  services: number
  conditions: string[]
}

export interface SpineShare {
  patients: number
  allPatients: number
  share: number | null
}

export interface VisitCounts {
  newServices: number
  establishedServices: number
}

/** Figures of which none is known where the file that would say them has no row of the clinician. */
export type MaybeKnown<Figures> = { [Name in keyof Figures]: number | null }

export interface LocationRecord extends MatchLocation {
  line2: string | null
  phone: string | null
  /** Newest source and date that state it. */
  source: string
  statedOn: string
  /** Null when fresh; else the rule that makes it "may be out of date". */
  stale: string | null
  precision: 'by ZIP code' | 'unknown'
}

export interface StyleShare {
  style: 'conservative' | 'injection' | 'decompression' | 'fusion' | 'implant' | 'fracture' | 'operations-per-100-new'
  value: number | null
  low: number | null
  high: number | null
  n: number
  percentile: number | null
  /** Where the others of the main discipline stand: 10, 25, 50, 75 and 90 of 100 are at most here. Null where they are too few. */
  peers: { count: number; p10: number; p25: number; p50: number; p75: number; p90: number } | null
  why: string | null
}

export interface Clinician {
  edition: EditionStamp
  npi: Npi
  name: string
  credentials: string | null
  gender: 'F' | 'M' | null
  disciplines: DisciplineId[]
  /** False: counted for teams only; `notListedWhy` says why. */
  listed: boolean
  notListedWhy: string | null
  enumeratedOn: string | null
  graduationYear: number | null
  school: string | null
  taxonomies: { code: string; name: string; weight: number; primary: boolean }[]
  locations: LocationRecord[]
  groups: { id: string; name: string; members: number | null }[]
  hospitals: { ccn: string; name: string; city: string | null; state: string | null }[]
  qualities: QualityFigures
  evidence: EvidenceRow[]
  practice: PracticeRow[]
  visits: MaybeKnown<VisitCounts>
  spine: MaybeKnown<SpineShare>
  style: { mostly: string | null; shares: StyleShare[] }
  telehealth: boolean | null
  acceptsMedicare: boolean | null
  optedOut: { from: string; until: string | null } | null
  /** US dollars; the value of interests held in makers is not a payment and stands apart. */
  payments: {
    total: number
    ownershipValue: number
    years: number[]
    byNature: { nature: string; amount: number }[]
    byCompany: { company: string; amount: number }[]
  } | null
  prescribing: { period: string; claims: number | null; opioidClaims: number | null; opioidShare: number | null } | null
}

export interface TeamRole {
  role: string
  weight: number
  covered: boolean
  clinicians: { npi: Npi; name: string; discipline: DisciplineId; via: TieKind[]; distanceKm: number | null }[]
}
export type TieKind = 'group' | 'address' | 'hospital' | 'shared-patients'

export interface TeamResult {
  edition: EditionStamp
  npi: Npi
  roles: TeamRole[]
}

export interface CompareResult {
  edition: EditionStamp
  clinicians: Clinician[]
  differences: QualityDifference[]
}

/** Who stands ahead in one quality: the highest score and all whose 80 % interval overlaps its interval; ties are ties. */
export interface QualityDifference {
  quality: QualityId
  /** Empty where nothing can be said. */
  ahead: Npi[]
  text: string
}
