/**
 * The places of `among` with at least the `wanted` largest values and of all that lie within `slack` below the smallest of these:
 * one pass to find it, one to keep, so that a nation is never sorted for twenty results. Values stand beside `among`.
 */
export function selectTop(among: Uint32Array, values: Float64Array, wanted: number, slack: number): number[] {
  const floor = findLargest(values, Math.min(wanted, values.length)) - slack
  const kept: number[] = []
  for (let number = 0; number < values.length; number += 1) if (values[number]! >= floor) kept.push(among[number]!)
  return kept
}

/** The `wanted`-th largest value: the root of a heap that holds the largest so far, the smallest on top. */
function findLargest(values: Float64Array, wanted: number): number {
  if (wanted === 0) return Infinity
  const heap = values.slice(0, wanted)
  for (let root = (wanted >> 1) - 1; root >= 0; root -= 1) sink(heap, root, heap[root]!)
  for (let number = wanted; number < values.length; number += 1) {
    if (values[number]! > heap[0]!) sink(heap, 0, values[number]!)
  }
  return heap[0]!
}

/** Puts a value in at the root of a part of the heap and lets it sink to where it belongs. */
function sink(heap: Float64Array, root: number, value: number): void {
  let at = root
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child += 1
    if (heap[child]! >= value) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = value
}
