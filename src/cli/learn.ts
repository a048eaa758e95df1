import type { Command } from 'commander'
import { Option } from 'commander'
import { CONDITION_IDS, type ConditionId } from '#domain/condition.ts'
import { UserError } from '#domain/errors.ts'
import { QUALITY_IDS, type QualityId } from '#domain/quality.ts'
import { LANGUAGES, type Language } from '#domain/words.ts'
import { type Article, STAGES, type Stage } from '#web/articles/article.ts'
import { findArticles, indexArticles } from '#web/articles/find-articles.ts'
import { findArticle, pickArticles } from '#web/articles/pick-articles.ts'
import { readArticles } from '#web/articles/read-articles.ts'
import type { Surroundings } from './context.ts'
import { renderArticle, renderArticleList } from './render/article.ts'

interface LearnOptions {
  language: Language
  search?: string
  condition?: ConditionId
  stage?: Stage
  quality?: QualityId
  json?: boolean
}

export function addLearnCommand(program: Command, { io }: Surroundings): void {
  program
    .command('learn')
    .argument('[slug]', 'one article, by its name in the list')
    .description('Articles on back pain, each claim with its source and how sure it is')
    .addOption(new Option('--language <id>', 'language').choices(LANGUAGES).default('en'))
    .option('--search <words>', 'only those that hold the words, best first')
    .addOption(new Option('--condition <id>', 'those for a condition').choices(CONDITION_IDS))
    .addOption(new Option('--stage <id>', 'those for a step of care').choices(STAGES))
    .addOption(new Option('--quality <id>', 'the one on a quality').choices(QUALITY_IDS))
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExamples:\n  spinewise learn imaging\n  spinewise learn --search "leg pain" --language es')
    .action((slug: string | undefined, options: LearnOptions) => {
      if (slug === undefined) return answerList(options)
      const article = getArticle(slug, options)
      io.out(options.json ? JSON.stringify(article) : renderArticle(article, io))
    })

  function answerList(options: LearnOptions): void {
    const articles = listArticles(options)
    io.out(
      options.json ? JSON.stringify({ articles: articles.map(summarise) }) : renderArticleList(articles, options.language, io),
    )
  }
}

function getArticle(slug: string, { language }: LearnOptions): Article {
  const articles = readArticles()
  const found = findArticle(articles, slug, language)
  if (found) return found
  const [nearest] = findArticles(indexArticles(articles), slug, language)
  throw new UserError('article-unknown', `There is no article "${slug}"`, {
    at: 'slug',
    remedy: nearest ? `Did you mean ${nearest.slug}?` : 'See `spinewise learn` for the list.',
    kind: 'notFound',
  })
}

function listArticles({ language, search, condition, stage, quality }: LearnOptions): Article[] {
  const articles = readArticles()
  const isMoment = condition !== undefined || stage !== undefined || quality !== undefined
  const picked = isMoment
    ? pickArticles(articles, { language, condition, stage, quality }, articles.length)
    : articles.filter((article) => article.language === language)
  if (search === undefined) return picked
  return findArticles(indexArticles(articles), search, language).filter((article) => picked.includes(article))
}

// What a list needs; the whole article is asked for by its slug.
function summarise({ slug, language, title, summary, reviewed, reviewBy, conditions, stages, quality, related }: Article) {
  return { slug, language, title, summary, reviewed, reviewBy, conditions, stages, quality, related }
}
