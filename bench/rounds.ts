import { type Measured, medianOf, quantile } from './figure.ts'

/** What is compared: given the number of a question, answers it; one whose time is told by another process gives that time. */
export type Contender = (question: number) => unknown

/** Milliseconds as another process measured them. */
export class ToldTime {
  readonly ms: number
  constructor(ms: number) {
    this.ms = ms
  }
}

// A server answers with compiled code; the first few hundred answers after a start do not.
const WARM_UP_ROUNDS = 2

/** Milliseconds on the clock by round and question, and those a question in which this thread was computing, by round. */
export interface Rounds {
  clock: number[][]
  computing: number[]
}

/**
 * Every contender answers the same questions in every round, one contender after the other, each round beginning with another of
 * them: whatever else the machine does strikes all alike.
 */
export async function runRounds<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { questions, rounds }: { questions: number; rounds: number },
): Promise<Record<Name, Rounds>> {
  // Object.keys forgets which names there are.
  const names = Object.keys(contenders) as Name[]
  const times = Object.fromEntries(names.map((name): [string, Rounds] => [name, { clock: [], computing: [] }])) as Record<
    Name,
    Rounds
  >
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    const shift = (round + WARM_UP_ROUNDS) % names.length
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const { clock, computing } = await timeQuestions(contenders[name], questions)
      if (round < 0) continue
      times[name].clock.push(clock)
      times[name].computing.push(computing)
    }
  }
  return times
}

async function timeQuestions(answer: Contender, questions: number) {
  const clock: number[] = []
  const before = process.threadCpuUsage()
  for (let question = 0; question < questions; question += 1) {
    const started = performance.now()
    const answered = answer(question)
    // Only what is a promise is waited for: a turn of the event loop is no part of a plain call.
    const given = answered instanceof Promise ? await answered : answered
    clock.push(given instanceof ToldTime ? given.ms : performance.now() - started)
  }
  // The kernel counts it by ticks of milliseconds: right over a round, not for a question.
  const { user, system } = process.threadCpuUsage(before)
  return { clock, computing: (user + system) / 1000 / questions }
}

/**
 * A quantile over the questions, each question's time being the median of its rounds: the tail is that of hard questions, not of
 * what else the machine did. Beside it the same quantile of each round as it was.
 */
export function summarise({ clock, computing }: Rounds, share: number): Measured {
  return {
    value: quantile(byQuestion(clock, medianOf), share),
    quickest: quantile(
      byQuestion(clock, (times) => Math.min(...times)),
      share,
    ),
    byRound: clock.map((times) => quantile(times, share)),
    computing: computing.reduce((sum, round) => sum + round, 0) / computing.length,
  }
}

function byQuestion(rounds: readonly (readonly number[])[], choose: (times: number[]) => number): number[] {
  return (rounds[0] ?? []).map((_, question) => choose(rounds.map((times) => times[question]!)))
}
