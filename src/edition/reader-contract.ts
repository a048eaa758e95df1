import type { Barred } from '#domain/barred.ts'
import type { ConditionId } from '#domain/condition.ts'
import type { Clinician, EditionStamp, Match } from '#domain/contract.ts'
import type { DisciplineId } from '#domain/discipline.ts'
import type { Point } from '#domain/distance.ts'
import type { IndicatorId } from '#domain/indicator.ts'
import type { Npi } from '#domain/npi.ts'
import type { QualityId } from '#domain/quality.ts'
import type { Manifest } from './manifest.ts'

/** An edition opened for reading: match columns in memory, the rest by point reads. */
export interface Edition {
  path: string
  manifest: Manifest
  stamp: EditionStamp
  columns: MatchColumns
  /** Everything about one clinician, listed or counted for teams only; undefined when not in the edition. */
  findClinician(npi: Npi): Clinician | undefined
  /** Why an NPI never appears; undefined where nothing bars it. */
  findBarred(npi: Npi): Barred | undefined
  /** Index in `columns` of a listed clinician. */
  findIndex(npi: Npi): number | undefined
  /** What a result card shows, by index in `columns`, in the order asked. */
  readCards(indices: readonly number[]): MatchCard[]
  /** Listed clinicians whose name or practice matches, best first, as indices. */
  searchNames(text: string, limit: number): number[]
  /** ZIP, "City, ST" or city alone; several where the name is ambiguous. */
  listPlaces(text: string, limit: number): Place[]
  findZip(zip: string): Place | undefined
  /** Individuals (listed or not) tied to a clinician by group, address, hospital or shared patients. */
  listTies(npi: Npi): Tie[]
  close(): void
}

/** The editions that can be read: the current one, and earlier ones that are kept for links. */
export interface Shelf {
  /** Which edition is current. */
  readonly current: EditionStamp
  /**
   * Lends the edition of an id, or the current one, for as long as `work` takes: a newer edition is taken up between loans, and
   * none is closed under one. An id that is not kept is an error that says so.
   */
  lend<Answer>(id: string | undefined, work: (loan: Loan) => Promise<Answer>): Promise<Answer>
}

export interface Loan {
  edition: Edition
  /** Asked for by its id: the answer is the same for ever. */
  isNamed: boolean
  isCurrent: boolean
  /** One more edition, open until the loan ends. */
  borrow(id: string): Promise<Edition>
}

export interface MatchCard extends Pick<Match, 'npi' | 'name' | 'credentials' | 'disciplines'> {
  locations: (Match['location'] & { phone: string | null })[]
  /** Why each indicator is not known: codes of domain/why.ts by place in INDICATOR_IDS; 0 where known. "None visible" stands beside figures. */
  whys: Uint8Array
  /** Values of the known indicators, for reasons in words. */
  values: Partial<Record<IndicatorId, { value: number; n: number | null }>>
}

export interface Place extends Point {
  zip: string
  city: string
  state: string
}

export interface Tie {
  npi: Npi
  name: string
  discipline: DisciplineId
  via: 'group' | 'address' | 'hospital' | 'shared-patients'
  distanceKm: number | null
  /** At least 11 spine patients, or taxonomy weight as measures.md asks: the member can cover a role. */
  qualifies: boolean
  /** At least 11 patients in inj.*, for the interventional role of a physiatrist. */
  injects: boolean
}

/** One entry a listed clinician, in NPI order. NaN: does not apply or no such figure. */
export interface MatchColumns {
  count: number
  npi: Float64Array
  /** Index into DISCIPLINE_IDS. */
  discipline: Uint8Array
  /** Bit set of flags: 1 female, 2 male, 4 telehealth known yes, 8 accepts Medicare assignment, 16 opted out of Medicare. */
  flags: Uint8Array
  /** By quality, in the order of QUALITY_IDS. */
  quality: Record<
    QualityId,
    {
      mean: Float64Array
      variance: Float64Array
      low: Float64Array
      high: Float64Array
      strength: Float64Array
      percentile: Float64Array
      known: Uint8Array
      applyingShare: Float64Array
    }
  >
  knowledgeByCondition: Record<
    ConditionId,
    { mean: Float64Array; variance: Float64Array; strength: Float64Array; volumeMean: Float64Array }
  >
  /** Quality and weight w of each indicator as this edition was measured, in the order of INDICATOR_IDS. */
  indicators: readonly { id: IndicatorId; quality: QualityId; weight: number }[]
  /** Value above which more is a question to ask and no merit (measures.md 2), by place in DISCIPLINE_IDS; NaN where none. */
  questionAbove: Partial<Record<IndicatorId, Float64Array>>
  /** û of each indicator; and each one's weight ÷ Σw of its quality's indicators that apply is worked out from NaN. */
  indicatorMean: Record<IndicatorId, Float64Array>
  /**
   * Where they practise: the points that ZIP codes stand for, in the order of domain/place-order.ts. Who has a location at place p
   * stands in owner[from[p]] up to owner[from[p + 1]], each once, in NPI order.
   */
  places: PlaceColumns
}

export interface PlaceColumns {
  lat: Float64Array
  lon: Float64Array
  /** One entry more than there are places. */
  from: Uint32Array
  /** Index of the clinician, one entry a practice location. */
  owner: Uint32Array
}
