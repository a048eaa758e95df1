import { expect, test } from 'vitest'
import { distanceKm } from '#domain/distance.ts'
import { listZipPlaces } from './place-index.ts'

const PLACES = listZipPlaces()
const BY_ZIP = new Map(PLACES.map((place) => [place.zip5, place]))

test('every ZIP is five characters, stands once and in order', () => {
  expect(PLACES.every(({ zip5 }) => /^\d{5}$/.test(zip5))).toBe(true)
  expect(BY_ZIP.size).toBe(PLACES.length)
  expect(PLACES.map(({ zip5 }) => zip5)).toEqual([...BY_ZIP.keys()].sort())
  expect(PLACES.length).toBeGreaterThan(41_000)
})

test('ZIPs that begin with zero keep it, and have the name of their town', () => {
  expect(BY_ZIP.get('02115')).toMatchObject({ city: 'Boston', state: 'MA' })
  expect(BY_ZIP.get('06902')).toMatchObject({ city: 'Stamford', state: 'CT' })
})

test('centroids lie where the towns are', () => {
  // Boston's Back Bay and lower Manhattan, 300 km apart by any map.
  const apart = distanceKm(BY_ZIP.get('02115')!, BY_ZIP.get('10001')!)
  expect(apart).toBeGreaterThan(285)
  expect(apart).toBeLessThan(320)
})

test('a post-office box that has no area of its own is still a place', () => {
  expect(BY_ZIP.get('02205')).toMatchObject({ city: 'Boston', state: 'MA' })
})

test('territories have their abbreviation though the index of names leaves them out', () => {
  expect(BY_ZIP.get('00901')).toMatchObject({ state: 'PR' })
  expect(BY_ZIP.get('96910')).toMatchObject({ state: 'GU' })
  expect(BY_ZIP.get('96799')).toMatchObject({ state: 'AS' })
  expect(PLACES.filter(({ state }) => !/^[A-Z]{2}$/.test(state))).toEqual([])
})
