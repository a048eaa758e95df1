import { describe, expect, test } from 'vitest'
import { checkClaims } from './testing/check-claims.ts'
import { checkDates } from './testing/check-dates.ts'
import { checkLinks } from './testing/check-links.ts'
import { checkPairs } from './testing/check-pairs.ts'
import { checkShape } from './testing/check-shape.ts'
import { checkWords } from './testing/check-words.ts'
import { plantArticle, plantText } from './testing/plant-article.ts'
import { checkReading } from './testing/reading-grade.ts'

const slugs = new Set(['planted', 'other'])
const TODAY = '2026-11-25'

test.each(['en', 'es'] as const)('a good article in %s holds every rule', (language) => {
  const article = plantArticle({ language })
  const found = [checkShape, checkClaims, checkReading, checkWords].flatMap((check) => check(article))
  expect([...found, ...checkDates(article, TODAY), ...checkLinks(article, slugs)]).toEqual([])
})

describe('a claim', () => {
  test('that is marked and not listed is found', () => {
    expect(checkClaims(plantArticle({ text: 'It is so [^unknown].' }))).toEqual(['marks a claim that is not listed: unknown'])
  })

  test('that is listed and never made is found', () => {
    const more = '{ id: idle, text: Idle., grade: low, gradedBy: us, citations: [trial-2020] }'
    const front = {
      claims: `\n  - { id: helps, text: It helps., grade: low, gradedBy: us, citations: [trial-2020] }\n  - ${more}`,
    }
    expect(checkClaims(plantArticle({ front }))).toEqual(['lists a claim that the text never makes: idle'])
  })

  test.each([
    ['en', 'It helps 30 of 100 people.'],
    ['en', 'It helps one in three people.'],
    ['en', 'It helps twenty percent.'],
    ['en', 'It takes 6 weeks.'],
    ['en', 'Half of them were well.'],
    ['en', 'It doubled the risk.'],
    ['en', '- One dose is 400 milligrams.'],
    ['en', '| Age | Worn |\n| --- | --- |\n| 20 | 37 |'],
    ['es', 'Ayuda a 30 de cada 100 personas.'],
    ['es', 'Ayuda a una de cada tres personas.'],
    ['es', 'Ayuda al veinte por ciento.'],
    ['es', 'La mitad de ellas estaba bien.'],
  ] as const)('without a citation is found in %s: %s', (language, text) => {
    expect(checkClaims(plantArticle({ language, text }))).toEqual([expect.stringMatching(/^states a quantity without a claim/)])
  })

  test.each([
    ['en', 'Call 911 or 988.'],
    ['en', 'What do you expect in 6 weeks?'],
    ['es', 'Llame al 911.'],
  ] as const)('is not seen in %s: %s', (language, text) => {
    expect(checkClaims(plantArticle({ language, text }))).toEqual([])
  })
})

describe('a review', () => {
  test('that has run out is found the day after its date, and not on it', () => {
    const article = plantArticle({ front: { reviewed: '2025-01-10', reviewBy: '2026-11-24' } })
    expect(checkDates(article, '2026-11-25')).toEqual(['was to be reviewed by 2026-11-24'])
    expect(checkDates(article, '2026-11-24')).toEqual([])
  })

  test('after more than 24 months is found, and on emergencies and medicines after more than 12', () => {
    expect(checkDates(plantArticle({ front: { reviewBy: '2028-11-26' } }), TODAY)).toHaveLength(1)
    expect(checkDates(plantArticle({ front: { reviewBy: '2028-11-25' } }), TODAY)).toEqual([])
    expect(checkDates(plantArticle({ slug: 'medicines', front: { reviewBy: '2027-11-26' } }), TODAY)).toHaveLength(1)
  })

  test('in the future is found', () => {
    expect(checkDates(plantArticle({ front: { reviewed: '2026-11-26' } }), TODAY)).toEqual([
      'was reviewed in the future: 2026-11-26',
    ])
  })
})

describe('a link', () => {
  test.each([
    ['en', '[a](/learn/nowhere)'],
    ['en', '[a](/nowhere)'],
    ['en', '[a](/es/learn/other)'],
    ['es', '[a](/learn/other)'],
  ] as const)('that leads nowhere, or into the other language, is found in %s: %s', (language, text) => {
    expect(checkLinks(plantArticle({ language, text }), slugs)).toEqual([expect.stringMatching(/^leads to/)])
  })

  test.each([
    ['en', '[a](/learn/other#part) [b](/find?condition=stenosis) [c](tel:911) [d](/check)'],
    ['es', '[a](/es/learn/other) [b](/es) [c](/es/find)'],
  ] as const)('that leads somewhere is not, in %s', (language, text) => {
    expect(checkLinks(plantArticle({ language, text }), slugs)).toEqual([])
  })

  test('to a related article that is not there is found', () => {
    expect(checkLinks(plantArticle({ front: { related: '[nowhere]' } }), slugs)).toEqual([
      'is related to nowhere, which is not there',
    ])
  })
})

describe('a pair', () => {
  const english = plantArticle()
  test('without its translation is found', () => {
    expect(checkPairs([english])).toEqual(['planted: a translation is missing'])
  })

  test('whose languages agree is not', () => {
    expect(checkPairs([english, plantArticle({ language: 'es' })])).toEqual([])
  })

  test.each([
    ['dates', { front: { reviewBy: '2028-01-01' } }],
    ['sections', { text: '## ¿Y esto?' }],
    ['links', { text: '[a](/es/check)' }],
    ['claims', { front: { claims: '\n  - { id: helps, text: Ayuda., grade: high, gradedBy: us, citations: [trial-2020] }' } }],
  ])('that differs in %s is found', (part, planting) => {
    expect(checkPairs([english, plantArticle({ language: 'es', ...planting })])).toEqual([
      `planted: the languages differ in ${part}`,
    ])
  })
})

describe('a shape', () => {
  test('that is too long, or has a heading that is no question, is found', () => {
    expect(checkShape(plantArticle({ text: 'word '.repeat(500) }))).toEqual([expect.stringMatching(/words, not 450 to 900/)])
    expect(checkShape(plantArticle({ text: '## Statement' }))).toEqual(['has a heading that is no question: Statement'])
  })

  test('that has one heading twice is found, because both would have the same anchor', () => {
    expect(checkShape(plantArticle({ text: '## Why?\n\nSo.\n\n## Why?' }))).toEqual(['has an anchor twice: why'])
  })

  test('without a word on what is not sure, or without a box, is found', () => {
    const article = plantArticle()
    expect(checkShape({ ...article, headings: [] })).toEqual(['does not say how sure it is: How sure is this?'])
    expect(checkShape({ ...article, body: article.body.replaceAll('> ', '') })).toEqual([expect.stringMatching(/^has no box/)])
  })
})

describe('reading', () => {
  const HARD =
    'Multidisciplinary rehabilitation interventions incorporating psychological methodologies demonstrated improvements. '
  const DIFICIL =
    'Las intervenciones multidisciplinarias de rehabilitación que incorporaban metodologías psicológicas demostraron mejorías significativas. '
  test.each([
    ['en', HARD, /^reads at grade/],
    ['es', DIFICIL, /by Fernández Huerta/],
  ] as const)('that is too hard is found in %s', (language, sentence, words) => {
    expect(checkReading(plantArticle({ language, text: sentence.repeat(40) }))).toEqual([expect.stringMatching(words)])
  })
})

describe('advice', () => {
  test.each([
    ['en', 'Stop your opioid today.'],
    ['en', 'Take the medicine twice.'],
    ['en', 'You should have surgery.'],
    ['en', 'You must avoid all injections.'],
    ['en', 'Do not take this drug.'],
    ['en', 'Never stop an opioid.'],
    ['es', 'Deje el opioide hoy.'],
    ['es', 'Tome la pastilla.'],
    ['es', 'Usted debe evitar las inyecciones.'],
    ['es', 'No suspenda el tratamiento.'],
  ] as const)('to begin, end or change a treatment is found in %s: %s', (language, text) => {
    expect(checkWords(plantArticle({ language, text })).filter((found) => found.startsWith('tells'))).toHaveLength(1)
  })

  test.each([
    ['en', 'Stopping one suddenly can be dangerous.'],
    ['en', 'Should I take this medicine?'],
    ['en', 'Ask what this medicine should change.'],
    ['es', 'Dejarlo de golpe puede ser peligroso.'],
    ['es', '¿Debo tomar este medicamento?'],
  ] as const)('is not seen in %s: %s', (language, text) => {
    expect(checkWords(plantArticle({ language, text })).filter((found) => found.startsWith('tells'))).toEqual([])
  })

  test.each([
    ['en', 'You have a slipped disc.'],
    ['es', 'Usted tiene una hernia.'],
  ] as const)('and a verdict on the person is found in %s: %s', (language, text) => {
    expect(checkWords(plantArticle({ language, text })).some((found) => found.startsWith('says what a person has'))).toBe(true)
  })
})

describe('a word', () => {
  test('that is hard and not explained is found, and one that is explained is not', () => {
    expect(checkWords(plantArticle({ text: 'Pain came. Ablation came too. Pain went.' }))).toEqual([
      'does not explain ablation: Ablation came too.',
    ])
    expect(checkWords(plantArticle({ text: 'Ablation uses heat to switch off nerves.' }))).toEqual([])
  })

  test('of the trade, or of a brand, is found', () => {
    expect(checkWords(plantArticle({ text: 'The etiology is plain.' }))).toEqual(['uses the word etiology'])
    expect(checkWords(plantArticle({ language: 'es', text: 'Se vende como Tylenol.' }))).toEqual(['uses the word tylenol'])
  })
})

describe('front matter', () => {
  test.each([
    ['a field is missing', { summary: '' }, /summary/],
    ['a condition is unknown', { conditions: '[backache]' }, /conditions/],
    ['a day is none', { reviewBy: '2028-02-30' }, /reviewBy/],
    [
      'a grade is unknown',
      { claims: '\n  - { id: helps, text: a, grade: sure, gradedBy: us, citations: [trial-2020] }' },
      /grade/,
    ],
    ['a claim has no citation', { claims: '\n  - { id: helps, text: a, grade: low, gradedBy: us, citations: [] }' }, /citations/],
    ['a field is not known', { colour: 'blue' }, /colour/],
    [
      'a source is not listed',
      { claims: '\n  - { id: helps, text: a, grade: low, gradedBy: us, citations: [nobody] }' },
      /nobody/,
    ],
  ])('in which %s is an error that names it', (_, front, named) => {
    expect(() => plantArticle({ front })).toThrow(named)
  })

  test('that is missing is an error', () => {
    expect(() => plantArticle({ text: '', front: { title: '"' } })).toThrow(/not YAML/)
    expect(plantText()).toMatch(/^---\n/)
  })
})
