import { Command } from 'commander'
import { addBuildCommand } from './build.ts'
import { addClinicalCommand } from './clinical.ts'
import { addCompareCommand } from './compare.ts'
import type { Surroundings } from './context.ts'
import { addDataCommand } from './data.ts'
import { addDoctorCommand } from './doctor.ts'
import { addEditionCommand } from './edition.ts'
import { addExportCommand } from './export.ts'
import { addFindCommand } from './find.ts'
import { HELP_END } from './help-end.ts'
import { addShowCommand } from './show.ts'
import { addStartCommand } from './start.ts'
import { addTeamCommand } from './team.ts'
import { readVersion } from './version.ts'

// In the order of the help: what most people want first.
const COMMANDS = [
  addStartCommand,
  addFindCommand,
  addShowCommand,
  addCompareCommand,
  addTeamCommand,
  addBuildCommand,
  addEditionCommand,
  addExportCommand,
  addDataCommand,
  addClinicalCommand,
  addDoctorCommand,
]

/** The whole command line; it throws instead of exiting, so that one place decides the exit code. */
export function createProgram(surroundings: Surroundings): Command {
  const program = new Command('spinewise')
    .description('Find the right back pain specialist on public evidence, and know whether care is working.')
    .version(readVersion(), '-V, --version')
    .showHelpAfterError('(--help shows what is understood)')
    .exitOverride()
    .configureHelp({ helpWidth: 80 })
    .addHelpText('after', HELP_END)
  for (const add of COMMANDS) add(program, surroundings)
  for (const command of program.commands) command.exitOverride().showHelpAfterError('(--help shows what is understood)')
  return program
}
