import { readSheet } from 'read-excel-file/node'
import { UserError } from '#domain/errors.ts'

/** Rows of the first sheet of a workbook (.xlsx), cells as text; dates as MM/DD/YYYY, as the publishers write them. */
export async function readWorkbook(path: string): Promise<string[][]> {
  try {
    const rows = await readSheet(path)
    return rows.map((row) => row.map((cell) => writeCell(cell)))
  } catch (error) {
    throw new UserError(
      'bad-workbook',
      `${path} is no workbook that can be read: ${error instanceof Error ? error.message : error}`,
      {
        at: path,
        remedy: 'Fetch it again from its publisher.',
        cause: error,
      },
    )
  }
}

function writeCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const [year, month, day] = cell.toISOString().slice(0, 10).split('-')
  return `${month}/${day}/${year}`
}
