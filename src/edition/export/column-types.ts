import type { ExportKind } from '#edition/export-rows.ts'

/** The types of a flat export's columns, by name; undefined for nested ones. */
export function typesOf(kind: ExportKind): Record<string, string> | undefined {
  return TYPES[kind]
}

const TEXT = 'VARCHAR'
const NUMBER = 'DOUBLE'
const COUNT = 'BIGINT'

const TYPES: Partial<Record<ExportKind, Record<string, string>>> = {
  evidence: {
    npi: TEXT,
    ...columns(['quality', 'indicator'], TEXT),
    ...columns(['known', 'applies'], 'BOOLEAN'),
    ...columns(['why', 'whyCode', 'unit', 'scale', 'boundsWhy', 'source', 'release', 'period', 'file', 'sha256', 'rowKey'], TEXT),
    ...columns(['value', 'n', 'utility', 'posterior', 'low', 'high', 'boundsLow', 'boundsHigh'], NUMBER),
    ...columns(['enteringMean', 'enteringVariance', 'lambda', 'weight'], NUMBER),
    ...columns(['firstRecord', 'lastRecord', 'records', 'formulaVersion'], COUNT),
  },
  ties: { ...columns(['npi', 'via', 'to', 'name'], TEXT), patients: COUNT },
}

function columns(names: readonly string[], type: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, type]))
}
