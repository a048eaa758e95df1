import './ui/tokens.css'
import './ui/base.css'
import type { ReactNode } from 'react'
import {
  Links,
  type LoaderFunctionArgs,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from 'react-router'
import { useWords } from './messages/messages-provider.tsx'
import { loadSite, type Site } from './root.server.ts'
import { PageFrame } from './ui/page-frame.tsx'
import { ProblemPage, ProblemText } from './ui/problem-page.tsx'

export function loader(given: LoaderFunctionArgs) {
  return loadSite(given)
}

/** The frame of every page, of one that failed too. */
export function Layout({ children }: { children: ReactNode }) {
  const { language } = useWords()
  const site = useRouteLoaderData<Site>('root')
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {site?.edition.fictional === false ? null : <meta name="robots" content="noindex" />}
        <link rel="icon" href="data:," />
        <Links />
      </head>
      <body>
        <PageFrame site={site}>{children}</PageFrame>
        {useIsPlain() ? null : (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  )
}

/** A router that takes over a page makes its place in the history one of GET: going back would lose a form that was sent. */
function useIsPlain(): boolean {
  return useMatches().some(({ handle }) => typeof handle === 'object' && handle !== null && 'isPlain' in handle)
}

export default function Root() {
  const { problem } = useLoaderData<Site>()
  return problem ? <ProblemText {...problem} /> : <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ProblemPage error={error} />
}
