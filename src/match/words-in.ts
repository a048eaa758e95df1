import type { IndicatorId } from '#domain/indicator.ts'
import type { Language } from '#domain/words.ts'
import { INDICATOR_WORDS, type IndicatorWords } from './indicator-words.ts'
import { INDICATOR_WORDS_ES } from './indicator-words-es.ts'

/** The sentences around an indicator's words. `side`: "more than", "less variety than". */
interface ReasonWords {
  indicators: Record<IndicatorId, IndicatorWords>
  usualIs: (usual: string) => string
  besideUsual: (side: string, forCondition: boolean) => string
  side: { for: string; against: string }
  searched: string
  kmFrom: (km: number, place: string) => string
}

export const WORDS_IN: Record<Language, ReasonWords> = {
  en: {
    indicators: INDICATOR_WORDS,
    usualIs: (usual) => `usual in this group is ${usual}`,
    besideUsual: (side, forCondition) => `${forCondition ? 'for this kind of problem ' : ''}${side} usual in this group`,
    side: { for: 'more than', against: 'less than' },
    searched: 'The name or practice you searched for',
    kmFrom: (km, place) => `${km} km from ${place}`,
  },
  es: {
    indicators: INDICATOR_WORDS_ES,
    usualIs: (usual) => `lo habitual en este grupo es ${usual}`,
    besideUsual: (side, forCondition) => `${forCondition ? 'para este tipo de problema ' : ''}${side} habitual en este grupo`,
    side: { for: 'más de lo', against: 'menos de lo' },
    searched: 'El nombre o consultorio que buscó',
    kmFrom: (km, place) => `a ${km} km de ${place}`,
  },
}
