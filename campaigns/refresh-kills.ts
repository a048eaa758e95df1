import { type KillsReport, killRefreshes } from './kills/kill-refreshes.ts'
import { STAGES } from './kills/run-refresh.ts'
import type { Campaign, Outcome } from './report/report.ts'

const KILLS = 50
const SEED = 1

export const campaign: Campaign = {
  title: 'Fifty refreshes killed at random moments',
  covers: ['src/jobs', 'src/edition', 'src/doors', 'src/cli/start.ts', 'src/cli/serve.ts', 'campaigns/kills'],
  seed: SEED,
  run: async (onProgress) => judge(await killRefreshes({ seed: SEED, kills: KILLS, onProgress })),
}

function judge(report: KillsReport): Outcome {
  const { kills, answers, failures } = report
  const faulty = kills.filter(({ faults }) => faults.length > 0)
  const rows = STAGES.map((stage) => {
    const own = kills.filter((kill) => kill.stage === stage)
    const died = own.filter(({ diedIn }) => diedIn !== 'ended')
    const cells = [stage, own.length, died.length, own.filter(({ hadHash }) => !hadHash).length]
    return `| ${[...cells, own.filter(({ faults }) => faults.length > 0).length].join(' | ')} |`
  })
  const text = [
    `A weekly NPPES file comes in; a refresh of a fictional place begins; it is killed with SIGKILL at a seeded random moment of a stage,`,
    'while a server is asked for a clinician’s page and JSON without pause. After each kill the edition at the path is opened and verified',
    'from its bytes up (its hash must match or be absent), then the next refresh must complete, the edition must verify with its hash, and',
    'the server must serve it.',
    '',
    '| stage | kills | died before the end | no hash beside the edition after it | faults |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `${kills.length} kills, ${faulty.length} with a fault. The server gave ${answers.toLocaleString('en-US')} answers; ${failures.length} requests failed.`,
    ...faulty.map(({ number, faults }) => `\nKill ${number}: ${faults.join('; ')}`),
    ...failures.slice(0, 5).map((failure) => `\nFailed request: ${failure}`),
    '',
    'A stage that takes milliseconds may be over before the kill arrives; the refresh has then moved on or ended. Fetching is not among',
    'the stages: it has faults of its own in test/journeys, and leaves the edition alone.',
  ].join('\n')
  return { holds: faulty.length === 0 && failures.length === 0, numbers: report, text }
}
