import { expect, test } from 'vitest'
import { answerPathway } from './answer-pathway.ts'

const idsOf = (steps: readonly { discipline: string | null }[]) => steps.map(({ discipline }) => discipline)

// The vectors of pathways.md and one case for every other row and edge.
test.each([
  [{ condition: 'nslbp', weeks: 3 }, 2],
  [{ condition: 'nslbp', weeks: 0 }, 2],
  [{ condition: 'nslbp', weeks: 5.9 }, 2],
  [{ condition: 'nslbp', weeks: 6 }, 3],
  [{ condition: 'nslbp', weeks: 8 }, 3],
  [{ condition: 'nslbp', weeks: 12 }, 3],
  [{ condition: 'nslbp', weeks: 13, triedKinds: ['therapy'] }, 4],
  [{ condition: 'nslbp', weeks: 13, triedKinds: ['therapy', 'therapy'] }, 4],
  [{ condition: 'nslbp', weeks: 30, triedKinds: ['therapy', 'injection'] }, 5],
  [{ condition: 'radiculopathy', weeks: 2, legPain: 8 }, 6],
  [{ condition: 'radiculopathy', weeks: 6 }, 7],
  [{ condition: 'radiculopathy', weeks: 1, deficit: true }, 8],
  [{ condition: 'radiculopathy', weeks: 20, deficit: true }, 8],
  [{ condition: 'stenosis', weeks: 4 }, 9],
  [{ condition: 'stenosis', weeks: 4, walkingLimited: true }, 9],
  [{ condition: 'stenosis', weeks: 12, walkingLimited: true }, 10],
  [{ condition: 'stenosis', weeks: 20, walkingLimited: false }, 9],
  [{ condition: 'spondylolisthesis', weeks: 20, legSymptoms: false }, 11],
  [{ condition: 'spondylolisthesis', weeks: 11, legSymptoms: true }, 11],
  [{ condition: 'spondylolisthesis', weeks: 12, legSymptoms: true }, 12],
  [{ condition: 'ddd', weeks: 10 }, 13],
  [{ condition: 'si-joint', weeks: 1 }, 13],
  [{ condition: 'compression-fx', weeks: 1 }, 14],
  [{ condition: 'psps2', weeks: 40 }, 15],
  [{ condition: 'axspa', weeks: 40 }, 16],
  [{ condition: 'scoliosis', weeks: 40 }, 17],
  [{ condition: 'neck-radiculopathy', weeks: 2, armSymptoms: true }, 18],
  [{ condition: 'neck-radiculopathy', weeks: 6 }, 19],
  [{ condition: 'neck-radiculopathy', weeks: 1, deficit: true }, 19],
  [{ condition: 'myelopathy', weeks: 1 }, 20],
  [{ condition: 'myelopathy', weeks: 1, deficit: true }, 20],
  [{ condition: 'not-sure' }, 1],
  [{ condition: 'facet', weeks: 3, deficit: true }, 0],
  [{ condition: 'not-sure', deficit: true }, 0],
])('%j is row %d', (person, row) => {
  expect(answerPathway(person).row).toBe(row)
})

// Columns "first" and "also good" of pathways.md.
test.each([
  [{ condition: 'facet', weeks: 3, deficit: true }, ['spine-surgery', 'pmr'], ['neurology', 'primary-care']],
  [{ condition: 'not-sure' }, ['primary-care', 'pmr'], ['physical-therapy']],
  [
    { condition: 'nslbp', weeks: 3 },
    ['physical-therapy', 'primary-care', 'chiropractic'],
    ['osteopathic-manual', 'acupuncture', 'massage-bodywork'],
  ],
  [{ condition: 'nslbp', weeks: 8 }, ['physical-therapy', 'pmr'], ['chiropractic', 'osteopathic-manual']],
  [{ condition: 'nslbp', weeks: 13 }, ['pmr', 'physical-therapy'], ['behavioral-health', 'chiropractic', 'pain-medicine']],
  [
    { condition: 'nslbp', weeks: 30, triedKinds: ['therapy', 'injection'] },
    ['pmr', 'pain-medicine', 'physical-therapy', 'behavioral-health'],
    ['rheumatology'],
  ],
  [{ condition: 'radiculopathy', weeks: 2 }, ['primary-care', 'physical-therapy'], ['pmr']],
  [{ condition: 'radiculopathy', weeks: 6 }, ['pmr', 'spine-surgery'], ['pain-medicine', 'physical-therapy']],
  [{ condition: 'radiculopathy', weeks: 1, deficit: true }, ['spine-surgery', 'pmr'], ['neurology', 'physical-therapy']],
  [{ condition: 'stenosis', weeks: 4 }, ['physical-therapy', 'pmr'], ['primary-care', 'pain-medicine']],
  [{ condition: 'stenosis', weeks: 12, walkingLimited: true }, ['spine-surgery', 'pmr'], ['physical-therapy', 'pain-medicine']],
  [{ condition: 'spondylolisthesis', weeks: 20, legSymptoms: false }, ['physical-therapy', 'pmr'], []],
  [{ condition: 'spondylolisthesis', weeks: 20, legSymptoms: true }, ['spine-surgery', 'pmr'], ['physical-therapy']],
  [{ condition: 'ddd', weeks: 10 }, ['physical-therapy', 'pmr'], ['pain-medicine', 'osteopathic-manual', 'chiropractic']],
  [{ condition: 'compression-fx', weeks: 1 }, ['primary-care', 'pmr'], ['physical-therapy']],
  [{ condition: 'psps2', weeks: 40 }, ['pain-medicine', 'pmr', 'behavioral-health'], ['physical-therapy', 'spine-surgery']],
  [{ condition: 'axspa', weeks: 40 }, ['rheumatology'], ['physical-therapy', 'primary-care']],
  [{ condition: 'scoliosis', weeks: 40 }, ['pmr', 'physical-therapy'], ['spine-surgery']],
  [
    { condition: 'neck-radiculopathy', weeks: 2 },
    ['primary-care', 'physical-therapy'],
    ['pmr', 'chiropractic', 'osteopathic-manual'],
  ],
  [{ condition: 'neck-radiculopathy', weeks: 6 }, ['spine-surgery', 'pmr'], ['pain-medicine', 'neurology']],
  [{ condition: 'myelopathy' }, ['spine-surgery'], []],
])('%j: first %j, also %j', (person, first, also) => {
  const answer = answerPathway(person)
  expect(idsOf(answer.first)).toEqual(first)
  expect(idsOf(answer.also)).toEqual(also)
})

test.each([
  [{ condition: 'nslbp', weeks: 8 }, 'pain-medicine'],
  [{ condition: 'nslbp', weeks: 13 }, 'spine-surgery'],
  [{ condition: 'nslbp', weeks: 30, triedKinds: ['therapy', 'manual'] }, 'spine-surgery'],
  [{ condition: 'radiculopathy', weeks: 2 }, 'spine-surgery'],
  [{ condition: 'spondylolisthesis', weeks: 2 }, 'spine-surgery'],
  [{ condition: 'facet', weeks: 2 }, 'spine-surgery'],
  [{ condition: 'compression-fx', weeks: 2 }, 'chiropractic'],
  [{ condition: 'not-sure' }, 'spine-surgery'],
  [{ condition: 'nslbp', weeks: 2 }, null],
  [{ condition: 'psps2', weeks: 2 }, null],
  [{ condition: 'radiculopathy', weeks: 2, deficit: true }, null],
])('%j does not begin with %s', (person, discipline) => {
  expect(idsOf(answerPathway(person).notFirst)).toContain(discipline)
})

test('a team row names a lead and its members', () => {
  const answer = answerPathway({ condition: 'psps2', weeks: 40 })
  expect(answer.first.every(({ why }) => why.startsWith('as a team with one lead'))).toBe(true)
})

test('leg pain of 7 or more for 2 weeks adds pain medicine to recent sciatica', () => {
  const also = (person: object) => idsOf(answerPathway({ condition: 'radiculopathy', weeks: 3, ...person }).also)
  expect(also({ legPain: 7 })).toContain('pain-medicine')
  expect(also({ legPain: 7, legPainWeeks: 2 })).toContain('pain-medicine')
  expect(also({ legPain: 7, legPainWeeks: 1.9 })).not.toContain('pain-medicine')
  expect(also({ legPain: 6.9 })).not.toContain('pain-medicine')
})

test('a fracture that still hurts severely after two weeks adds a surgeon and a pain physician', () => {
  const also = (person: object) => idsOf(answerPathway({ condition: 'compression-fx', ...person }).also)
  expect(also({ weeks: 2, severe: true })).toEqual(['spine-surgery', 'pain-medicine', 'physical-therapy'])
  expect(also({ weeks: 2, severe: false })).toEqual(['physical-therapy'])
  expect(also({ weeks: 1.9, severe: true })).toEqual(['physical-therapy'])
})
