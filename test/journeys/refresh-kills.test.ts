import { expect, test } from 'vitest'
import { killRefreshes } from '../../campaigns/kills/kill-refreshes.ts'

// The campaign `refresh-kills` in small: early, when most is done, and while the new edition takes the place of the old.
test('a refresh that is killed leaves an edition serving, and the next one completes', async () => {
  const { kills, answers, failures } = await killRefreshes({ seed: 7, kills: 3, stages: ['reading', 'writing', 'publishing'] })
  expect(kills.flatMap(({ faults }) => faults)).toEqual([])
  expect(failures).toEqual([])
  expect(answers).toBeGreaterThan(50)
  expect(kills.filter(({ diedIn }) => diedIn !== 'ended').length).toBeGreaterThan(0)
}, 600_000)
