import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from 'react-router'
import { UserError } from '#domain/errors.ts'

interface Asset {
  bytes: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  type: string
}

export interface BuiltPages {
  build: ServerBuild
  /** Files for the browser by their address. */
  assets: ReadonlyMap<string, Asset>
  /** Of the sources that the pages were built from. */
  digest: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The pages as bin/build-pages.mjs made them, assets in memory: a few hundred kB. */
export async function loadBuiltPages(): Promise<BuiltPages> {
  const folder = join(dirname(findPackageJSON(import.meta.url) ?? ''), 'build/pages')
  const entry = join(folder, 'server/index.js')
  if (!existsSync(entry))
    throw new UserError('pages', 'The pages are not built', {
      at: folder,
      remedy: 'Run `node bin/build-pages.mjs` in the project folder; `npm start` does it by itself.',
      kind: 'system',
    })
  return {
    build: await import(pathToFileURL(entry).href),
    assets: readAssets(join(folder, 'client')),
    digest: readFileSync(join(folder, 'digest'), 'utf8').trim(),
  }
}

function readAssets(folder: string): BuiltPages['assets'] {
  const read = (name: string) => new Uint8Array(readFileSync(join(folder, 'assets', name)))
  const names = readdirSync(join(folder, 'assets')).filter((name) => !name.endsWith('.br'))
  return new Map(names.map((name) => [`/assets/${name}`, { bytes: read(name), brotli: read(`${name}.br`), type: typeOf(name) }]))
}

function typeOf(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream'
}
