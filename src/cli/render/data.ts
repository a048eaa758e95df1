import type { VerifiedFolder } from '#ingest/verify-folder.ts'
import type { Source } from '#sources/source.ts'
import type { Io } from '../io.ts'
import { fitTo, wrap } from './wrap.ts'

export function renderSourceList(sources: readonly Source[], io: Io): string {
  const blocks = sources.map(({ id, title, publisher, foundAt, layouts, everReadFromPublisher }) =>
    [
      wrap(`${title} (${publisher})`, { columns: io.columns, first: `${fitTo(id, 21)} ` }),
      wrap(foundAt, { columns: io.columns, first: ' '.repeat(22) }),
      wrap(`layouts: ${layouts.map((layout) => layout.name).join('; ')}`, { columns: io.columns, first: ' '.repeat(22) }),
      wrap(everReadFromPublisher ? 'read from its publisher' : 'not yet read from its publisher by this program', { columns: io.columns, first: ' '.repeat(22) }),
    ].join('\n'),
  )
  const end = '(catalog) is looked up by title in the publisher’s catalog; (check) is from memory. A file that is not there makes what it alone says "not known".'
  return [...blocks, wrap(end, { columns: io.columns })].join('\n\n')
}

export function renderVerifiedFiles({ files, notRecognised }: VerifiedFolder, io: Io): string {
  const lines = files.flatMap((file) => [
    io.paint('bold', file.name),
    `   ${file.source} · layout ${file.layout} · release ${file.release}`,
    `   ${file.accepted.toLocaleString('en-US')} rows accepted, ${file.refused.toLocaleString('en-US')} refused · sha256 ${file.sha256.slice(0, 16)}…`,
    ...(file.problem === null ? [] : [wrap(file.problem, { columns: io.columns, first: `   ${io.paint('red', 'problem')} ` })]),
  ])
  const others = notRecognised.map(({ file, why }) => wrap(`${file}: ${why}`, { columns: io.columns, first: 'left out  ' }))
  return [...lines, ...(others.length > 0 ? ['', ...others] : [])].join('\n')
}
