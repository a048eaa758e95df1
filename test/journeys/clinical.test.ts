import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureContinuity } from '#clinical/continuity.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** NDJSON in, NDJSON out, as another program would ask. */
function askClinical(name: string, lines: readonly string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'clinical', name], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  })
  const answers = stdout.trimEnd().split('\n')
  return { status, answers: answers.map((line) => JSON.parse(line)) }
}

// Every vector of pathways.md, in its order, written from its text.
const PATHWAYS: [person: object, row: number | null, also?: string][] = [
  [{ condition: 'nslbp', weeks: 3 }, 2],
  [{ condition: 'nslbp', weeks: 8 }, 3],
  [{ condition: 'nslbp', weeks: 12 }, 3],
  [{ condition: 'nslbp', weeks: 13, triedKinds: ['therapy'] }, 4],
  [{ condition: 'nslbp', weeks: 30, triedKinds: ['therapy', 'injection'] }, 5],
  [{ condition: 'radiculopathy', weeks: 2, legPain: 8 }, 6, 'pain-medicine'],
  [{ condition: 'radiculopathy', weeks: 6 }, 7],
  [{ condition: 'radiculopathy', weeks: 1, deficit: true }, 8],
  [{ condition: 'stenosis', weeks: 4 }, 9],
  [{ condition: 'stenosis', weeks: 12, walkingLimited: true }, 10],
  [{ condition: 'stenosis', weeks: 20, walkingLimited: false }, 9],
  [{ condition: 'spondylolisthesis', weeks: 20, legSymptoms: false }, 11],
  [{ condition: 'compression-fx', weeks: 1 }, 14],
  [{ condition: 'not-sure' }, 1],
  [{ condition: 'ddd', weeks: 10 }, 13],
  [{ condition: 'facet', weeks: 3, deficit: true }, 0],
  [{ condition: 'nslbp', weeks: 3, osteoporosis: true }, 2],
  [{ condition: 'neck-radiculopathy', weeks: 2, armSymptoms: true }, 18],
  [{ condition: 'nslbp', weeks: 3, flagLevel: 'URGENT' }, null],
]

test('clinical pathway answers every vector of pathways.md, a line for a line', () => {
  const { status, answers } = askClinical(
    'pathway',
    PATHWAYS.map(([person]) => JSON.stringify(person)),
  )
  expect(status).toBe(0)
  expect(answers.map(({ row }) => row)).toEqual(PATHWAYS.map(([, row]) => row))
  const seen = answers.map(({ first, also }) => [...first, ...also].map(({ discipline }) => discipline))
  for (const [place, [person, , discipline]] of PATHWAYS.entries()) {
    if (discipline) expect(seen[place], JSON.stringify(person)).toContain(discipline)
    if ('osteoporosis' in person || 'armSymptoms' in person) expect(seen[place]).not.toContain('chiropractic')
    if ('flagLevel' in person) expect(seen[place]).toEqual([])
  }
})

test('clinical continuity answers like the function, and a line that is no JSON has its error in its place and exit code 1', () => {
  const visits = ['AAAA', 'AABAC', 'ABCD', 'A', '']
  const lines = visits.map((letters) => JSON.stringify({ visits: [...letters] }))
  expect(askClinical('continuity', lines)).toEqual({
    status: 0,
    answers: visits.map((letters) => measureContinuity([...letters])),
  })
  const { status, answers } = askClinical('continuity', [lines[0]!, 'AABAC', lines[2]!])
  expect(status).toBe(1)
  expect(answers).toMatchObject([{ coc: 1 }, { error: { code: 'json' } }, { coc: 0 }])
})

test('clinical shrink answers vector 2 of F4, and too few groups by an error object', () => {
  const { status, answers } = askClinical('shrink', [
    '{"alpha":3,"beta":9,"x":0,"n":0}',
    '{"alpha":3,"beta":9,"x":30,"n":100}',
    '{"groups":[{"x":2,"n":20}],"x":2,"n":20}',
  ])
  expect(status).toBe(1)
  expect(answers[0]).toMatchObject({ mean: 0.25, low90: expect.closeTo(0.0788, 4), high90: expect.closeTo(0.4701, 4) })
  expect(answers[1]).toMatchObject({ mean: expect.closeTo(0.294643, 6), lambda: expect.closeTo(0.892857, 6) })
  expect(answers[2]).toMatchObject({ error: { code: 'too-few-groups', path: 'groups' } })
})

test('clinical screen answers by the decision table, names what is asked again, and refuses an item that does not exist', () => {
  const { status, answers } = askClinical('screen', [
    '{"items":["C3"]}',
    '{"items":["P1c"],"weeksWithoutImprovement":6}',
    '{"items":["S1"],"selfHarm":"passive"}',
    '{"items":[],"unknown":["N2","V4"]}',
    '{"items":["Z9"]}',
  ])
  expect(status).toBe(1)
  expect(answers.map(({ level }) => level)).toEqual(['EMERGENCY', 'SOON', 'SOON', 'REASK', undefined])
  expect(answers.map(({ row }) => row)).toEqual([2, 14, 17, null, undefined])
  expect(answers[3].reask).toEqual(['N2'])
  expect(answers[4]).toMatchObject({ error: { code: 'unknown-value', path: 'items[0]' } })
})

// A person with sciatica and no warning sign, as JSON.
const NO_SIGNS = Object.fromEntries(
  'C1 C2 C3 C4 C5 N1 N2 N3 F1 F2 F3 M1 M2 M3 I1 I2 V1 V3 V4 V5 K1 R1'.split(' ').map((id) => [id, 'no']),
)
const SCIATICA = {
  signs: NO_SIGNS,
  selfHarm: 'no',
  age: 45,
  regions: ['low-back-left', 'lower-leg-back-left'],
  duration: '6-12-weeks',
  condition: 'radiculopathy',
  near: '02903',
}

test('clinical check asks the gravest first, stops at an emergency, and ends in who to see first with a search', () => {
  const { status, answers } = askClinical('check', [
    '{"check":{}}',
    '{"check":{"signs":{"V1":"yes"}},"language":"es"}',
    JSON.stringify({ check: SCIATICA }),
  ])
  expect(status).toBe(0)
  expect(answers[0]).toMatchObject({ turn: 'ask', step: 'danger', number: 1, stepsMax: 8 })
  expect(Object.keys(answers[1])).toEqual(['turn', 'level', 'row', 'items', 'action', 'why', 'next'])
  expect(answers[1].action).toMatch(/^Llame al 911/)
  expect(answers[2]).toMatchObject({
    turn: 'done',
    level: 'NONE',
    pathway: 7,
    find: { near: '02903', weeks: '9', legSymptoms: 'yes' },
  })
  expect(answers[2].guide[1].text).toMatch(/^See first: a rehabilitation physician/)
})

test('clinical brief and questions answer for a visit', () => {
  const { answers } = askClinical('brief', [JSON.stringify({ check: SCIATICA, day: '2026-11-25', language: 'es' })])
  expect(answers[0].madeOn).toBe('Hecho el 25 de noviembre de 2026')
  expect(askClinical('questions', ['{"check":{"work":"off-work"}}']).answers[0].questions.length).toBeLessThanOrEqual(7)
})
