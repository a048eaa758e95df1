import { data, type LoaderFunctionArgs } from 'react-router'
import { chooseQuestions } from '#clinical/visit/choose-questions.ts'
import { readClinician as readUnknown } from '#clinical/visit/read-clinician.ts'
import type { Clinician } from '#domain/contract.ts'
import { UserError } from '#domain/errors.ts'
import { DEFAULT_WEIGHTS } from '#domain/need.ts'
import type { Language } from '#domain/words.ts'
import { describePeers, type Peers } from '#services/describe-peers.ts'
import { showClinician } from '#services/show.ts'
import { describeTeam } from '#services/team.ts'
import { pickArticles } from '#web/articles/pick-articles.ts'
import { languageOf } from '#web/language.ts'
import { type ArticleCard, toCard } from '#web/learn/article-card.server.ts'
import { readLibrary } from '#web/learn/read-library.server.ts'
import { readPageContext } from '#web/page-context.server.ts'
import { problemIn } from '#web/problem-in.server.ts'
import { describeProfile, type Profile } from '#web/profile.server.ts'
import { describeTeamView, type TeamRoleView } from '#web/team-picture.server.ts'

export interface ClinicianPageData extends Profile {
  team: TeamRoleView[]
  /** Where others of the main profession stand. */
  peers: Peers | null
  /** What is not known of them, and what is good to ask anybody. */
  questions: { ask: string; why: string }[]
  articles: ArticleCard[]
}

/** One clinician; where there is none, what to do next. */
export function loadClinician({ context, request, params }: LoaderFunctionArgs): ClinicianPageData {
  const { edition } = readPageContext(context)
  const language = languageOf(new URL(request.url).pathname)
  const clinician = readClinician(() => showClinician(edition, params.npi ?? ''), language)
  const [main] = clinician.disciplines
  return {
    ...describeProfile(clinician, language),
    team: describeTeamView(describeTeam(edition, clinician.npi), language),
    peers: main === undefined ? null : describePeers(edition, main),
    questions: listQuestions(clinician, language),
    articles: pickArticles(readLibrary(), { language, stage: 'preparing' }).map(toCard),
  }
}

function listQuestions(clinician: Clinician, language: Language): ClinicianPageData['questions'] {
  const chosen = chooseQuestions({ ...readUnknown(clinician), weights: DEFAULT_WEIGHTS, check: {} })
  return chosen.map(({ ask, reasons }) => ({ ask: ask[language], why: reasons.map((reason) => reason[language]).join('; ') }))
}

function readClinician(read: () => Clinician, language: Language): Clinician {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    throw data(problemIn(language, error), { status: error.kind === 'notFound' ? 404 : 400 })
  }
}
