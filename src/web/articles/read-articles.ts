import { readdirSync, readFileSync } from 'node:fs'
import { LANGUAGES } from '#domain/words.ts'
import type { Article } from './article.ts'
import { parseArticle, parseSources } from './parse-article.ts'

// Asked by name and not by place: a bundle of the pages lies in another folder than this file.
const FOLDER = new URL('./', import.meta.resolve('#web/articles/read-articles.ts'))

let kept: readonly Article[] | undefined

/** Every article of every language, read once; the same slugs stand in each language. */
export function readArticles(): readonly Article[] {
  kept ??= readAll()
  return kept
}

function readAll(): Article[] {
  const sources = parseSources(readFileSync(new URL('sources.yaml', FOLDER), 'utf8'))
  return LANGUAGES.flatMap((language) => {
    const folder = new URL(`${language}/`, FOLDER)
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
    return names.sort().map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8')
      return parseArticle({ slug: name.replace(/\.md$/, ''), language, text }, sources)
    })
  })
}
