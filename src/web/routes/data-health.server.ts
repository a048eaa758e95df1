import type { LoaderFunctionArgs } from 'react-router'
import type { InputRecord, Manifest } from '#edition/manifest.ts'
import { readPageContext } from '#web/page-context.server.ts'

export interface DataHealth extends Pick<Manifest, 'counts' | 'absentSources' | 'expectations'> {
  inputs: Pick<InputRecord, 'id' | 'title' | 'publisher' | 'licence' | 'release' | 'file' | 'sha256' | 'accepted' | 'refused'>[]
}

/** What the edition says of itself: the files that it was made from, and the checks that it passed. */
export function loadDataHealth({ context }: LoaderFunctionArgs): DataHealth {
  const { counts, absentSources, expectations, inputs } = readPageContext(context).edition.manifest
  return {
    counts,
    absentSources,
    expectations,
    inputs: inputs.map(({ id, title, publisher, licence, release, file, sha256, accepted, refused }) => ({
      id,
      title,
      publisher,
      licence,
      release,
      file,
      sha256,
      accepted,
      refused,
    })),
  }
}
