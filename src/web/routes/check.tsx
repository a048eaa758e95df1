import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { CheckEnd } from '#web/check/check-end.tsx'
import { CheckStep } from '#web/check/check-step.tsx'
import { CheckStop } from '#web/check/check-stop.tsx'
import { useWords } from '#web/messages/messages-provider.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { type CheckPageData, loadCheck } from './check.server.ts'

export function loader(given: LoaderFunctionArgs) {
  return loadCheck(given)
}

export const handle = { isPlain: true }

/** Before any search: warning signs, then what the person wants to tell, then who to see first and a sheet for the visit. */
export default function CheckPage() {
  const { say } = useWords()
  const page = useLoaderData<CheckPageData>()
  return (
    <>
      <PageHead title={titleOf(page) ?? say('check.title')} description={say('check.lead')} canonical="/check" />
      {page.kind === 'ask' ? <CheckStep page={page} /> : null}
      {page.kind === 'stop' ? <CheckStop page={page} /> : null}
      {page.kind === 'end' ? <CheckEnd page={page} /> : null}
    </>
  )
}

function titleOf(page: CheckPageData): string | null {
  return page.kind === 'ask' ? page.step.title : null
}
