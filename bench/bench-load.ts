import { readFileSync } from 'node:fs'
import { openEdition } from '#edition/open-edition.ts'
import type { Bench } from './bench-build.ts'
import { type Figure, makeFigure, quantile, timeRuns } from './figure.ts'

/** Opening an edition against reading its bytes. */
export async function benchLoad({ editionPath }: Bench): Promise<Figure[]> {
  const ours = await timeRuns(20, () => openEdition(editionPath).close())
  const floor = await timeRuns(20, () => readFileSync(editionPath))
  return [
    makeFigure({
      name: 'load',
      value: quantile(ours, 0.5),
      unit: 'ms',
      peer: 'reading the file',
      peerValue: quantile(floor, 0.5),
      ratioMax: 10,
    }),
  ]
}
