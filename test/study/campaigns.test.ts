import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CampaignReport, digestSources, ROOT } from '../../campaigns/report/report.ts'
import { measureState } from '../../campaigns/states.ts'

const names = readdirSync(join(ROOT, 'campaigns')).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))

describe.each(names)('the campaign %s', (name) => {
  test('has a committed report with seed, commit and duration, and the tests say when it is older than the code', async () => {
    const report: CampaignReport = JSON.parse(readFileSync(join(ROOT, 'docs/campaigns', `${name}.json`), 'utf8'))
    expect(report).toMatchObject({ campaign: name, seed: expect.any(Number), commit: expect.stringMatching(/^[0-9a-f]{12}$/) })
    expect(report.seconds).toBeGreaterThan(0)
    const text = readFileSync(join(ROOT, 'docs/campaigns', `${name}.md`), 'utf8')
    expect(text).toContain(report.commit)
    if (report.digest !== (await digestSources(report.covers)))
      // A report that is older is no fault of the change at hand; somebody should run it again before a release.
      process.stderr.write(`docs/campaigns/${name}.md is older than the code that it covers: npm run campaign ${name}\n`)
  })
})

describe('the campaign states, in small', () => {
  test('finds shrunken shares nearer to the truth in two states', () => {
    for (const seed of [1, 2]) {
      const { errors } = measureState(seed, { clinicians: 2500, reporting: 9000 })
      for (const [id, { small, large }] of Object.entries(errors)) {
        expect(small.clinicians, id).toBeGreaterThan(50)
        expect(small.ratio, `${id}, seed ${seed}`).toBeLessThan(1)
        expect(large.ratio, `${id}, seed ${seed}`).toBeLessThan(1.02)
      }
    }
  })
})
