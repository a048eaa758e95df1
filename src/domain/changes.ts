import type { EditionStamp } from './contract.ts'
import type { IndicatorId } from './indicator.ts'
import type { Npi } from './npi.ts'
import type { QualityId } from './quality.ts'

/** What changed for one clinician from one edition to another. */
export interface ClinicianChanges {
  npi: Npi
  /** As the newer edition has it, or the older where the newer has none. */
  name: string
  from: EditionStamp
  to: EditionStamp
  changes: ClinicianChange[]
}

export interface ClinicianChange {
  what:
    | 'listing'
    | 'name'
    | 'disciplines'
    | 'place'
    | 'phone'
    | 'group'
    | 'hospital'
    | 'telehealth'
    | 'medicare'
    | 'quality'
    | 'figure'
  quality: QualityId | null
  /** Null where there was none, or is none now. */
  from: string | null
  to: string | null
  /** The change as a sentence. */
  text: string
  /** Which indicators moved a quality, and by which files. */
  because: ChangeCause[]
}

export interface ChangeCause {
  indicator: IndicatorId
  title: string
  from: string
  to: string
  /** Source and release that the newer figure rests on; null where it is not known. */
  source: string | null
  release: string | null
  text: string
}
