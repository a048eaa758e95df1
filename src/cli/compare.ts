import type { Command } from 'commander'
import { compareClinicians } from '#services/compare.ts'
import type { Surroundings } from './context.ts'
import { type EditionOptions, withEdition, withEditionOptions } from './edition-option.ts'
import { renderComparison } from './render/comparison.ts'

export function addCompareCommand(program: Command, { io, config }: Surroundings): void {
  withEditionOptions(program.command('compare').argument('<npi...>', 'up to four NPIs'))
    .description('Up to four clinicians side by side, a quality at a time; no overall score')
    .addHelpText('after', '\nExample:\n  spinewise compare 2053137446 2234531111')
    .action(async (npis: string[], options: EditionOptions) => {
      const result = await withEdition(options, config, (edition) => compareClinicians(edition, npis))
      io.out(options.json ? JSON.stringify(result) : renderComparison(result, io))
    })
}
