import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '#config.ts'
import { openHashedEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'

export interface EditionOptions {
  edition?: string
  json?: boolean
}

/** The two flags that every command over an edition takes. */
export function withEditionOptions(command: Command): Command {
  return command
    .option('--edition <file>', 'the edition to read (default: edition.sqlite in the data folder)')
    .option('--json', 'the answer as JSON')
}

export function editionPath({ edition }: EditionOptions, config: Config): string {
  return resolve(edition ?? `${config.dataFolder}/edition.sqlite`)
}

/** Opens the edition that the flags name, hands it over, and closes it whatever happens. */
export async function withEdition<Answer>(
  options: EditionOptions,
  config: Config,
  work: (edition: Edition) => Answer,
): Promise<Answer> {
  const edition = await openHashedEdition(editionPath(options, config))
  try {
    return await work(edition)
  } finally {
    edition.close()
  }
}
