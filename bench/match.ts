import type { Need } from '#domain/need.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { listCandidatesNear } from '#match/candidates.ts'
import { computeFits } from '#match/fit.ts'
import { orderByFit } from '#match/order.ts'
import { partitionByDiscipline } from '#match/partition.ts'
import { openFigures } from '#match/quality-view.ts'
import { checkAgreement } from './agree.ts'
import { type Figure, makeFigure, makeLimited, medianOf, type Part } from './figure.ts'
import { listNeeds } from './needs.ts'
import { WANTED } from './peer-rows.ts'
import { fillPostgres, openCovering, openEarthdistance, type PostgresPeer } from './postgres-peers.ts'
import { startPostgres } from './postgres-server.ts'
import type { Prepared } from './prepare.ts'
import { type Rounds, runRounds, summarise, ToldTime } from './rounds.ts'
import { openCoveringTable, openRtree } from './sqlite-peers.ts'

const QUESTIONS = 200
// So many of them are answered by all in advance, to see that they answer the same question.
const CHECKED = 20
const LIMIT_MS = 10
// At least five times as fast as the fastest of the peers.
const RATIO_MAX = 0.2

/** Candidates, filter, weighted sum and the first of each discipline, against the same in SQLite and PostgreSQL. */
export async function benchMatch({ clinicians, rounds, editionPath }: Prepared): Promise<Figure[]> {
  const edition = openEdition(editionPath)
  const needs = listNeeds(edition, QUESTIONS)
  const times = await timePeers(edition, needs, rounds)
  const parts = timeParts(edition, needs)
  edition.close()
  return [0.5, 0.99].flatMap((share) => describe(times, share, { clinicians, parts }))
}

async function timePeers(edition: Edition, needs: readonly Need[], rounds: number) {
  const table = openCoveringTable(edition)
  const rtree = openRtree(edition)
  const server = await startPostgres()
  try {
    await fillPostgres(server.client, edition)
    const covering = await openCovering(server.client)
    const earth = await openEarthdistance(server.client)
    for (const need of needs.slice(0, CHECKED)) {
      const asked = [table, rtree, covering, earth].map(({ ask }) => ask(need))
      const [byTable, byTree, byIndex, byEarth] = await Promise.all(asked)
      checkAgreement(edition.columns, need, { byTable: byTable!, byTree: byTree!, byIndex: byIndex!, byEarth: byEarth! })
    }
    const contenders = {
      ours: (question: number) => findOrder(edition, needs[question]!),
      'SQLite, covering table': (question: number) => table.ask(needs[question]!),
      'SQLite, R*Tree': (question: number) => rtree.ask(needs[question]!),
      'PostgreSQL, covering index, to rows here': (question: number) => covering.ask(needs[question]!),
      'PostgreSQL, covering index, the server alone': (question: number) => timeServer(covering, needs[question]!),
      'PostgreSQL, earthdistance, to rows here': (question: number) => earth.ask(needs[question]!),
      'PostgreSQL, earthdistance, the server alone': (question: number) => timeServer(earth, needs[question]!),
    }
    return await runRounds(contenders, { questions: needs.length, rounds })
  } finally {
    await server.stop()
    table.close()
    rtree.close()
  }
}

async function timeServer(peer: PostgresPeer, need: Need): Promise<ToldTime> {
  return new ToldTime(await peer.timeServer(need))
}

/** What the peers are asked too; ours with its variance, its discount for distance, and each clinician once. */
function findOrder({ columns }: Edition, need: Need): number[][] {
  const candidates = listCandidatesNear(columns, need.place!, need.withinKm, need)
  const figures = openFigures(columns, need.condition, candidates)
  const fits = computeFits(figures, candidates, need.weights, need.withinKm)
  return partitionByDiscipline(columns, candidates, fits).map(({ ranked }) => orderByFit(candidates, fits.fit, ranked, WANTED))
}

/** The median milliseconds of each step, over the same questions. */
function timeParts({ columns }: Edition, needs: readonly Need[]): Part[] {
  const steps = new Map<string, number[]>()
  const time = <Answer>(name: string, work: () => Answer): Answer => {
    const started = performance.now()
    const answer = work()
    steps.set(name, [...(steps.get(name) ?? []), performance.now() - started])
    return answer
  }
  for (const need of needs) {
    const candidates = time('candidates', () => listCandidatesNear(columns, need.place!, need.withinKm, need))
    const figures = openFigures(columns, need.condition, candidates)
    const fits = time('fits', () => computeFits(figures, candidates, need.weights, need.withinKm))
    const groups = time('groups', () => partitionByDiscipline(columns, candidates, fits))
    time('order', () => groups.map(({ ranked }) => orderByFit(candidates, fits.fit, ranked, WANTED)))
  }
  return [...steps].map(([name, times]) => ({ name, value: medianOf(times) }))
}

interface Named {
  clinicians: number
  parts: Part[]
}

function describe({ ours, ...peers }: Record<string, Rounds>, share: number, { clinicians, parts }: Named): Figure[] {
  const names = {
    subject: 'match',
    name: `match p${share * 100}`,
    clinicians,
    unit: 'ms',
    ours: summarise(ours!, share),
  } as const
  const [fastest, ...others] = Object.entries(peers)
    .map(([peer, rounds]) => ({ ...names, peer, theirs: summarise(rounds, share) }))
    .toSorted((a, b) => a.theirs.value - b.theirs.value)
  return [
    makeFigure({ ...fastest!, peer: `${fastest!.peer}: the fastest`, ratioMax: RATIO_MAX, parts }),
    ...others.map((other) => makeFigure(other)),
    makeLimited({ ...names, limit: LIMIT_MS }),
  ]
}
