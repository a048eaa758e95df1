import type { Article } from '../article.ts'

// What changes fastest, or harms most when it is out of date, is looked at every year.
const YEARLY = ['when-it-is-an-emergency', 'medicines']

/** A review that is in the future, too long ago, or has run out on `today` (ISO 8601). */
export function checkDates({ slug, reviewed, reviewBy }: Article, today: string): string[] {
  const monthsMax = YEARLY.includes(slug) ? 12 : 24
  return [
    ...(reviewed > today ? [`was reviewed in the future: ${reviewed}`] : []),
    ...(reviewBy < today ? [`was to be reviewed by ${reviewBy}`] : []),
    ...(reviewBy > addMonths(reviewed, monthsMax) ? [`is reviewed after more than ${monthsMax} months: ${reviewBy}`] : []),
  ]
}

function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 10)
}
