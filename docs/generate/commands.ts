import type { Command } from 'commander'
import type { Io } from '#cli/io.ts'
import { createProgram } from '#cli/program.ts'
import { readConfig } from '#config.ts'

const silent: Io = {
  out: () => {},
  note: () => {},
  isTerminal: false,
  columns: 80,
  paint: (_, text) => text,
  input: process.stdin,
}

/** The help of every command, as a person at a terminal sees it. */
export async function renderCommands(): Promise<string> {
  const program = await createProgram({ io: silent, config: readConfig({}) })
  return [
    section(program, 'spinewise'),
    ...program.commands.flatMap((command) => sections(command, `spinewise ${command.name()}`)),
  ].join('\n\n')
}

function sections(command: Command, title: string): string[] {
  return [section(command, title), ...command.commands.map((child) => section(child, `${title} ${child.name()}`))]
}

function section(command: Command, title: string): string {
  return `## \`${title}\`\n\n\`\`\`\n${helpOf(command).trim()}\n\`\`\``
}

// `helpInformation` leaves out what addHelpText added, examples among it; outputHelp says all of it.
function helpOf(command: Command): string {
  let text = ''
  command.configureOutput({
    writeOut: (part) => {
      text += part
    },
  })
  command.outputHelp()
  return text
}
