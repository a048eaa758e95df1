import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { EXIT_CODES } from '#domain/errors.ts'
import { answerLines, CLINICAL_NAMES } from './clinical-lines.ts'
import type { Surroundings } from './context.ts'

export function addClinicalCommand(program: Command, { io }: Surroundings): void {
  program
    .command('clinical')
    .argument('<name>', CLINICAL_NAMES.join(', '))
    .description('Answer clinical rules: NDJSON on standard input, a line out for a line in')
    .addHelpText('after', '\nExample:\n  echo \'{"condition":"nslbp","weeks":3}\' | spinewise clinical pathway')
    .action(async (name: string) => {
      const lines = createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })
      let isUnderstood = true
      for await (const answer of answerLines(name, lines)) {
        io.out(answer.line)
        isUnderstood &&= answer.isUnderstood
      }
      if (!isUnderstood) process.exitCode = EXIT_CODES.internal
    })
}
