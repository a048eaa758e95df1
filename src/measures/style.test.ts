import { expect, test } from 'vitest'
import { fictionalNpi, insertRows, insertServices, openTables, type ServiceRow } from '#measures/counting/test-tables.ts'
import { assembleRoster } from './assemble-roster.ts'
import { credibleInterval, estimatePrior, makePriorOfVariance, shrinkShare } from './shrink.ts'
import { measureStyle, type StyleId, type Styles } from './style.ts'

async function measureRows(rows: readonly ServiceRow[]): Promise<Styles> {
  const db = await openTables()
  await insertRows(db, 'input', [{ id: 1, source: 'services', release: '2023', release_date: '2023-12-31' }])
  await insertServices(db, rows)
  await assembleRoster(db)
  const styles = await measureStyle(db)
  db.close()
  return styles
}

function shareOf(styles: Styles, style: StyleId, npi: string): number | undefined {
  const columns = styles.columns.find((one) => one.style === style)!
  const index = columns.npi.indexOf(Number(npi))
  return index < 0 ? undefined : columns.value[index]
}

const PAIN = fictionalNpi(1)

test('a share is the part of visible spine patients whose group is of that kind', async () => {
  const styles = await measureRows([
    { npi: PAIN, hcpcs: '62323', patients: 50 },
    { npi: PAIN, hcpcs: '27096', patients: 25 },
    { npi: PAIN, hcpcs: '63650', patients: 15 },
    { npi: PAIN, hcpcs: '22513', patients: 10 },
    // Weighs nothing as spine care, so it is in no share.
    { npi: PAIN, hcpcs: '64450', patients: 500 },
  ])
  const shares = styles.columns.map(({ style }) => [style, shareOf(styles, style, PAIN)])
  expect(shares).toEqual([
    ['conservative', 0],
    ['injection', 0.75],
    ['decompression', 0],
    ['fusion', 0],
    ['implant', 0.15],
    ['fracture', 0.1],
    ['operations-per-100-new', undefined],
  ])
})

test('spine patients of a kind that no style names still count among all of them', async () => {
  const styles = await measureRows([
    { npi: PAIN, hcpcs: '20552', patients: 20 },
    // Nerve tests weigh as spine care (E: 0.3), and are neither treatment nor of any style; an X-ray weighs nothing.
    { npi: PAIN, hcpcs: '95886', patients: 300 },
    { npi: PAIN, hcpcs: '95910', patients: 180 },
    { npi: PAIN, hcpcs: '72100', patients: 70 },
  ])
  expect(shareOf(styles, 'injection', PAIN)).toBe(0.1)
})

test('fewer than 11 visible spine patients show no style', async () => {
  const styles = await measureRows([{ npi: PAIN, hcpcs: '62323', patients: 10 }])
  expect(styles.columns.every(({ npi }) => npi.length === 0)).toBe(true)
  expect(styles.mostly.size).toBe(0)
})

test('surgeons have operations per 100 new-patient visits, and others have none', async () => {
  const surgeon = { npi: fictionalNpi(2), specialty: 'Neurosurgery' }
  const styles = await measureRows([
    { ...surgeon, hcpcs: '63047', patients: 30, services: 40 },
    { ...surgeon, hcpcs: '63048', patients: 30, services: 90 },
    { ...surgeon, hcpcs: '22612', patients: 11, services: 20 },
    { ...surgeon, hcpcs: '99203', patients: 200, services: 240 },
    { npi: PAIN, hcpcs: '62323', patients: 50 },
    { npi: PAIN, hcpcs: '99203', patients: 50 },
  ])
  const operations = styles.columns.find(({ style }) => style === 'operations-per-100-new')!
  expect([...operations.npi]).toEqual([Number(fictionalNpi(2))])
  expect(operations.value[0]).toBeCloseTo(25, 9)
  expect(operations.low[0]).toBeLessThan(operations.high[0]!)
})

test('over 80 % of the spine services in one interventional group is "mostly"; 80 % is not, nor is any therapy', async () => {
  const rows = (number: number, most: string, services: number) => [
    { npi: fictionalNpi(number), hcpcs: most, patients: 20, services },
    { npi: fictionalNpi(number), hcpcs: '20552', patients: 11, services: 20 },
  ]
  const styles = await measureRows([...rows(1, '64483', 81), ...rows(2, '64483', 80), ...rows(3, '98941', 900)])
  expect([...styles.mostly]).toEqual([[fictionalNpi(1), 'inj.epi.transfor']])
})

test('intervals shrink towards the discipline from 20 peers, towards the default below, and percentiles count ties by half', async () => {
  const people = Array.from({ length: 20 }, (_, index) => ({ npi: fictionalNpi(index), x: 11 + index * 2, n: 60 }))
  const rows = people.flatMap(({ npi, x, n }) => [
    { npi, hcpcs: '62323', patients: x },
    { npi, hcpcs: '63650', patients: n - x },
  ])
  const injection = (styles: Styles) => styles.columns.find(({ style }) => style === 'injection')!
  const twenty = injection(await measureRows(rows))
  const prior = estimatePrior(people, { mean: 'unweighted' }).prior!
  const expected = credibleInterval(shrinkShare(prior, people[0]!), 0.8)
  expect(twenty.low[0]).toBeCloseTo(expected.low, 12)
  expect(twenty.high[0]).toBeCloseTo(expected.high, 12)
  expect(twenty.percentile[0]).toBeCloseTo(0.025, 12)
  expect(twenty.percentile[19]).toBeCloseTo(0.975, 12)

  const alone = injection(await measureRows(rows.slice(0, 2)))
  const byDefault = credibleInterval(shrinkShare(makePriorOfVariance(0.5, 0.05), people[0]!), 0.8)
  expect(alone.low[0]).toBeCloseTo(byDefault.low, 12)
  expect(alone.percentile[0]).toBe(0.5)
})

test('peers are a distribution from 20 on, each figure one of theirs', async () => {
  const rowsOf = (count: number): ServiceRow[] =>
    Array.from({ length: count }, (_, place) => fictionalNpi(place + 1)).flatMap((npi, place) => [
      { npi, hcpcs: '62323', patients: 5 * (place + 1) },
      { npi, hcpcs: '63650', patients: 100 - 5 * (place + 1) },
    ])
  const few = await measureRows(rowsOf(19))
  expect(few.peers).toEqual([])
  const { peers } = await measureRows(rowsOf(20))
  expect(peers.find(({ style }) => style === 'injection')).toEqual({
    style: 'injection',
    discipline: peers[0]?.discipline,
    count: 20,
    // Shares of 5, 10, … 100 %: the 2nd, 5th, 10th, 15th and 18th of 20.
    quantiles: [0.1, 0.25, 0.5, 0.75, 0.9],
  })
})
