import { expect, test } from 'vitest'
import { classOf } from './service-class.ts'

test.each([
  ['drug', ['A9585', 'B4034', 'E0730', 'J1030', 'K0001', 'L0650', 'P9603', 'Q2037', 'R0070', 'V2020']],
  [
    'visit',
    ['99201', '99213', '99499', '99223', '99417', '92002', '92014', 'G0179', 'G0182', 'G0402', 'G0463', 'G2211', 'G2212'],
  ],
  ['imaging', ['70010', '72148', '77003', '79999', 'G0202', 'G0279']],
  ['laboratory', ['80047', '85025', '89398', '36415', '0001U', 'G0103', 'G0431', 'G0477', 'G0483', 'G0659', '80104']],
  ['anaesthesia', ['00100', '00670', '01999']],
  ['vaccine', ['90281', '90756', 'G0008', 'G0010']],
  [
    'add-on',
    ['63035', '22842', '64484', '97811', '20930', '20938', '61781', '63295', '69990', '99100', '99157', '99439', 'G3003'],
  ],
  [
    'procedure',
    ['63030', '98941', '97110', '99490', '99484', '99366', '99449', '98980', 'G3002', 'G0444', 'G2214', 'G0260', 'S9090'],
  ],
] as const)('of the class %s are %j', (expected, codes) => {
  expect(codes.filter((code) => classOf(code, false) !== expected)).toEqual([])
})

test('one number before and after each range falls outside it', () => {
  const outside = ['99200', '99500', '92001', '92015', '80046', '89399', '00099', '02000', '90280', '90757', '20929', '20939']
  expect(outside.filter((code) => classOf(code, false) !== 'procedure')).toEqual([])
  // 70009 and 80000 are no imaging; 69990 is a class of its own beside it.
  expect([classOf('70009', false), classOf('80000', false), classOf('69989', false)]).toEqual(Array(3).fill('procedure'))
  expect([classOf('G0178', false), classOf('G0183', false), classOf('G0476', false)]).toEqual(Array(3).fill('procedure'))
})

test('the drug indicator goes before every other class', () => {
  expect(['99213', '63030', '72148', 'G0008'].map((code) => classOf(code, true))).toEqual(Array(4).fill('drug'))
})

test('four digits and a letter are never read as a number of five digits', () => {
  expect(classOf('0213T', false)).toBe('procedure')
  expect(classOf('0075T', false)).toBe('procedure')
  expect(classOf('4000F', false)).toBe('procedure')
})
