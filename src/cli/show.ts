import type { Command } from 'commander'
import { showClinician } from '#services/show.ts'
import type { Surroundings } from './context.ts'
import { type EditionOptions, withEdition, withEditionOptions } from './edition-option.ts'
import { renderClinician } from './render/clinician.ts'

export function addShowCommand(program: Command, { io, config }: Surroundings): void {
  withEditionOptions(program.command('show').argument('<npi>', 'the NPI of a clinician'))
    .description('A profile: five qualities, what each rests on, practice, style, payments')
    .option('--sources', 'also the file, records and formula behind each figure')
    .addHelpText('after', '\nExample:\n  spinewise show 2053137446 --sources')
    .action(async (npi: string, options: EditionOptions & { sources?: boolean }) => {
      const clinician = await withEdition(options, config, (edition) => showClinician(edition, npi))
      io.out(options.json ? JSON.stringify(clinician) : renderClinician(clinician, io, { hasSources: options.sources === true }))
    })
}
