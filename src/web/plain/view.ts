import type { Context } from 'hono'
import type { Lent } from '#api/lend-edition.ts'

/** How a page is looked at: its address without an edition, and whether it is a page of an earlier edition. */
export interface View {
  address: string
  isEarlier: boolean
  /** Its id, where the address names the edition. */
  named: string | null
}

export function viewOf(context: Context<Lent>): View {
  const { pathname, searchParams } = new URL(context.req.url)
  searchParams.delete('edition')
  const query = searchParams.toString()
  const loan = context.var.loan
  return {
    address: query === '' ? pathname : `${pathname}?${query}`,
    isEarlier: loan !== undefined && !loan.isCurrent,
    named: loan?.isNamed ? loan.edition.stamp.id : null,
  }
}

/** A link to another page that stays in the edition that the address names. */
export function linkTo(address: string, { named }: Pick<View, 'named'>): string {
  if (named === null) return address
  return `${address}${address.includes('?') ? '&' : '?'}edition=${named}`
}
