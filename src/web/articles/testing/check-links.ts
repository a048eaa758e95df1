import type { Article } from '../article.ts'

// The pages that an article may lead to, besides other articles (issue: addresses of the site).
const PAGES = ['/', '/check', '/find', '/compare', '/learn', '/method', '/data-health']

/** Links to pages or articles that are not there, or in the wrong language; related articles that are not there. */
export function checkLinks({ slug, language, body, related }: Article, slugs: ReadonlySet<string>): string[] {
  const base = language === 'en' ? '' : `/${language}`
  const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address ?? '')
  const isThere = (address: string) => {
    const path = address.replace(/[?#].*$/, '')
    if (address.startsWith('tel:')) return true
    if (!path.startsWith(base) || (base === '' && path.startsWith('/es/'))) return false
    const page = path.slice(base.length) || '/'
    return PAGES.includes(page) || (page.startsWith('/learn/') && slugs.has(page.slice('/learn/'.length)))
  }
  return [
    ...links.filter((address) => !isThere(address)).map((address) => `leads to ${address}, which is not there`),
    ...related
      .filter((other) => !slugs.has(other) || other === slug)
      .map((other) => `is related to ${other}, which is not there`),
  ]
}
