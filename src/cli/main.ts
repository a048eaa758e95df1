import { Command } from 'commander'
import { readConfig } from '#config.ts'
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
import { openIo } from './io.ts'
import { runToExitCode } from './run.ts'
import { addShowCommand } from './show.ts'
import { addStartCommand } from './start.ts'
import { addTeamCommand } from './team.ts'
import { readVersion } from './version.ts'

const io = openIo(Boolean(process.env.NO_COLOR) || process.env.TERM === 'dumb')
const exitCode = await runToExitCode(async () => {
  const surroundings: Surroundings = { io, config: readConfig(process.env) }
  await createProgram(surroundings).parseAsync(process.argv)
}, io)
// A command that answered in part has set its own code.
if (exitCode !== 0) process.exitCode = exitCode

function createProgram(surroundings: Surroundings): Command {
  const program = new Command('spinewise')
    .description('Find the right back pain specialist on public evidence, and know whether care is working.')
    .version(readVersion(), '-V, --version')
    .showHelpAfterError('(--help shows what is understood)')
    .exitOverride()
    .configureHelp({ helpWidth: 80 })
    .addHelpText('after', HELP_END)
  for (const add of [
    addStartCommand, addFindCommand, addShowCommand, addCompareCommand, addTeamCommand, addBuildCommand,
    addEditionCommand, addExportCommand, addDataCommand, addClinicalCommand, addDoctorCommand,
  ]) add(program, surroundings)
  return program
}
