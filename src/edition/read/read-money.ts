import type { Clinician } from '#domain/contract.ts'
import { readSql } from '#doors/sql-file.ts'
import type { Sqlite } from '#doors/sqlite.ts'
import type { Lookups } from './load-lookups.ts'

type MoneyParts = Pick<Clinician, 'payments' | 'prescribing'>

/** Reads what is shown and never scored: industry payments and prescribing. Null where the file was not loaded or is silent. */
export function prepareMoney(file: Sqlite, { sources, paymentYears }: Lookups): (clinician: number) => MoneyParts {
  const payments = file.prepare<PaymentCells>(readSql(import.meta.url, './payment.sql'))
  const prescribing = file.prepare<PrescribingCells>('SELECT year, claims, opioid_claims FROM prescribing WHERE clinician = ?')
  return function readMoney(clinician) {
    return {
      payments: sources.has('payments') ? toPayments(payments.rows(clinician), paymentYears) : null,
      prescribing: toPrescribing(prescribing.row(clinician)),
    }
  }
}

interface PaymentCells {
  ownership: number
  nature: string
  company: string
  cents: number
}

interface PrescribingCells {
  year: number
  claims: number | null
  opioid_claims: number | null
}

const CENTS_PER_DOLLAR = 100

// The value of an interest held is not a payment, so it is told apart and in no sum of payments.
function toPayments(all: PaymentCells[], years: readonly number[]): MoneyParts['payments'] {
  const rows = all.filter(({ ownership }) => ownership === 0)
  const interests = all.filter(({ ownership }) => ownership === 1)
  return {
    total: sumCents(rows),
    ownershipValue: sumCents(interests),
    years: [...years],
    byNature: sumBy(rows, ({ nature }) => nature).map(([nature, amount]) => ({ nature, amount })),
    byCompany: sumBy(rows, ({ company }) => company).map(([company, amount]) => ({ company, amount })),
  }
}

function sumCents(rows: PaymentCells[]): number {
  return rows.reduce((sum, { cents }) => sum + cents, 0) / CENTS_PER_DOLLAR
}

// Largest first, then by name.
function sumBy(rows: PaymentCells[], keyOf: (row: PaymentCells) => string): [string, number][] {
  const cents = new Map<string, number>()
  for (const row of rows) cents.set(keyOf(row), (cents.get(keyOf(row)) ?? 0) + row.cents)
  return [...cents].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([key, sum]) => [key, sum / CENTS_PER_DOLLAR])
}

function toPrescribing(row: PrescribingCells | undefined): MoneyParts['prescribing'] {
  if (row === undefined) return null
  const { year, claims, opioid_claims } = row
  const opioidShare = claims === null || claims === 0 || opioid_claims === null ? null : opioid_claims / claims
  return { period: String(year), claims, opioidClaims: opioid_claims, opioidShare }
}
