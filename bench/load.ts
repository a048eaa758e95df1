import { runChild } from './child.ts'
import { type Figure, MB, makeFigure, makeLimited, measuredOf, medianOf } from './figure.ts'
import type { LoadMeasure } from './load-child.ts'
import type { Prepared } from './prepare.ts'

const STARTS = 5
const OPEN_MS = 2000
const MEMORY_MB = 600

/** Opening an edition in a fresh process, against its limits and against reading and inflating its columns alone. */
export async function benchLoad({ clinicians, editionPath }: Prepared): Promise<Figure[]> {
  const [bare, opened, parts]: [LoadMeasure[], LoadMeasure[], LoadMeasure[]] = [[], [], []]
  for (let start = 0; start < STARTS; start += 1) {
    bare.push(await startOnce('bare', editionPath))
    opened.push(await startOnce('open', editionPath))
    parts.push(await startOnce('parts', editionPath))
  }
  const openMs = opened.map((start) => start.openMs)
  const readMs = medianOf(parts.map((start) => start.readMs))
  const inflateMs = medianOf(parts.map((start) => start.inflateMs))
  const names = { subject: 'load', clinicians, unit: 'ms' } as const
  const breakdown = [
    { name: 'reading the columns', value: readMs },
    { name: 'inflating them', value: inflateMs },
    { name: 'copying into shared memory, lookups, statements', value: medianOf(openMs) - readMs - inflateMs },
  ]
  return [
    makeLimited({
      ...names,
      name: 'load',
      ours: { ...measuredOf(openMs), computing: medianOf(opened.map((start) => start.openComputingMs)) },
      limit: OPEN_MS,
      parts: breakdown,
    }),
    makeFigure({
      ...names,
      name: 'load against its floor',
      ours: measuredOf(openMs),
      peer: 'reading and inflating the columns',
      theirs: measuredOf(parts.map((start) => start.readMs + start.inflateMs)),
    }),
    makeLimited({
      ...names,
      name: 'load and a first answer',
      ours: measuredOf(opened.map((start) => start.openMs + start.firstFindMs)),
      limit: OPEN_MS,
    }),
    makeLimited({
      ...names,
      name: 'memory over a bare start',
      unit: 'MB',
      ours: measuredOf(opened.map((start, number) => (start.rssBytes - bare[number]!.rssBytes) / MB)),
      limit: MEMORY_MB,
      parts: [{ name: 'bare: Node and our code', value: medianOf(bare.map((start) => start.rssBytes)) / MB }],
    }),
  ]
}

function startOnce(mode: string, editionPath: string): Promise<LoadMeasure> {
  return runChild('load-child.ts', [mode, editionPath], ['--expose-gc'])
}
