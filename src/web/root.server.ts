import { data, type LoaderFunctionArgs } from 'react-router'
import type { EditionStamp } from '#domain/contract.ts'
import { languageOf } from './language.ts'
import { readPageContext } from './page-context.server.ts'
import { type Problem, problemIn } from './problem-in.server.ts'

/** What the frame of every page says. */
export interface Site {
  edition: EditionStamp
  listed: number
  publicUrl: string
  /** The edition that the address names; links stay in it. */
  named: string | null
  isEarlier: boolean
  /** Set where no page can be shown. */
  problem: Problem | null
}

export function loadSite({ context, request }: LoaderFunctionArgs) {
  const { edition, loan, publicUrl, problem } = readPageContext(context)
  const site: Site = {
    edition: edition.stamp,
    listed: edition.manifest.counts.listed,
    publicUrl,
    named: loan.isNamed ? edition.stamp.id : null,
    isEarlier: !loan.isCurrent,
    problem: problem ? problemIn(languageOf(new URL(request.url).pathname), problem) : null,
  }
  return problem ? data(site, { status: problem.kind === 'notFound' ? 404 : 400 }) : site
}
