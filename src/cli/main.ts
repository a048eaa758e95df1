import { isColourRefused, readConfig } from '#config.ts'
import { openIo } from './io.ts'
import { createProgram } from './program.ts'
import { runToExitCode } from './run.ts'

const io = openIo(isColourRefused(process.env))
const exitCode = await runToExitCode(async () => {
  const program = await createProgram({ io, config: readConfig(process.env) }, process.argv[2])
  await program.parseAsync(process.argv)
}, io)
// A command that answered in part has set its own code.
if (exitCode !== 0) process.exitCode = exitCode
