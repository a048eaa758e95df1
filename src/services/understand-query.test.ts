import { expect, test } from 'vitest'
import type { Npi } from '#domain/npi.ts'
import type { Place } from '#edition/reader-contract.ts'
import { understandQuery } from './understand-query.ts'

const TOWNS: Place[] = [
  { zip: '02903', city: 'Providence', state: 'RI', lat: 41.82, lon: -71.41 },
  { zip: '02115', city: 'Boston', state: 'MA', lat: 42.34, lon: -71.09 },
  { zip: '39201', city: 'Jackson', state: 'MS', lat: 32.3, lon: -90.18 },
  { zip: '02840', city: 'Newport', state: 'RI', lat: 41.48, lon: -71.31 },
]
const NAMES = ['rivera', 'jackson', 'bay spine group']

// The readers of an edition that the one box asks, over four towns and three names.
const edition = {
  findZip: (zip: string) => TOWNS.find((town) => town.zip === zip),
  listPlaces: (text: string) => {
    const [city, state] = text
      .toLowerCase()
      .replace(/,/g, ' ')
      .trim()
      .split(/\s+(?=[a-z]{2}$)/)
    return TOWNS.filter(
      (town) => town.city.toLowerCase().startsWith(city ?? '-') && (!state || town.state.toLowerCase() === state),
    )
  },
  searchNames: (text: string) => (NAMES.some((name) => name.includes(text.toLowerCase())) ? [0] : []),
  findClinician: (_: Npi) => undefined,
}

test.each([
  ['sciatica near Providence, RI', { condition: 'radiculopathy', near: 'Providence, RI' }],
  ['sciatica Providence, RI', { condition: 'radiculopathy', near: 'Providence, RI' }],
  ['Slipped disc 02903', { condition: 'radiculopathy', near: '02903' }],
  ['02903', { near: '02903' }],
  ['02903-1234 stenosis', { near: '02903', condition: 'stenosis' }],
  ['Boston', { near: 'Boston' }],
  ['Boston, MA', { near: 'Boston, MA' }],
  ['41.82, -71.41', { near: '41.82, -71.41' }],
  ['my back hurts', { condition: 'not-sure' }],
  ['low back pain in Newport RI', { condition: 'not-sure', near: 'Newport RI' }],
  ['pain in my neck', { condition: 'neck-radiculopathy' }],
  ['pain after back surgery near Boston', { condition: 'psps2', near: 'Boston' }],
  ['chiropractor in Boston', { discipline: 'chiropractic', near: 'Boston' }],
  ['spine surgeon for spinal stenosis near 02903', { discipline: 'spine-surgery', condition: 'stenosis', near: '02903' }],
  ['Rivera', { name: 'Rivera' }],
  ['Dr Rivera near Boston', { name: 'Dr Rivera', near: 'Boston' }],
  ['Bay Spine Group', { name: 'Bay Spine Group' }],
  ['ciática cerca de Providence, RI', { condition: 'radiculopathy', near: 'Providence, RI' }],
  ['hernia de disco en Boston', { condition: 'radiculopathy', near: 'Boston' }],
  ['me duele la espalda', { condition: 'not-sure' }],
  ['fisioterapeuta en 02903', { discipline: 'physical-therapy', near: '02903' }],
  ['estenosis espinal', { condition: 'stenosis' }],
  ['   ', {}],
  ['near', { name: 'near' }],
])('%j is understood as %j', (text, need) => {
  expect(understandQuery(edition, text).need).toEqual(need)
})

test('a town that is also a name is offered as the name', () => {
  expect(understandQuery(edition, 'Jackson')).toMatchObject({ need: { near: 'Jackson' }, alternatives: [{ name: 'Jackson' }] })
})

test('the beginning of a town is a name first, and offered as the town', () => {
  expect(understandQuery(edition, 'Bost')).toMatchObject({ need: { name: 'Bost' }, alternatives: [{ near: 'Bost' }] })
})
