import type { Clinician } from '#domain/contract.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { INDICATOR_IDS } from '#domain/indicator.ts'
import { DEFAULT_WEIGHTS, type Need } from '#domain/need.ts'
import { type Npi, parseNpi } from '#domain/npi.ts'
import type { Edition, MatchCard, MatchColumns, Place, Tie } from '#edition/reader-contract.ts'
import { BOSTON } from '#match/test-columns.ts'

interface TestEdition {
  columns: MatchColumns
  places?: Place[]
  clinicians?: Clinician[]
  ties?: Tie[]
}

/** An edition over columns made by hand: the value on each card is 100 times what enters the quality. */
export function makeEdition({ columns, places = [], clinicians = [], ties = [] }: TestEdition): Edition {
  const npiAt = (index: number) => parseNpi(String(columns.npi[index]))
  return {
    path: 'test.sqlite',
    manifest: {
      schemaVersion: 2,
      codeVersion: 'test',
      title: 'Fictional',
      fictional: true,
      counts: { listed: columns.count, individuals: columns.count, excluded: 0, deactivated: 0 },
      inputs: [],
      absentSources: [],
      measures: [],
      expectations: [],
    },
    stamp: { id: 'test', sha256: null, fictional: true, title: 'Fictional', codeVersion: 'test' },
    columns,
    findClinician: (npi) => clinicians.find((clinician) => clinician.npi === npi),
    findBarred: () => undefined,
    findIndex: (npi) => [...columns.npi].indexOf(Number(npi)),
    readCards: (indices) => indices.map((index) => makeCard(columns, index, npiAt(index))),
    searchNames: (text, limit) =>
      Array.from({ length: columns.count }, (_, index) => index)
        .filter((index) => nameOf(npiAt(index)).includes(text))
        .slice(0, limit),
    listPlaces: (text, limit) =>
      places.filter(({ city, state }) => text === city || text === `${city}, ${state}`).slice(0, limit),
    findZip: (zip) => places.find((place) => place.zip === zip),
    listTies: () => ties,
    close: () => {},
  }
}

export function makeNeed(given: Partial<Need> = {}): Need {
  return {
    condition: 'not-sure',
    weeks: null,
    legSymptoms: null,
    armSymptoms: null,
    legPain: null,
    legPainWeeks: null,
    walkingLimited: null,
    deficit: null,
    triedKinds: [],
    phq4: null,
    age: null,
    firstEpisode: null,
    pregnant: false,
    osteoporosis: false,
    steroids: false,
    anticoagulant: false,
    cancer: false,
    stance: { surgery: 'open', medicines: 'open' },
    place: { ...BOSTON, label: 'Boston, MA 02115' },
    withinKm: 40,
    name: null,
    visit: 'either',
    language: null,
    gender: null,
    acceptsMedicare: false,
    disciplines: [],
    weights: DEFAULT_WEIGHTS,
    ...given,
  }
}

function nameOf(npi: Npi): string {
  return `Fictional ${npi}`
}

function makeCard(columns: MatchColumns, index: number, npi: Npi): MatchCard {
  const { lat, lon, from, owner } = columns.places
  const own = Array.from(lat.keys()).filter((at) => owner.subarray(from[at], from[at + 1]).includes(index))
  return {
    npi,
    name: nameOf(npi),
    credentials: null,
    disciplines: [DISCIPLINE_IDS[columns.discipline[index]!]!],
    locations: own.map((at) => ({
      line1: null,
      city: 'Boston',
      state: 'MA',
      zip: '02115',
      lat: lat[at]!,
      lon: lon[at]!,
      phone: null,
    })),
    // 2: not in the file.
    whys: Uint8Array.from(INDICATOR_IDS, (_, place) => (place % 5 === 4 ? 2 : 0)),
    values: Object.fromEntries(
      INDICATOR_IDS.filter((_, place) => place % 5 !== 4).map((id) => [
        id,
        { value: 100 * columns.indicatorMean[id][index]!, n: 20 },
      ]),
    ),
  }
}

/** A fictional clinician of whom nothing is known but what is given. */
export function makeClinician(given: Partial<Clinician> & Pick<Clinician, 'npi'>): Clinician {
  const unknown = { score: null, low: null, high: null, strength: null, percentile: null, n: 0, why: 'test' }
  return {
    edition: { id: 'test', sha256: null, fictional: true, title: 'Fictional', codeVersion: 'test' },
    name: nameOf(given.npi),
    credentials: null,
    gender: null,
    disciplines: ['pmr'],
    listed: true,
    notListedWhy: null,
    enumeratedOn: null,
    graduationYear: null,
    school: null,
    taxonomies: [],
    locations: [
      {
        line1: null,
        line2: null,
        city: 'Boston',
        state: 'MA',
        zip: '02115',
        ...BOSTON,
        phone: null,
        source: 'nppes',
        statedOn: '2026-06-01',
        stale: null,
        precision: 'by ZIP code',
      },
    ],
    groups: [],
    hospitals: [],
    qualities: { knowledge: unknown, specialization: unknown, teamwork: unknown, partnership: unknown, continuity: unknown },
    evidence: [],
    practice: [],
    visits: { newServices: 0, establishedServices: 0 },
    spine: { patients: 0, allPatients: 0, share: null },
    style: { mostly: null, shares: [] },
    telehealth: null,
    acceptsMedicare: null,
    optedOut: null,
    payments: null,
    prescribing: null,
    ...given,
  }
}
