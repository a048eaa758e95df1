export const LANGUAGES = ['en', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a person reads, in each language; it stands beside the rule that says it. */
export type Words = Readonly<Record<Language, string>>
