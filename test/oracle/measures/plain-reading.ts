/** What the oracle says of one clinician and indicator: a figure, or the id of domain/why.ts; "none visible" has both. */
export interface PlainReading {
  why?: string
  value?: number
  n?: number | null
  x?: number
  u?: number
  s2?: number
  lambda?: number
  /** True where s2 is that of an interval that holds the truth. */
  interval?: boolean
  /** Variance that hidden rows leave open. */
  hidden?: number
  bounds?: [number, number]
  boundsWhy?: string
}

/** Everything an oracle of one indicator may look at. */
export interface PlainWorld {
  listed: import('./plain-rows.ts').PlainClinician[]
  rows: import('./plain-rows.ts').PlainRows
  /** Rows of the newest year of each NPI. */
  counted: Map<string, CountedRow[]>
  referenceYear: number
}

export interface CountedRow {
  code: string
  place: string
  class: string
  group: string | null
  /** Weight times multiplier where marked A. */
  factor: number
  patients: number
  services: number
}

export type PlainIndicator = (world: PlainWorld) => PlainReading[]
