import type { Sqlite } from '#doors/sqlite.ts'
import { STYLE_IDS } from '#edition/style-ids.ts'
import type { ClinicianStyle } from '#edition/write-edition.ts'
import { prepareInsert } from './copy-rows.ts'
import type { Phrases } from './intern-phrases.ts'

/** Writes the shares of each clinician's practice style, in the order of the clinicians. */
export function writeStyles(to: Sqlite, { styles, phrases }: { styles: readonly ClinicianStyle[]; phrases: Phrases }): void {
  const findClinician = to.prepare<{ id: number }>('SELECT id FROM clinician WHERE npi = ?')
  const insert = prepareInsert(to, 'style')
  for (const { npi, shares } of styles.toSorted((a, b) => a.npi - b.npi)) {
    const clinician = findClinician.row(npi)?.id
    if (clinician === undefined) continue
    for (const share of shares.toSorted((a, b) => STYLE_IDS.indexOf(a.style) - STYLE_IDS.indexOf(b.style))) {
      const { style, value, low, high, n, percentile, why } = share
      insert([clinician, STYLE_IDS.indexOf(style), value, low, high, n, percentile, phrases.idOf(why)])
    }
  }
}
