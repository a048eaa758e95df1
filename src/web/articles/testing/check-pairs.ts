import { LANGUAGES } from '#domain/words.ts'
import type { Article } from '../article.ts'

/** Articles without a translation, and pairs that do not say the same: what a language may choose is words alone. */
export function checkPairs(articles: readonly Article[]): string[] {
  const slugs = [...new Set(articles.map(({ slug }) => slug))]
  return slugs.flatMap((slug) => {
    const [first, second] = LANGUAGES.map((language) => articles.find((one) => one.slug === slug && one.language === language))
    if (first === undefined || second === undefined) return [`${slug}: a translation is missing`]
    const others = listSharedParts(second)
    const differing = listSharedParts(first).filter(({ value }, index) => value !== others[index]?.value)
    return differing.length === 0 ? [] : [`${slug}: the languages differ in ${differing.map(({ part }) => part).join(', ')}`]
  })
}

function listSharedParts(article: Article): { part: string; value: string }[] {
  const { reviewed, reviewBy, conditions, stages, quality, related, claims, headings, body } = article
  const parts = {
    dates: [reviewed, reviewBy],
    place: { conditions, stages, quality, related },
    claims: claims.map(({ id, grade, gradedBy, citations }) => ({ id, grade, gradedBy, citations })),
    marks: [...body.matchAll(/\[\^([a-z0-9-]+)\]/g)].map(([, id]) => id),
    sections: headings.length,
    links: [...body.matchAll(/\]\((?:\/es)?(\/[^)]*)\)/g)].map(([, address]) => address),
  }
  return Object.entries(parts).map(([part, value]) => ({ part, value: JSON.stringify(value) }))
}
