import type { UserError } from '#domain/errors.ts'
import type { Language } from '#domain/words.ts'

export interface Problem {
  message: string
  remedy: string | null
}

// By the code of the error; what a person typed stands in the form above it. The others are said as they are, in English.
const IN_SPANISH: Readonly<Record<string, Problem>> = {
  near: {
    message: 'No conocemos ese lugar, o hay varios con ese nombre.',
    remedy: 'Escriba un código postal como 02115, o una ciudad con su estado como «Boston, MA».',
  },
  weights: {
    message: 'No entendimos lo que más le importa.',
    remedy: 'Use números de 0 a 10; al menos uno debe ser mayor que 0.',
  },
  within: { message: 'No entendimos la distancia.', remedy: 'Escriba los kilómetros como un número, por ejemplo 40.' },
  condition: { message: 'No conocemos ese problema.', remedy: 'Elija uno de la lista.' },
  weeks: { message: 'No entendimos desde hace cuánto.', remedy: 'Escriba las semanas como un número, por ejemplo 8.' },
  npi: { message: 'Eso no es un número NPI.', remedy: 'Un NPI tiene diez cifras. Puede buscar por nombre.' },
  'npi-not-found': {
    message: 'Nadie con ese NPI está en esta edición.',
    remedy: 'Contiene a personas de profesiones que tratan la espalda, activas y no excluidas. Puede buscar por nombre.',
  },
  'edition-not-kept': { message: 'Esa edición ya no se guarda aquí.', remedy: 'Vea la edición actual.' },
}

/** What is wrong and what to do, in the page's language where there are words for it. */
export function problemIn(language: Language, { code, message, remedy }: UserError): Problem {
  const spanish = language === 'es' ? IN_SPANISH[code] : undefined
  return (
    spanish ?? { message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/\.\.$/, '.'), remedy: remedy ?? null }
  )
}
