import { SOURCES } from '#sources/catalog.ts'
import { describeFetching, type Source } from '#sources/source.ts'

export function renderSources(): string {
  return SOURCES.map(renderSource).join('\n\n')
}

function renderSource(source: Source): string {
  const { id, title, publisher, foundAt, licence, oneRow, gives, refused, layouts, dropped } = source
  return [
    `## \`${id}\`: ${title}`,
    '',
    `| | |\n|---|---|`,
    `| publisher | ${publisher} |`,
    `| found at | ${foundAt} |`,
    `| licence | ${licence} |`,
    `| one row | ${oneRow} |`,
    `| gives | ${gives} |`,
    `| layouts | ${layouts.map((layout) => layout.name).join('; ')} |`,
    `| fetched | ${describeFetching(source)} |`,
    ...(dropped.length > 0 ? [`| never kept | ${dropped.map((cell) => `\`${cell}\``).join(', ')} |`] : []),
    '',
    'Refused:',
    '',
    ...refused.map((sentence) => `- ${sentence}`),
  ].join('\n')
}
