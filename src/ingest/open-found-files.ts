import { basename, join } from 'node:path'
import { extractZipEntry, listZip } from '#doors/zip.ts'
import { type FoundFile, findFiles } from './find-files.ts'

export interface OpenedFile {
  /** On disk. */
  path: string
  /** As shown to people: "NPPES.zip › npidata.csv". */
  name: string
  /** Where it was published to lie; folders and names in it state the release. */
  statedPath: string
  /** A copy in the work folder, to be removed once it is read. */
  isUnpacked: boolean
}

// What archives of public data hold beside tables; NPPES adds each header once more, without rows.
const NOT_TABLES = /(^|\/)(__MACOSX\/|\.)|\.(pdf|xlsx?|docx?|html?|zip)$|_fileheader\.csv$/i

const FETCH_RECORD = /(\.(fetched|part)\.json|(^|[/\\])\.fetching)$/
const UNFINISHED = /\.part$/

/** Every file below the folders, those in zip archives unpacked into the work folder. */
export async function openFoundFiles(
  folders: readonly string[],
  workFolder: string,
): Promise<{ files: OpenedFile[]; leftOut: { file: string; why: string }[] }> {
  const opened: OpenedFile[] = []
  const leftOut: { file: string; why: string }[] = []
  for (const found of await findFiles(folders)) {
    // What `data fetch` writes beside its files to know them by.
    if (FETCH_RECORD.test(found.path)) continue
    if (UNFINISHED.test(found.path)) {
      leftOut.push({ file: found.name, why: 'It is a download that broke off: “data fetch” goes on with it.' })
      continue
    }
    if (!/\.zip$/i.test(found.path)) {
      opened.push({ ...found, statedPath: found.path, isUnpacked: false })
      continue
    }
    for (const entry of await listZip(found.path)) {
      const name = `${found.name} › ${entry.name}`
      if (NOT_TABLES.test(entry.name)) leftOut.push({ file: name, why: 'It is no table of text with rows.' })
      else opened.push(await unpack(found, { entry: entry.name, to: join(workFolder, `unpacked-${opened.length}`) }))
    }
  }
  return { files: opened, leftOut }
}

async function unpack({ path, name }: FoundFile, { entry, to }: { entry: string; to: string }): Promise<OpenedFile> {
  await extractZipEntry(path, entry, { to })
  return { path: to, name: `${name} › ${entry}`, statedPath: join(path, basename(entry)), isUnpacked: true }
}
