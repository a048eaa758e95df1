import type { Candidates } from './candidates.ts'

/** How many places a robustness speaks of. */
const FIRST = 5

export interface FirstFive {
  /** One value a reading, read at once and not kept. */
  offer(at: number, values: Float64Array): void
  /** By place among the candidates: the share of readings in which it stands in the first five. */
  shares(): Float64Array
}

/** The five best of each reading, by value, then distance, then NPI: whatever the order in which they are offered. */
export function openFirstFive(readings: number, { count, index, distance }: Candidates): FirstFive {
  const best = new Float64Array(readings * FIRST).fill(-Infinity)
  const holder = new Int32Array(readings * FIRST).fill(-1)
  // The fifth of each reading side by side: nearly all that is offered is only held against these.
  const bar = new Float64Array(readings).fill(-Infinity)

  function standsBefore(at: number, value: number, place: number): boolean {
    if (value !== best[place]!) return value > best[place]!
    const other = holder[place]!
    if (other < 0) return true
    const apart = (distance[at]! || 0) - (distance[other]! || 0)
    return apart === 0 ? index[at]! < index[other]! : apart < 0
  }

  function insert(at: number, value: number, first: number): void {
    let place = first + FIRST - 1
    for (; place > first && standsBefore(at, value, place - 1); place -= 1) {
      best[place] = best[place - 1]!
      holder[place] = holder[place - 1]!
    }
    best[place] = value
    holder[place] = at
  }

  function take(at: number, value: number, reading: number): void {
    const first = reading * FIRST
    if (!standsBefore(at, value, first + FIRST - 1)) return
    insert(at, value, first)
    bar[reading] = best[first + FIRST - 1]!
  }

  return {
    offer(at, values) {
      for (let reading = 0; reading < readings; reading += 1) {
        if (values[reading]! >= bar[reading]!) take(at, values[reading]!, reading)
      }
    },
    shares() {
      const shares = new Float64Array(count)
      for (const at of holder) if (at >= 0) shares[at]! += 1
      for (let at = 0; at < count; at += 1) shares[at]! /= readings
      return shares
    },
  }
}
