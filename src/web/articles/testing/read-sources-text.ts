import { readFileSync } from 'node:fs'

export function readSourcesText(): string {
  return readFileSync(new URL('../sources.yaml', import.meta.url), 'utf8')
}
