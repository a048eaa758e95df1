import { expect, test } from 'vitest'
import { UserError } from '#domain/errors.ts'
import { answerLines } from './clinical-lines.ts'

async function answerAll(name: string, lines: readonly string[]) {
  const answers = await Array.fromAsync(answerLines(name, feed(lines)))
  return answers.map(({ line, isUnderstood }) => ({ isUnderstood, answer: JSON.parse(line) }))
}

async function* feed(lines: readonly string[]) {
  yield* lines
}

test('a line comes out for each line in, in order, with errors in their place', async () => {
  const answers = await answerAll('continuity', ['{"visits":["A","A"]}', 'not json', '', '{"visits":["A",7]}', '{"visits":[]}'])
  expect(answers.map(({ isUnderstood }) => isUnderstood)).toEqual([true, false, false, false, true])
  expect(answers[0]?.answer).toEqual({ coc: 1, upc: 1, secon: 1, hhi: 1, mmci: 1, entropy: 0, effective: 1 })
  expect(answers[1]?.answer).toEqual({ error: { code: 'json', message: 'the line is not JSON', path: '' } })
  expect(answers[2]?.answer.error.code).toBe('json')
  expect(answers[3]?.answer.error).toMatchObject({ code: 'wrong-type', path: 'visits[1]' })
  expect(answers[4]?.answer.upc).toBeNull()
})

test('the pathway answers with row, first, also and notFirst, and nothing else where there is nothing to add', async () => {
  const [answer] = await answerAll('pathway', ['{"condition":"nslbp","weeks":8}'])
  expect(Object.keys(answer?.answer)).toEqual(['row', 'first', 'also', 'notFirst'])
  expect(answer?.answer.first[0]).toEqual({
    discipline: 'physical-therapy',
    why: expect.stringMatching(/exercise/),
    source: expect.stringMatching(/NG59/),
  })
})

test('shrink answers F4 with a prior that is given', async () => {
  const [answer] = await answerAll('shrink', ['{"alpha":3,"beta":9,"x":9,"n":15}'])
  // Vector 2: (3 + 9) / (12 + 15), and 15 / (15 + 12).
  expect(answer?.answer.mean).toBeCloseTo(12 / 27, 12)
  expect(answer?.answer.lambda).toBeCloseTo(15 / 27, 12)
})

test('a rule that does not exist is refused with the names of those that do', async () => {
  await expect(answerAll('astrology', [])).rejects.toThrow(UserError)
  await expect(answerAll('astrology', [])).rejects.toMatchObject({
    remedy: expect.stringMatching(/^Use one of screen, .*pathway, .*shrink, .*link\.$/),
  })
})
