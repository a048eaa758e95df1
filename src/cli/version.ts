import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** The package's version, in a clone as in a published package, where the code lies a folder deeper. */
export function readVersion(): string {
  return JSON.parse(readFileSync(findPackageJSON(import.meta.url) ?? '', 'utf8')).version
}
