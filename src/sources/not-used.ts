import { foldCell } from './source.ts'

/** Official files that lie beside ours and are not read, by a header cell that only they have. */
const NOT_USED = [
  {
    cell: 'Rndrng_Prvdr_Geo_Lvl',
    what: 'Medicare Physician & Other Practitioners – by Geography and Service: no clinician is named in it',
  },
  { cell: 'Prscrbr_Geo_Lvl', what: 'Medicare Part D Prescribers – by Geography and Drug: no clinician is named in it' },
  { cell: 'Brnd_Name', what: 'Medicare Part D Prescribers – by Provider and Drug: only the file by Provider is used' },
  { cell: 'MEDICARE SPECIALTY CODE', what: 'the Medicare specialty to taxonomy crosswalk: our own reviewed lists stand instead' },
  { cell: 'Provider Other Organization Name Type Code', and: 4, what: 'the NPPES other-name reference file' },
  { cell: 'Endpoint Type', what: 'the NPPES endpoint reference file' },
  { cell: 'Teaching_Hospital_Name', and: 10, what: 'an Open Payments supplement' },
] as const

/** What an official file is that we do not read, or undefined. */
export function findNotUsed(cells: readonly string[]): string | undefined {
  if (/^NPPES Deactivated/i.test(cells[0] ?? ''))
    return 'the NPPES deactivation report with its title line: without that line it is read'
  const folded = new Set(cells.map(foldCell))
  return NOT_USED.find((file) => folded.has(foldCell(file.cell)) && (!('and' in file) || cells.length <= file.and))?.what
}
