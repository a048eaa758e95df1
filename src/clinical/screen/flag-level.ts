import type { Words } from '#domain/words.ts'

/** Levels of red-flags.md B1, most severe first, and REASK of B3, which is milder than none of those that end a search. */
export const FLAG_LEVELS = ['EMERGENCY', 'URGENT', 'REASK', 'SOON', 'ROUTINE-REFER', 'NONE'] as const
export type FlagLevel = (typeof FLAG_LEVELS)[number]

export function isMoreSevere(level: FlagLevel, other: FlagLevel): boolean {
  return FLAG_LEVELS.indexOf(level) < FLAG_LEVELS.indexOf(other)
}

/** Emergency and urgent signs come first and end it; a check that is not finished cannot be passed over either. */
export function endsSearch(level: FlagLevel): boolean {
  return level === 'EMERGENCY' || level === 'URGENT' || level === 'REASK'
}

/** What to do, by red-flags.md B1. */
export const LEVEL_ACTIONS: Record<FlagLevel, Words> = {
  EMERGENCY: {
    en: 'Call 911 or go to the nearest emergency department now.',
    es: 'Llame al 911 o vaya ahora mismo a la sala de emergencias más cercana.',
  },
  URGENT: {
    en: 'Speak to a clinician today. If you cannot reach one, go to urgent care or the emergency department.',
    es: 'Hable hoy con un médico o una enfermera. Si no los encuentra, vaya a urgencias o a la sala de emergencias.',
  },
  REASK: {
    en: 'Some warning signs were not answered. Please answer them first.',
    es: 'Faltan respuestas sobre algunas señales de alarma. Respóndalas primero, por favor.',
  },
  SOON: { en: 'See a clinician within 7 days.', es: 'Vaya a una consulta médica en los próximos 7 días.' },
  'ROUTINE-REFER': { en: 'Ask to be referred to a rheumatologist.', es: 'Pida que lo envíen a un reumatólogo.' },
  NONE: { en: 'You can go on.', es: 'Puede continuar.' },
}
