import type { Command } from 'commander'
import { describeTeam } from '#services/team.ts'
import type { Surroundings } from './context.ts'
import { type EditionOptions, withEdition, withEditionOptions } from './edition-option.ts'
import { renderTeam } from './render/team.ts'

export function addTeamCommand(program: Command, { io, config }: Surroundings): void {
  withEditionOptions(program.command('team').argument('<npi>', 'the NPI of a clinician'))
    .description('Who else is within reach, in which role, by which tie; which roles are missing')
    .addHelpText('after', '\nExample:\n  spinewise team 2053137446')
    .action(async (npi: string, options: EditionOptions) => {
      const result = await withEdition(options, config, (edition) => describeTeam(edition, npi))
      io.out(options.json ? JSON.stringify(result) : renderTeam(result, io))
    })
}
