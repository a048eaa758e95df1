/** Who plays in the fixture: how many of which kind, and the codes that each may bill. */
export interface Kind {
  taxonomy: string | null
  specialty: string | null
  count: number
  codes: readonly string[]
}

const VISITS = ['99203', '99204', '99213', '99214', '99215']
const NEEDLES = ['62321', '62323', '64483', '64484', '64493', '64635', '27096', '20552', '64450', '62324', 'J1100', '77003']
const IMPLANTS = ['63650', '95970', '62367', '22514']
const THERAPY = ['97161', '97110', '97140', '97535', '98980', '98977', 'G0283']

export const CROWD: readonly Kind[] = [
  {
    taxonomy: '208VP0000X',
    specialty: 'Pain Management',
    count: 55,
    codes: [...VISITS, ...NEEDLES, ...IMPLANTS, 'G3002', '80307'],
  },
  {
    taxonomy: '208100000X',
    specialty: 'Physical Medicine and Rehabilitation',
    count: 45,
    codes: [...VISITS, '20552', '62323', '95886', '95910', '64483'],
  },
  { taxonomy: '2081S0010X', specialty: 'Physical Medicine and Rehabilitation', count: 15, codes: VISITS },
  { taxonomy: '225100000X', specialty: 'Physical Therapist in Private Practice', count: 50, codes: THERAPY },
  { taxonomy: '111N00000X', specialty: 'Chiropractic', count: 35, codes: ['98940', '98941', '98942'] },
  { taxonomy: null, specialty: 'Chiropractic', count: 8, codes: ['98941'] },
  {
    taxonomy: '207XS0117X',
    specialty: 'Orthopedic Surgery',
    count: 30,
    codes: [...VISITS, '63047', '63048', '22612', '22633', '22551', '22853', '22845', '72148', '20610', '22858'],
  },
  { taxonomy: '2084N0400X', specialty: 'Neurology', count: 30, codes: [...VISITS, '95886', '95910', '64405', '95816'] },
  { taxonomy: '207RR0500X', specialty: 'Rheumatology', count: 22, codes: [...VISITS, '20610', '20552', '99490', '99491'] },
  {
    taxonomy: '204D00000X',
    specialty: 'Osteopathic Manipulative Medicine',
    count: 12,
    codes: [...VISITS, '98926', '98927', '20552'],
  },
  {
    taxonomy: '207Q00000X',
    specialty: 'Family Practice',
    count: 40,
    codes: [...VISITS, '98925', '20610', '99490', 'G0439', '36415', '20552', '62323', '97810'],
  },
  { taxonomy: '363A00000X', specialty: 'Physician Assistant', count: 20, codes: [...VISITS, '64483', '20552', '20610'] },
  {
    taxonomy: '207L00000X',
    specialty: 'Anesthesiology',
    count: 20,
    codes: ['00630', '01992', '62323', '64493', '64450', '99213'],
  },
  { taxonomy: '2085R0202X', specialty: 'Diagnostic Radiology', count: 12, codes: ['72148', '72141', '22514', '62323', '77003'] },
  { taxonomy: '103TH0004X', specialty: 'Clinical Psychologist', count: 15, codes: ['96158', '96156', '90834', '90791'] },
  { taxonomy: '103TC0700X', specialty: 'Clinical Psychologist', count: 10, codes: ['90834', '90791'] },
  { taxonomy: '171100000X', specialty: null, count: 12, codes: [] },
  { taxonomy: '225700000X', specialty: null, count: 8, codes: [] },
]

/** The newest release of all is of 2024: the year that years are counted to. */
export const INPUTS = [
  { id: 1, source: 'services', release: '2022', release_date: '2022-12-31' },
  { id: 2, source: 'services', release: '2023', release_date: '2023-12-31' },
  { id: 3, source: 'summary', release: '2023', release_date: '2023-12-31' },
  { id: 4, source: 'doctors', release: '2021', release_date: '2021-06-01' },
  { id: 5, source: 'doctors', release: '2022', release_date: '2022-06-01' },
  { id: 6, source: 'doctors', release: '2024', release_date: '2024-06-01' },
  { id: 7, source: 'nppes', release: '2024', release_date: '2024-07-01' },
  { id: 8, source: 'group-experience', release: '2023', release_date: '2023-12-31' },
  { id: 9, source: 'clinician-reporting', release: '2023', release_date: '2023-12-31' },
  { id: 10, source: 'group-reporting', release: '2023', release_date: '2023-12-31' },
  { id: 11, source: 'ties', release: '2023', release_date: '2023-12-31' },
] as const

export const ORGANISATIONS = Array.from({ length: 70 }, (_, place) => String(9_000_000_001 + place))

/** Providence and around it, Newport and Westerly beyond 25 km, and a ZIP code that no list of centroids has. */
export const ZIPS = ['02903', '02906', '02914', '02860', '02895', '02840', '02891', '00001']

export const STREETS = [
  '1 Main St',
  '20 Hope Street Suite 4',
  '20 HOPE ST',
  '7 Elm Ave',
  '300 Water Street',
  '12 Bay Rd Ste 100',
  '88 Oak Blvd',
]
