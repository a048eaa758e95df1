import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderCommands } from './generate/commands.ts'
import { renderLaw } from './generate/law.ts'
import { renderMeasures } from './generate/measures.ts'
import { renderReviews } from './generate/reviews.ts'
import { renderSources } from './generate/sources.ts'
import { renderWarningSigns } from './generate/warning-signs.ts'

const root = join(import.meta.dirname, '..')

/** Which generated block stands in which file. */
const BLOCKS = [
  { path: 'ARCHITECTURE.md', name: 'law', render: renderLaw },
  { path: 'docs/measures.md', name: 'measures', render: renderMeasures },
  { path: 'docs/sources.md', name: 'sources', render: renderSources },
  { path: 'docs/reviewed-lists.md', name: 'reviews', render: renderReviews },
  { path: 'docs/warning-signs.md', name: 'warning-signs', render: renderWarningSigns },
  { path: 'docs/commands.md', name: 'commands', render: renderCommands },
]

/** Every file with generated blocks: as it is, and as it should be. */
export async function generateDocs(): Promise<{ path: string; is: string; shouldBe: string }[]> {
  return Promise.all(
    BLOCKS.map(async ({ path, name, render }) => {
      const is = readFileSync(join(root, path), 'utf8')
      return { path, is, shouldBe: replaceBlock(is, name, await render()) }
    }),
  )
}

function replaceBlock(text: string, name: string, block: string): string {
  const begin = `<!-- generated:${name} begin -->`
  const end = `<!-- generated:${name} end -->`
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`The marks of the generated block "${name}" are missing`)
  return `${before}${begin}\n\n${block.trim()}\n\n${end}${after}`
}

if (process.argv.includes('--write')) {
  for (const { path, is, shouldBe } of await generateDocs()) {
    if (is !== shouldBe) writeFileSync(join(root, path), shouldBe)
  }
}
