import { expect, test } from 'vitest'
import { fictionalNpi, insertRows, insertServices, openTables, type ServiceRow } from '#measures/counting/test-tables.ts'
import { assembleRoster } from './assemble-roster.ts'

interface Person {
  taxonomies?: string[]
  enrolled?: string
  secondary?: string
  services?: Omit<ServiceRow, 'npi'>[]
  excluded?: boolean
}

interface Listing {
  id: number | null
  discipline: string
  disciplines: { items: string[] } | string[]
  listed: boolean
  not_listed_why: string | null
  spine_patients_low: number
  injection_patients_low: number
}

const INPUTS = ['nppes', 'doctors', 'services', 'exclusions'].map((source, index) => ({
  id: index + 1,
  source,
  release: '2024',
  release_date: '2024-01-01',
}))

async function listPeople(people: readonly Person[]): Promise<(Listing | undefined)[]> {
  const db = await openTables()
  await insertRows(db, 'input', INPUTS)
  for (const [index, { taxonomies = [], enrolled, secondary, services = [], excluded }] of people.entries()) {
    const npi = fictionalNpi(index)
    const record = index + 1
    const structs = taxonomies.map((code) => `{code: '${code}', is_primary: FALSE}`)
    await insertRows(db, 'nppes', [
      { npi, entity_type: 1, last_name: 'TEST', taxonomies: `SQL([${structs.join(', ')}])`, input_id: 1, record },
    ])
    if (enrolled) {
      const others = secondary ? `SQL(['${secondary}'])` : null
      await insertRows(db, 'doctors', [
        { npi, last_name: 'TEST', primary_specialty: enrolled, secondary_specialties: others, input_id: 2, record },
      ])
    }
    if (services.length > 0)
      await insertServices(
        db,
        services.map((row) => ({ specialty: 'Podiatry', ...row, npi, input: 3 })),
      )
    if (excluded) await insertRows(db, 'exclusions', [{ npi, input_id: 4, record }])
  }
  await assembleRoster(db)
  const rows = await db.rows<Listing & { npi: bigint }>('SELECT * FROM clinician ORDER BY npi')
  db.close()
  return people.map((_, index) => rows.find(({ npi }) => String(npi) === fictionalNpi(index)))
}

async function listOne(person: Person): Promise<Listing | undefined> {
  const [only] = await listPeople([person])
  return only
}

test('a taxonomy of weight 0.2 lists, and one below does not', async () => {
  const [neurologist, pharmacist] = await listPeople([{ taxonomies: ['2084N0400X'] }, { taxonomies: ['183500000X'] }])
  expect(neurologist).toMatchObject({ id: 0, discipline: 'neurology', listed: true, not_listed_why: null })
  expect(pharmacist).toMatchObject({ id: null, discipline: 'pharmacy', listed: false })
  expect(pharmacist?.not_listed_why).toContain('fewer than 11 visible patients')
})

test('eleven patients in a group marked S or M list, and in an ambiguous one do not', async () => {
  const taxonomies = ['207Q00000X']
  const found = await listPeople([
    { taxonomies, services: [{ hcpcs: '62323', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '62370', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '20552', patients: 400 }] },
    // A labour or post-operative catheter stands in an S group and is itself ambiguous.
    { taxonomies, services: [{ hcpcs: '62326', patients: 400 }] },
    {
      taxonomies,
      services: [
        { hcpcs: '72148', patients: 400 },
        { hcpcs: '77003', patients: 400 },
      ],
    },
    { taxonomies, services: [{ hcpcs: '64484', patients: 400 }] },
  ])
  expect(found.map((one) => one?.listed)).toEqual([true, true, false, false, false, false])
  expect(found.map((one) => one?.spine_patients_low)).toEqual([11, 11, 0, 0, 0, 0])
  expect(found.map((one) => one?.injection_patients_low)).toEqual([11, 0, 400, 400, 0, 0])
})

test('a weight of 0 never lists, whatever is visible', async () => {
  const services = [{ hcpcs: '62323', patients: 60 }]
  const found = await listPeople([
    { taxonomies: ['207P00000X'], services },
    { taxonomies: ['225200000X'], services },
    { taxonomies: ['111NI0013X'], services },
    { enrolled: 'EMERGENCY MEDICINE', services },
  ])
  expect(found.map((one) => one?.listed)).toEqual([false, false, false, false])
})

test('who is excluded is no clinician of the edition at all, and identities run over the listed alone', async () => {
  const found = await listPeople([
    { taxonomies: ['111N00000X'] },
    { taxonomies: ['111N00000X'], excluded: true },
    { taxonomies: ['183500000X'] },
    { taxonomies: ['111N00000X'] },
  ])
  expect(found.map((one) => one?.id)).toEqual([0, undefined, null, 1])
})

test('anesthesiology is in no peer group until a pain taxonomy, a pain enrolment or pain procedures are seen', async () => {
  const taxonomies = ['207L00000X']
  const found = await listPeople([
    { taxonomies },
    { taxonomies: [...taxonomies, '207LP2900X'] },
    { taxonomies, enrolled: 'ANESTHESIOLOGY', secondary: 'INTERVENTIONAL PAIN MANAGEMENT' },
    { taxonomies, services: [{ hcpcs: '64483', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '63650', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '62370', patients: 11 }] },
    { enrolled: 'ANESTHESIOLOGY' },
  ])
  expect(found.map((one) => [one?.discipline, one?.listed])).toEqual([
    ['anesthesiology', false],
    ['pain-medicine', true],
    ['pain-medicine', true],
    ['pain-medicine', true],
    ['pain-medicine', true],
    ['anesthesiology', false],
    ['anesthesiology', false],
  ])
})

test('orthopedics is spine surgery with the spine taxonomy or eleven patients of a spine operation; neurosurgery always is', async () => {
  const found = await listPeople([
    { taxonomies: ['207X00000X'] },
    { taxonomies: ['207X00000X', '207XS0117X'] },
    { taxonomies: ['207X00000X'], services: [{ hcpcs: '63047', patients: 11 }] },
    { taxonomies: ['207X00000X'], services: [{ hcpcs: '63048', patients: 90 }] },
    { taxonomies: ['207X00000X'], services: [{ hcpcs: '22513', patients: 90 }] },
    { taxonomies: ['207T00000X'] },
    { enrolled: 'ORTHOPEDIC SURGERY' },
    { enrolled: 'NEUROSURGERY' },
  ])
  expect(found.map((one) => [one?.discipline, one?.listed])).toEqual([
    ['orthopedics-general', false],
    ['spine-surgery', true],
    ['spine-surgery', true],
    ['orthopedics-general', false],
    ['orthopedics-general', false],
    ['spine-surgery', true],
    ['orthopedics-general', false],
    ['spine-surgery', true],
  ])
})

test('radiology is listed by spine injections or augmentation alone', async () => {
  const taxonomies = ['2085R0204X']
  const found = await listPeople([
    { taxonomies },
    { taxonomies, services: [{ hcpcs: '22513', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '62323', patients: 11 }] },
    { taxonomies, services: [{ hcpcs: '27279', patients: 40 }] },
  ])
  expect(found.map((one) => one?.listed)).toEqual([false, true, true, false])
})

test('behavioral health below 0.2 is listed by health-behavior care alone', async () => {
  const found = await listPeople([
    { taxonomies: ['103TC0700X'] },
    { taxonomies: ['103TC0700X'], services: [{ hcpcs: '96156', patients: 11 }] },
    { taxonomies: ['103TC0700X'], services: [{ hcpcs: '90837', patients: 90 }] },
    { taxonomies: ['2084P0800X'], services: [{ hcpcs: '62323', patients: 90 }] },
    { taxonomies: ['103TH0004X'] },
  ])
  expect(found.map((one) => one?.listed)).toEqual([false, true, false, false, true])
})

test('the enrolment specialty stands in where no taxonomy is known', async () => {
  expect(await listOne({ enrolled: 'RHEUMATOLOGY' })).toMatchObject({ discipline: 'rheumatology', listed: true })
  expect(await listOne({ enrolled: 'INTERNAL MEDICINE' })).toMatchObject({ discipline: 'primary-care', listed: false })
  // The larger weight of a taxonomy decides against the enrolment.
  expect(await listOne({ enrolled: 'INTERNAL MEDICINE', taxonomies: ['2081P2900X'] })).toMatchObject({
    discipline: 'pmr',
    listed: true,
  })
})

test('the chosen discipline stands first, then the others declared by weight', async () => {
  const found = await listOne({ taxonomies: ['207Q00000X', '207QS0010X', '204D00000X'] })
  expect(found?.disciplines).toEqual(['osteopathic-manual', 'sports-medicine', 'primary-care'])
})
