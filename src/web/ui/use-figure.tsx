import { useWords } from '#web/messages/messages-provider.tsx'

/** A figure as people read it: whole numbers whole, others with two decimals, nothing as a dash. */
export function useFigure(): (value: number | null) => string {
  const { language } = useWords()
  const format = new Intl.NumberFormat(language === 'es' ? 'es-US' : 'en-US', { maximumFractionDigits: 2 })
  return (value) => (value === null ? '–' : format.format(value))
}
