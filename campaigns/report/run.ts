import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Campaign, ROOT, writeReport } from './report.ts'

const folder = join(ROOT, 'campaigns')
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
const [name] = process.argv.slice(2)

if (name === undefined || !names.includes(name)) {
  if (name !== undefined) process.stderr.write(`There is no campaign ${JSON.stringify(name)}.\n`)
  process.stdout.write(`Campaigns, each run with \`npm run campaign NAME\`:\n${names.map((own) => `  ${own}`).join('\n')}\n`)
  process.exitCode = name === undefined ? 0 : 2
} else {
  // The file of a campaign exports it by that name.
  const { campaign }: { campaign: Campaign } = await import(join(folder, `${name}.ts`))
  const started = performance.now()
  const outcome = await campaign.run((text) => process.stderr.write(`${text}\n`))
  await writeReport(name, campaign, outcome, (performance.now() - started) / 1000)
  process.stdout.write(`${outcome.text.trim()}\n\nReport: docs/campaigns/${name}.md\n`)
  if (!outcome.holds) process.stdout.write('Not everything that is asked holds; the report says what.\n')
}
