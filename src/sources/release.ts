import type { Layout, Source } from './source.ts'

export interface Release {
  /** As the publisher names it: "2012", "2026-06", "25.1". */
  release: string
  /** ISO date, for the order of releases and for freshness. */
  releaseDate: string
  /** What said so. */
  statedBy: 'folder' | 'file name' | 'layout'
  /** True: the file holds only what changed between two days, so that who is not in it is as before. */
  isIncrement: boolean
}

/**
 * The release of a file, by the first that says so:
 * 0. two days in the file's own name, the first and the last that it is about: `npidata_pfile_20050523-20260607.csv`;
 * 1. the folder below a folder named as the source: `…/doctors/2026-06/anything.csv`;
 * 2. the file's own name: `PUF_CY2012_block.tsv`, `MUP_PHY_R25_P05_V20_D23_Prov_Svc.csv`;
 * 3. nothing: "not stated", dated by the first year of its layout so that it never outranks a dated file.
 * A year is dated by its last day where the file is about that year, and by its first where the file is a snapshot.
 */
export function findRelease(path: string, source: Source, layout: Layout): Release {
  const parts = path.split(/[/\\]/)
  const twoDays = findTwoDays(parts.at(-1) ?? '', source)
  if (twoDays) return { ...twoDays, statedBy: 'file name' }
  const folder = findReleaseFolder(parts, source)
  if (folder) return { release: folder.name, releaseDate: folder.dated.releaseDate, statedBy: 'folder', isIncrement: false }
  for (const name of namesOf(parts)) {
    const named = dateOf(name, source)
    if (named) return { ...named, statedBy: 'file name', isIncrement: false }
  }
  const undated = `not stated (layout ${layout.name})`
  return { release: undated, releaseDate: firstDay(layout.year), statedBy: 'layout', isIncrement: false }
}

type Dated = Pick<Release, 'release' | 'releaseDate'>

const TWO_DAYS = /(?<!\d)(\d{8})[-_](\d{8})(?!\d)/

/** An increment is named by both its days, so that it is never taken for the whole file that ends on the same day. */
function findTwoDays(name: string, { wholeFrom }: Source): Omit<Release, 'statedBy'> | undefined {
  const [, first = '', last = ''] = TWO_DAYS.exec(name) ?? []
  const [from, to] = [first, last].map((text) => day(text.slice(0, 4), text.slice(4, 6), text.slice(6)))
  if (!from || !to || from.releaseDate > to.releaseDate) return undefined
  const isIncrement = wholeFrom !== undefined && first !== wholeFrom
  return { ...to, ...(isIncrement && { release: `${from.release}/${to.release}` }), isIncrement }
}

/** A folder names a release only where it holds a date: a source's name can lie in a path by chance. */
function findReleaseFolder(parts: readonly string[], source: Source): { name: string; dated: Dated } | undefined {
  const folders = parts.slice(0, -1)
  const at = folders.findLastIndex((part) => part === source.id || part === source.partOf)
  const name = at < 0 ? undefined : folders[at + 1]
  const dated = name === undefined ? undefined : dateOf(name, source)
  return name !== undefined && dated ? { name, dated } : undefined
}

/** The file's own name, then that of the archive it came in. */
function namesOf(parts: readonly string[]): string[] {
  return [...parts.slice(-1), ...parts.slice(0, -1).filter((part) => /\.zip$/i.test(part))]
}

type Reader = (found: RegExpExecArray, source: Source) => Dated | undefined

// In this order: the more exact first. Digits must stand alone, so that "R25", "40cols" and "first1000" say nothing.
const PATTERNS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<!\d)((?:19|20)\d{2})[-_]?(\d{2})[-_]?(\d{2})(?!\d)/, (m) => day(m[1], m[2], m[3])],
  [/(?<!\d)((?:19|20)\d{2})[-_](\d{2})(?!\d)/, (m) => month(m[1], m[2])],
  // The provider-data archive: doctors_and_clinicians_06_2026.zip.
  [/(?<!\d)(\d{2})[-_]((?:19|20)\d{2})(?!\d)/, (m) => month(m[2], m[1])],
  // CMS data years: D23, DY23, CY2012, PGYR2023.
  [/(?:^|_)DY?(\d{2})(?=[_.])/i, (m, source) => year(`20${m[1]}`, source)],
  [/(?:CY|PGYR|PY)((?:19|20)\d{2})/i, (m, source) => year(m[1], source)],
  [/^(\d{2})\.([01])$/, (m) => taxonomyVersion(m[1], m[2])],
  // NUCC: nucc_taxonomy_251 is version 25.1; .0 comes out in January, .1 in July.
  [/taxonomy_(\d{2})([01])(?!\d)/i, (m) => taxonomyVersion(m[1], m[2])],
  [/(?<!\d)((?:19|20)\d{2})(?!\d)/, (m, source) => year(m[1], source)],
]

function dateOf(text: string, source: Source): Dated | undefined {
  for (const [pattern, read] of PATTERNS) {
    const found = pattern.exec(text)
    const release = found ? read(found, source) : undefined
    if (release) return release
  }
  return undefined
}

function day(y = '', m = '', d = ''): Dated | undefined {
  const iso = `${y}-${m}-${d}`
  const date = new Date(`${iso}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  return { release: iso, releaseDate: iso }
}

function month(y = '', m = ''): Dated | undefined {
  const first = day(y, m, '01')
  return first && { release: `${y}-${m}`, releaseDate: first.releaseDate }
}

function year(y = '', source: Source): Dated {
  return { release: y, releaseDate: source.dated === 'period' ? `${y}-12-31` : firstDay(y) }
}

function taxonomyVersion(y = '', version = ''): Dated {
  return { release: `${y}.${version}`, releaseDate: `20${y}-${version === '0' ? '01' : '07'}-01` }
}

function firstDay(y: string | number): string {
  return `${y}-01-01`
}
