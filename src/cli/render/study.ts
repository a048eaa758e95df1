import { join } from 'node:path'
import type { Figure, StudyPart } from '#study/figure.ts'
import type { StudyReport } from '#study/study.ts'
import type { Io } from '../io.ts'
import { wrap } from './wrap.ts'

/** What each study found in a few lines, which targets do not hold, and where the whole stands. */
export function renderStudy({ edition, parts }: StudyReport, folder: string, io: Io): string {
  return [
    io.paint('bold', `Study of ${edition.title} (${edition.id})`),
    ...parts.flatMap((part) => renderPart(part, io)),
    '',
    `Page:    ${join(folder, 'index.html')}`,
    `Numbers: ${join(folder, 'study.json')}`,
  ].join('\n')
}

// The page says everything; a terminal says the beginning.
const SENTENCES_MAX = 4

function renderPart({ title, says, figures }: StudyPart, io: Io): string[] {
  const broken = figures.filter(({ holds }) => holds === false)
  return [
    '',
    io.paint('bold', title),
    ...says.slice(0, SENTENCES_MAX).map((sentence) => wrap(sentence, { columns: io.columns, first: '  ' })),
    ...broken.map((figure) => wrap(describeBroken(figure), { columns: io.columns, first: '  ! ' })),
  ]
}

function describeBroken({ title, value, target }: Figure): string {
  return `${title}: ${value?.toFixed(3)}, asked ${target?.min.toFixed(2)} to ${target?.max.toFixed(2)}`
}
