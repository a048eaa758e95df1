import type { Article } from '#web/articles/article.ts'
import { type ArticleIndex, indexArticles } from '#web/articles/find-articles.ts'
import { readArticles } from '#web/articles/read-articles.ts'

let index: ArticleIndex | undefined

/** Every article, read once. */
export function readLibrary(): readonly Article[] {
  return readArticles()
}

/** Its words, folded when the first reader searches. */
export function readIndex(): ArticleIndex {
  index ??= indexArticles(readLibrary())
  return index
}
