import type { Found } from '../recipe.ts'
import type { Finding } from './offer.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/** The links of a page that match, dated by the groups of the pattern: year, month (name or number), day, or version. */
export function readPage(html: string, { page, link }: Extract<Found, { in: 'page' }>): Finding[] {
  const findings = new Map<string, Finding>()
  for (const match of html.matchAll(new RegExp(`href\\s*=\\s*["']([^"']*${link})["']`, 'g'))) {
    const release = dateGroups(match.groups ?? {})
    const [, href] = match
    if (href === undefined || release === undefined || !URL.canParse(href, page)) continue
    const url = new URL(href, page).href
    findings.set(url, { release, url, modified: null, rows: null })
  }
  return [...findings.values()]
}

function dateGroups({ year, month, day, version }: Record<string, string | undefined>): string | undefined {
  // NUCC 261 is version 26.1.
  if (version !== undefined) return `${version.slice(0, 2)}.${version.slice(2)}`
  if (year === undefined || month === undefined) return undefined
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1
  if (number < 1 || number > 12) return undefined
  const whole = [year.length === 2 ? `20${year}` : year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day])]
  return whole.join('-')
}
