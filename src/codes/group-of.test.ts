import { expect, test } from 'vitest'
import { expandCodes } from './expand-codes.ts'
import { groupOf, listGroupedCodes } from './group-of.ts'
import { listGroups } from './list-groups.ts'
import { PROCEDURE_GROUPS } from './procedure-groups.ts'

test('a range is written out, and its star is for each code of it', () => {
  expect(expandCodes('63030 22840–22842* G0480–G0481')).toEqual([
    { code: '63030', isAddOn: false },
    { code: '22840', isAddOn: true },
    { code: '22841', isAddOn: true },
    { code: '22842', isAddOn: true },
    { code: 'G0480', isAddOn: false },
    { code: 'G0481', isAddOn: false },
  ])
  expect(expandCodes('0213T–0215T').map(({ code }) => code)).toEqual(['0213T', '0214T', '0215T'])
})

test.each(['6303', '630300', '63030-63035', '63035–63030', 'G0480–80305'])('%s is no list of codes', (list) => {
  expect(() => expandCodes(list)).toThrow()
})

test('every code belongs to one group, and no group is without codes', () => {
  const codes = listGroupedCodes()
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
  expect(new Set(codes.map(({ group }) => group))).toEqual(new Set(PROCEDURE_GROUPS.map(({ id }) => id)))
  // Counted by hand: the table of E has 62 rows.
  expect(PROCEDURE_GROUPS).toHaveLength(62)
})

test.each([
  ['62323', 'inj.epi.interlam', 'S', 1],
  ['62326', 'inj.epi.interlam', 'A', 0.2],
  ['62311', 'inj.epi.interlam', 'S', 1],
  ['62319', 'inj.epi.interlam', 'A', 0.2],
  ['63650', 'scs', 'S', 1],
  ['95971', 'scs', 'A', 0.3],
  ['98977', 'cc.rtm', 'M', 0.5],
  ['98985', 'cc.rtm', 'M', 0.5],
  ['98980', 'cc.rtm', 'A', 0.5],
  ['22846', 'sx.instrument', 'S', 0.25],
  ['22849', 'sx.instrument', 'S', 0.25],
  ['97001', 'pt.eval', 'A', 0.35],
  ['22524', 'aug.vertebral', 'S', 1],
  ['64626', 'abl.facet', 'S', 1],
  ['96152', 'beh.hbai', 'M', 0.4],
  ['G3002', 'cc.cpm', 'M', 0.8],
  ['99213', 'em.est', 'A', 0],
  ['99201', 'em.new', 'A', 0],
  ['72148', 'img.mri', 'S', 0],
])('%s stands in %s, marked %s, with weight %d', (code, group, mark, weight) => {
  expect(groupOf(code)).toMatchObject({ group, mark, weight })
})

test('starred codes are add-ons and their base codes are not', () => {
  const addOns = ['63035', '63048', '22842', '22585', '64484', '64494', '64636', '22512', '22522', '97811', '99439', 'G3003']
  expect(addOns.filter((code) => !groupOf(code)?.isAddOn)).toEqual([])
  const bases = ['63030', '63047', '22849', '22558', '64483', '64493', '64635', '22510', '97810', '99490', 'G3002']
  expect(bases.filter((code) => groupOf(code)?.isAddOn)).toEqual([])
})

test('reading images is never the work of a spine specialist (E-rule 5)', () => {
  const imaging = listGroupedCodes().filter(({ isImaging }) => isImaging)
  expect(new Set(imaging.map(({ group }) => group))).toEqual(new Set(listGroups(['img.*'])))
  expect(imaging.filter(({ weight }) => weight > 0)).toEqual([])
})

test('codes that E leaves out stand in no group', () => {
  // 98943 is manipulation outside the spine, 98976 and 98984 are respiratory monitoring.
  expect(['98943', '98976', '98984', '00000', '', '62324x'].map(groupOf)).toEqual(Array(6).fill(undefined))
})

test('a pattern names the groups below it, and a plain name one group', () => {
  expect(listGroups(['inj.*'])).toEqual(['inj.epi.interlam', 'inj.epi.transfor', 'inj.facet', 'inj.trigger', 'inj.occip-periph'])
  expect(listGroups(['scs', 'abl.*'])).toEqual(['abl.facet', 'abl.bvn', 'scs'])
  expect(listGroups(['sx'])).toEqual([])
})
