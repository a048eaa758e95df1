import { expect, test } from 'vitest'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import { makeColumns } from '#match/test-columns.ts'
import { describePeers, PEER_STEPS } from './describe-peers.ts'

test('peers are those of the discipline with enough evidence, counted in steps of 5', () => {
  const columns = makeColumns([{ npi: 1 }, { npi: 2 }, { npi: 3 }, { npi: 4, discipline: 'chiropractic' }])
  const pmr = DISCIPLINE_IDS[columns.discipline[0]!]!
  columns.quality.knowledge.mean.set([0.02, 1, 0.5, 0.5])
  columns.quality.knowledge.strength.set([0.9, 0.25, 0.24, 0.9])
  const { knowledge } = describePeers({ columns }, pmr)
  const expected = new Array(PEER_STEPS).fill(0)
  expected[0] = 1
  expected[PEER_STEPS - 1] = 1
  expect(knowledge).toEqual(expected)
})
