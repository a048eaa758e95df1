import { readFileSync } from 'node:fs'

/** The text of an .sql file beside the module that asks: `readSql(import.meta.url, './services.sql')`. */
export function readSql(moduleUrl: string, path: string): string {
  return readFileSync(new URL(path, moduleUrl), 'utf8')
}
