import { PROCEDURE_GROUPS } from '#codes/procedure-groups.ts'
import { DISCIPLINE_IDS } from '#domain/discipline.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import { STYLE_IDS, type Styles } from '#measures/style.ts'
import { prepareInsert } from './copy-rows.ts'

/** Writes the shares of each clinician's practice style that can be shown, and where peers stand. */
export function writeStyles(to: Sqlite, { columns, peers }: Styles): void {
  writePeers(to, peers)
  const rows = to.prepare<{ id: number; npi: number }>('SELECT id, npi FROM clinician').rows()
  const ids = new Map(rows.map(({ id, npi }) => [npi, id]))
  const insert = prepareInsert(to, 'style')
  for (const { style, npi, value, low, high, n, percentile } of columns) {
    for (const [index, clinicianNpi] of npi.entries()) {
      const clinician = ids.get(clinicianNpi)
      if (clinician === undefined) continue
      insert([clinician, STYLE_IDS.indexOf(style), value[index]!, low[index]!, high[index]!, n[index]!, percentile[index]!])
    }
  }
}

function writePeers(to: Sqlite, peers: Styles['peers']): void {
  const insert = prepareInsert(to, 'style_peers')
  for (const { style, discipline, count, quantiles } of peers)
    insert([STYLE_IDS.indexOf(style), DISCIPLINE_IDS.indexOf(discipline), count, ...quantiles])
}

/** "mostly performs …" by NPI, for those with one kind of intervention above the rest (measures.md 2b). */
export function nameMostly({ mostly }: Styles): Map<number, string> {
  const names = new Map<string, string>(PROCEDURE_GROUPS.map(({ id, name }) => [id, name]))
  return new Map([...mostly].map(([npi, group]) => [Number(npi), `mostly performs ${names.get(group) ?? group}`]))
}
