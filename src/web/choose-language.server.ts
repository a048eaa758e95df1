/**
 * Whether a person who arrives at the first page reads Spanish before English, as the browser says. Once inside, or after the
 * switch, the address alone decides.
 */
export function wantsSpanish(request: Request): boolean {
  if (new URL(request.url).searchParams.has('language')) return false
  if (request.headers.get('sec-fetch-site') === 'same-origin') return false
  const wanted = listLanguages(request.headers.get('accept-language') ?? '')
  return wanted.find((language) => language === 'en' || language === 'es') === 'es'
}

/** Primary tags of an Accept-Language header, the most wanted first (RFC 9110, 12.5.4). */
function listLanguages(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { language: tag.split('-')[0]!.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}
