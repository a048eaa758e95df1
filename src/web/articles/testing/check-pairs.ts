import { LANGUAGES } from '#domain/language.ts'
import type { Article } from '../article.ts'

/** Articles without a translation, and pairs that do not say the same: what a language may choose is words alone. */
export function checkPairs(articles: readonly Article[]): string[] {
  const slugs = [...new Set(articles.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const [first, second] = LANGUAGES.map((language) => articles.find((one) => one.slug === slug && one.language === language))
    if (first === undefined || second === undefined) return [`${slug}: a translation is missing`]
    return describeSame(first) === describeSame(second) ? [] : [`${slug}: ${nameDifference(first, second)}`]
  })
}

function describeSame(article: Article): string {
  return JSON.stringify(sharedParts(article))
}

function sharedParts({ reviewed, reviewBy, conditions, stages, quality, related, claims, headings, body }: Article) {
  const order = [...body.matchAll(/\[\^([a-z0-9-]+)\]/g)].map(([, id]) => id)
  return {
    dates: [reviewed, reviewBy],
    conditions,
    stages,
    quality,
    related,
    claims: claims.map(({ id, grade, gradedBy, citations }) => ({ id, grade, gradedBy, citations })),
    marks: order,
    sections: headings.length,
    links: [...body.matchAll(/\]\((?:\/es)?(\/[^)]*)\)/g)].map(([, address]) => address),
  }
}

function nameDifference(first: Article, second: Article): string {
  const [one, other] = [sharedParts(first), sharedParts(second)]
  const differing = Object.keys(one).filter((part) => {
    const key = part as keyof typeof one
    return JSON.stringify(one[key]) !== JSON.stringify(other[key])
  })
  return `the languages differ in ${differing.join(', ')}`
}
