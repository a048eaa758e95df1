import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

// Files that work on the lists and hold none of their own.
const TOOLS = ['review', 'fold-text', 'expand-codes', 'group-of', 'list-groups', 'procedure-group']
// Parts of one list, reviewed with the whole in procedure-groups.ts.
const PARTS = ['procedure-groups-spine', 'procedure-groups-therapy', 'procedure-groups-care']

const LISTS = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => !TOOLS.includes(name) && !PARTS.includes(name))

test.each(LISTS)('the list %s names its source, when it was reviewed and when it will be again', async (name) => {
  const module: Record<string, unknown> = await import(`${import.meta.dirname}/${name}.ts`)
  const reviews = Object.entries(module).filter(([exported]) => exported.endsWith('_REVIEW'))
  expect(reviews).toHaveLength(1)
  expect(reviews[0]?.[1]).toMatchObject({
    title: expect.stringMatching(/\S/),
    source: expect.stringMatching(/(\.md|our own words|NPPES)/),
    dateReviewed: '2026-11-24',
    nextReview: expect.stringMatching(/^2027-\d\d-\d\d$/),
  })
})
