import type { Language } from '#domain/words.ts'

/** Spanish addresses begin with /es. */
export function languageOf(pathname: string): Language {
  return /^\/es(\/|\.data$|$)/.test(pathname) ? 'es' : 'en'
}

/** The same page in a language: `/find` and `/es/find`. */
export function pathIn(language: Language, path: string): string {
  const plain = path.replace(/^\/es(?=[/?]|$)/, '')
  const rooted = plain.startsWith('/') ? plain : `/${plain}`
  if (language === 'en') return rooted
  return `/es${rooted.replace(/^\/(?=\?|$)/, '')}`
}
