/** The words of a text in lower case without accents: "¿Cuándo esperar?" is `cuando`, `esperar`. */
export function foldWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}
