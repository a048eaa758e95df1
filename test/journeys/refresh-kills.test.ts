import { expect, test } from 'vitest'
import { killRefreshes } from '../../campaigns/kills/kill-refreshes.ts'

// The campaign `refresh-kills` in small: one kill each of the first stages, one while it publishes.
test('a refresh that is killed leaves an edition serving, and the next one completes', async () => {
  const { kills, answers, failures } = await killRefreshes({ seed: 7, kills: 4 })
  expect(kills.flatMap(({ faults }) => faults)).toEqual([])
  expect(failures).toEqual([])
  expect(answers).toBeGreaterThan(50)
  expect(kills.filter(({ diedIn }) => diedIn !== 'ended').length).toBeGreaterThan(0)
}, 180_000)
