import { createContext, type RouterContextProvider } from 'react-router'
import type { UserError } from '#domain/errors.ts'
import type { Edition, Loan } from '#edition/reader-contract.ts'
import type { PopularArticles } from '#services/popular-articles.ts'

/** What a page is made from, for one request. */
export interface PageContext {
  edition: Edition
  loan: Pick<Loan, 'isNamed' | 'isCurrent'>
  /** Allows the scripts of this response, and no other. */
  nonce: string
  /** Set where no page can be shown: what is said instead. */
  problem?: UserError | undefined
  /** The address that people and search engines use, without a slash at the end. */
  publicUrl: string
  /** Absent where nothing is counted. */
  popular?: PopularArticles | undefined
  /** What a form of the check sent; it is answered like any page, and kept nowhere. */
  form?: URLSearchParams | undefined
}

export const pageContext = createContext<PageContext>()

export function readPageContext(context: Readonly<RouterContextProvider>): PageContext {
  return context.get(pageContext)
}
