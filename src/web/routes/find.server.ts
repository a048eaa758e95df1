import { data, type LoaderFunctionArgs, redirect } from 'react-router'
import { CONDITION_IDS } from '#domain/condition.ts'
import { UserError } from '#domain/errors.ts'
import type { Language } from '#domain/words.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { findSpecialists } from '#services/find.ts'
import { parseFindOptions, parseNeed, type RawNeed } from '#services/parse-need.ts'
import { conditionIn, disciplineIn } from '#services/say-in.ts'
import { type Understood, type UnderstoodNeed, understandQuery } from '#services/understand-query.ts'
import { pickArticles } from '#web/articles/pick-articles.ts'
import { languageOf, pathIn } from '#web/language.ts'
import { type ArticleCard, toCard } from '#web/learn/article-card.server.ts'
import { readLibrary } from '#web/learn/read-library.server.ts'
import { readPageContext } from '#web/page-context.server.ts'
import { problemIn } from '#web/problem-in.server.ts'
import { type Asked, describeResults, type Results } from '#web/results.server.ts'
import { readSearch, type SearchValues } from '#web/search-values.server.ts'

const FIELD_NAMES = { nameField: (field: string) => field }
// A page shows few of each group; the rest is a page further.
const RESULTS_PER_GROUP = '3'
const RESULTS_OF_ONE_GROUP = '10'

type PartKind = 'condition' | 'discipline' | 'place' | 'name'

/** What was understood of the one box, in words, and how else it can be read. */
export interface UnderstoodWords {
  parts: { kind: PartKind; text: string }[]
  alternatives: { kind: PartKind; text: string }[]
}

export interface FindPageData {
  values: SearchValues
  conditions: { id: string; name: string }[]
  understood: UnderstoodWords | null
  results: Results | null
  /** On the condition asked about, for who is choosing. */
  articles: ArticleCard[]
  problem: { message: string; remedy: string | null } | null
}

/** One search: the form as it was filled in, what was understood of the one box, and the results or what is wrong. */
export function loadFind({ context, request }: LoaderFunctionArgs) {
  const { edition } = readPageContext(context)
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const { values, need, text } = readSearch(url.searchParams)
  const understood = text === null ? null : understandQuery(edition, text)
  if (understood?.npi) throw redirect(pathIn(language, `/clinicians/${understood.npi}`))
  const page: FindPageData = {
    values: { ...understood?.need, ...values },
    conditions: CONDITION_IDS.map((id) => ({ id, name: conditionIn(language, id) })),
    understood: understood === null ? null : describeUnderstood(understood, language),
    results: null,
    articles: [],
    problem: null,
  }
  const answer = answerNeed(edition, { ...understood?.need, ...need }, { values: page.values, language })
  return data({ ...page, ...answer }, { status: answer.problem === null ? 200 : 400 })
}

type Answer = Pick<FindPageData, 'results' | 'problem'> & Partial<Pick<FindPageData, 'articles'>>

function answerNeed(edition: Edition, raw: RawNeed, asked: Pick<Asked, 'values' | 'language'>): Answer {
  if (raw.near === undefined && raw.name === undefined) return { results: null, problem: null }
  try {
    const need = parseNeed(edition, raw, FIELD_NAMES)
    const usual = need.disciplines.length === 1 ? RESULTS_OF_ONE_GROUP : RESULTS_PER_GROUP
    const options = parseFindOptions({ limit: usual, ...raw }, FIELD_NAMES)
    const found = findSpecialists(edition, need, { ...options, language: asked.language })
    const moment = { language: asked.language, condition: need.condition, stage: 'choosing' } as const
    return {
      results: describeResults(edition, found, { ...asked, ...options, raw }),
      articles: pickArticles(readLibrary(), moment).map(toCard),
      problem: null,
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { results: null, problem: problemIn(asked.language, error) }
  }
}

function describeUnderstood({ need, alternatives }: Understood, language: Language): UnderstoodWords {
  return { parts: partsOf(need, language), alternatives: alternatives.flatMap((other) => partsOf(other, language)) }
}

function partsOf({ condition, discipline, near, name }: UnderstoodNeed, language: Language): UnderstoodWords['parts'] {
  return [
    ...(condition && condition !== 'not-sure' ? [{ kind: 'condition' as const, text: conditionIn(language, condition) }] : []),
    ...(discipline ? [{ kind: 'discipline' as const, text: disciplineIn(language, discipline) }] : []),
    ...(near === undefined ? [] : [{ kind: 'place' as const, text: near }]),
    ...(name === undefined ? [] : [{ kind: 'name' as const, text: name }]),
  ]
}
