import type { VerifyResult } from '#ingest/verify-files.ts'
import { describeFetching, type Source } from '#sources/source.ts'
import type { Io } from '../io.ts'
import { fitTo, wrap } from './wrap.ts'

export function renderSourceList(sources: readonly Source[], io: Io): string {
  const blocks = sources.map((source) => {
    const { id, title, publisher, foundAt, layouts } = source
    return [
      wrap(`${title} (${publisher})`, { columns: io.columns, first: `${fitTo(id, 21)} ` }),
      wrap(foundAt, { columns: io.columns, first: ' '.repeat(22) }),
      wrap(`layouts: ${layouts.map((layout) => layout.name).join('; ')}`, { columns: io.columns, first: ' '.repeat(22) }),
      wrap(`fetched: ${describeFetching(source)}`, { columns: io.columns, first: ' '.repeat(22) }),
    ].join('\n')
  })
  const end =
    '(catalog) is looked up by title in the publisher’s catalog; (check) is from memory: “data check” asks what answers. A file that is not there makes what it alone says "not known".'
  return [...blocks, wrap(end, { columns: io.columns })].join('\n\n')
}

export function renderVerifiedFiles({ readable, broken, notRecognised }: VerifyResult, io: Io): string {
  const whole = readable.flatMap((file) => [
    io.paint('bold', file.file),
    `   ${file.source} · layout ${file.layout} · release ${file.release} · ${file.encoding}`,
    `   ${count(file.accepted)} rows accepted, ${count(file.refused)} refused · sha256 ${file.sha256.slice(0, 16)}…`,
  ])
  const stopping = broken.map(({ file, error }) =>
    wrap(`${file}: ${error.message}. ${error.remedy ?? ''}`, { columns: io.columns, first: io.paint('red', 'stops a build  ') }),
  )
  const others = notRecognised.map(({ file, why }) => wrap(`${file}: ${why}`, { columns: io.columns, first: 'left out  ' }))
  return [whole, stopping, others]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
