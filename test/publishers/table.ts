import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

/** A public file held whole, for a row API to answer from. */
export interface PublishedTable {
  header: string[]
  rows: string[][]
}

export function readTable(path: string): PublishedTable {
  return parseTable(readFileSync(path))
}

export function parseTable(bytes: Buffer): PublishedTable {
  const [header = [], ...rows]: string[][] = parse(bytes, {
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
  })
  return { header: header.map((cell) => cell.trim()), rows }
}

export function column({ header }: PublishedTable, name: string): number {
  return header.findIndex((cell) => cell.toLowerCase() === name.toLowerCase())
}

/** The name of a column in a DKAN datastore: "City/Town" is citytown, "ZIP Code" zip_code. */
export function datastoreName(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\w\s]/g, '')
    .trim()
    .replace(/\s+/g, '_')
}
