import { completeNpi } from '#domain/npi.ts'

// The current layout, without the columns of money.
const HEADER =
  'Rndrng_NPI,Rndrng_Prvdr_Last_Org_Name,Rndrng_Prvdr_Ent_Cd,Rndrng_Prvdr_Zip5,Rndrng_Prvdr_Cntry,Rndrng_Prvdr_Type,HCPCS_Cd,HCPCS_Drug_Ind,Place_Of_Srvc,Tot_Benes,Tot_Srvcs,Tot_Bene_Day_Srvcs'

const CODES_PER_NPI = 2000

/** A services file of fictional organisations, a row for each record, save those that are replaced, by their number from 1. */
export function makeServicesFile(records: number, replaced: Readonly<Record<number, string>> = {}): string {
  const rows = Array.from({ length: records }, (_, index) => replaced[index + 1] ?? makeServicesRow(index + 1))
  return `${HEADER}\n${rows.join('\n')}\n`
}

/** No two records have the same NPI and code; `change` names columns by their header. */
export function makeServicesRow(record: number, change: Readonly<Record<string, string>> = {}): string {
  const npi = completeNpi(String(200_000_000 + Math.floor(record / CODES_PER_NPI)))
  const code = String(10_000 + (record % CODES_PER_NPI))
  const cells = `${npi},Hall of ${record},O,02903,US,Clinic,${code},N,O,20,30,25`.split(',')
  return HEADER.split(',')
    .map((name, place) => change[name] ?? cells[place])
    .join(',')
}
