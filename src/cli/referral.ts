import type { Command } from 'commander'
import { exploreReferrals, listFaults } from '#clinical/referral/explore-referrals.ts'
import { REFERRAL_RULES } from '#clinical/referral/referral-rules.ts'
import { EXIT_CODES } from '#domain/errors.ts'
import type { Surroundings } from './context.ts'

export function addReferralCommand(program: Command, { io }: Surroundings): void {
  program
    .command('referral')
    .description('The moves that a referral can make')
    .command('explore')
    .description('Try every event by every party in every situation, and say what is wrong')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  spinewise referral explore --json | jq .longestDays')
    .action(({ json }: { json?: true }) => {
      const exploration = exploreReferrals(REFERRAL_RULES)
      const faults = listFaults(exploration)
      io.out(json ? JSON.stringify({ ...exploration, faults }) : writeExploration(exploration, faults))
      if (faults.length > 0) process.exitCode = EXIT_CODES.internal
    })
}

function writeExploration(exploration: ReturnType<typeof exploreReferrals>, faults: readonly string[]): string {
  const { states, moves, tried, situations, longestDays } = exploration
  return [
    `${states.length} states: ${states.join(', ')}`,
    ...moves.map(({ from, event, to, by }) => `  ${from} —${event}→ ${to}  (${by.join(', ')})`),
    `${tried} events tried in ${situations} situations`,
    `closed or escalated after at most ${longestDays.routine ?? '∞'} days, urgent ${longestDays.urgent ?? '∞'} days`,
    ...(faults.length === 0 ? ['No fault found.'] : faults),
  ].join('\n')
}
