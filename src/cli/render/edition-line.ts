import type { EditionStamp } from '#domain/contract.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

/** The first line of every answer: which edition, and loudly when it is fictional. */
export function renderEditionLine(stamp: EditionStamp, io: Io): string {
  const line = io.paint('dim', wrap(`${stamp.title} · edition ${stamp.id}`, { columns: io.columns }))
  return stamp.fictional ? `${io.paint(['bold', 'yellow'], 'FICTIONAL: no clinician here is real')}\n${line}` : line
}
