import type { ClinicianChanges } from '#domain/changes.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

/** What changed for one clinician, a line a change, its causes below it. */
export function renderChanges({ npi, name, from, to, changes }: ClinicianChanges, io: Io): string {
  const line = (first: string, text: string) => wrap(text, { columns: io.columns, first })
  return [
    io.paint('bold', `${name} (${npi})`),
    line('from  ', `${from.title} · edition ${from.id}`),
    line('to    ', `${to.title} · edition ${to.id}`),
    '',
    ...(changes.length === 0 ? ['Nothing changed.'] : []),
    ...changes.flatMap(({ text, because }) => [line(' ~ ', text), ...because.map((cause) => line('     by ', cause.text))]),
    ...(from.codeVersion === to.codeVersion
      ? []
      : ['', line('', `The program changed too: ${from.codeVersion} → ${to.codeVersion}`)]),
  ].join('\n')
}
