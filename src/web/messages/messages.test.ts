import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { EN } from './en.ts'
import { ES } from './es.ts'

const english: Record<string, string> = EN
const spanish: Record<string, string> = ES

test('both languages have the same keys', () => {
  expect(Object.keys(spanish).toSorted()).toEqual(Object.keys(english).toSorted())
})

test('a text takes the same arguments in both languages', () => {
  const differing = Object.keys(english).filter(
    (key) => listArguments(english[key]!).join() !== listArguments(spanish[key]!).join(),
  )
  expect(differing).toEqual([])
})

test('no Spanish text was forgotten in English', () => {
  const same = Object.keys(english).filter((key) => /[a-z]{4} [a-z]{3}/.test(english[key]!) && english[key] === spanish[key])
  expect(same).toEqual([])
})

function listArguments(text: string): string[] {
  return [...new Set(parse(text).flatMap(argumentsOf))].toSorted()
}

function argumentsOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return []
  if (element.type === TYPE.plural || element.type === TYPE.select)
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(argumentsOf))]
  return [element.value]
}
