import { expect, test } from 'vitest'
import { listGroups } from './list-groups.ts'
import { PRACTICE_STYLES } from './practice-styles.ts'

test('the groups of each kind of practice are those of measures.md 2b', () => {
  const groups = Object.fromEntries(
    Object.entries(PRACTICE_STYLES).map(([style, patterns]) => [style, listGroups(patterns).join(' ')]),
  )
  expect(groups).toEqual({
    conservative:
      'needle.dry acu cmt omt pt.eval pt.active pt.manual pt.selfmgmt pt.passive pt.workcond ' +
      'beh.hbai beh.psytx beh.screen beh.bhi-cocm',
    injection:
      'inj.epi.interlam inj.epi.transfor inj.facet abl.facet abl.bvn si.inject si.ablate disc.diag adhesiolysis ' +
      'inj.trigger inj.occip-periph',
    decompression: 'sx.decomp.lumbar sx.decomp.cervthor sx.interspinous',
    fusion: 'sx.fusion.lumbar sx.fusion.cerv sx.disc-repl sx.deformity si.fuse',
    implant: 'scs pump',
    fracture: 'sx.fracture aug.vertebral',
  })
})

test('no group speaks for two kinds of practice', () => {
  const groups = Object.values(PRACTICE_STYLES).flatMap((patterns) => listGroups(patterns))
  expect(new Set(groups).size).toBe(groups.length)
})
