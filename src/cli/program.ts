import { Command } from 'commander'
import type { Surroundings } from './context.ts'
import { HELP_END } from './help-end.ts'
import { readVersion } from './version.ts'

type AddCommand = (program: Command, surroundings: Surroundings) => void

// In the order of the help: what most people want first. Each is loaded when it is asked for, because DuckDB alone takes longer to
// load than most answers to compute.
const COMMANDS: Record<string, () => Promise<AddCommand>> = {
  start: async () => (await import('./start.ts')).addStartCommand,
  find: async () => (await import('./find.ts')).addFindCommand,
  show: async () => (await import('./show.ts')).addShowCommand,
  compare: async () => (await import('./compare.ts')).addCompareCommand,
  team: async () => (await import('./team.ts')).addTeamCommand,
  learn: async () => (await import('./learn.ts')).addLearnCommand,
  build: async () => (await import('./build.ts')).addBuildCommand,
  refresh: async () => (await import('./refresh.ts')).addRefreshCommand,
  edition: async () => (await import('./edition.ts')).addEditionCommand,
  export: async () => (await import('./export.ts')).addExportCommand,
  study: async () => (await import('./study.ts')).addStudyCommand,
  data: async () => (await import('./data.ts')).addDataCommand,
  clinical: async () => (await import('./clinical.ts')).addClinicalCommand,
  referral: async () => (await import('./referral.ts')).addReferralCommand,
  doctor: async () => (await import('./doctor.ts')).addDoctorCommand,
}

/**
 * The command line: the whole of it, or only the command named, which is all that one call needs. It throws instead of exiting, so
 * that one place decides the exit code.
 */
export async function createProgram(surroundings: Surroundings, asked?: string): Promise<Command> {
  const program = new Command('spinewise')
    .description('Find the right back pain specialist on public evidence, and know whether care is working.')
    .version(readVersion(), '-V, --version')
    .exitOverride()
    .configureHelp({ helpWidth: 80 })
    .addHelpText('after', HELP_END)
  for (const load of listLoaders(asked)) (await load())(program, surroundings)
  settleErrors(program, 'spinewise')
  return program
}

// A flag that is not understood is answered with the help that lists those that are.
function settleErrors(command: Command, name: string): void {
  command.exitOverride().showHelpAfterError(`What to do: see \`${name} --help\`.`)
  for (const below of command.commands) settleErrors(below, `${name} ${below.name()}`)
}

function listLoaders(asked: string | undefined): (() => Promise<AddCommand>)[] {
  if (asked === '-V' || asked === '--version') return []
  const one = asked === undefined || !Object.hasOwn(COMMANDS, asked) ? undefined : COMMANDS[asked]
  return one ? [one] : Object.values(COMMANDS)
}
