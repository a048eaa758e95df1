import type { EditionStamp } from '#domain/contract.ts'
import type { Io } from '../io.ts'

/** The first line of every answer: which edition, and loudly when it is fictional. */
export function renderEditionLine(stamp: EditionStamp, io: Io): string {
  const line = `${stamp.title} · edition ${stamp.id}`
  if (!stamp.fictional) return io.paint('dim', line)
  return `${io.paint(['bold', 'yellow'], 'FICTIONAL')} ${io.paint('dim', `no clinician here is real · ${line}`)}`
}
