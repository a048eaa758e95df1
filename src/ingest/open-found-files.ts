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

// What archives of public data hold beside tables.
const NOT_TABLES = /(^|\/)(__MACOSX\/|\.)|\.(pdf|xlsx?|docx?|html?|zip)$/i

/** Every file below the folders, those in zip archives unpacked into the work folder. */
export async function openFoundFiles(
  folders: readonly string[],
  workFolder: string,
): Promise<{ files: OpenedFile[]; leftOut: { file: string; why: string }[] }> {
  const opened: OpenedFile[] = []
  const leftOut: { file: string; why: string }[] = []
  for (const found of await findFiles(folders)) {
    if (!/\.zip$/i.test(found.path)) {
      opened.push({ ...found, statedPath: found.path, isUnpacked: false })
      continue
    }
    for (const entry of await listZip(found.path)) {
      const name = `${found.name} › ${entry.name}`
      if (NOT_TABLES.test(entry.name)) leftOut.push({ file: name, why: 'It is no table of text.' })
      else opened.push(await unpack(found, { entry: entry.name, to: join(workFolder, `unpacked-${opened.length}`) }))
    }
  }
  return { files: opened, leftOut }
}

async function unpack({ path, name }: FoundFile, { entry, to }: { entry: string; to: string }): Promise<OpenedFile> {
  await extractZipEntry(path, entry, { to })
  return { path: to, name: `${name} › ${entry}`, statedPath: join(path, basename(entry)), isUnpacked: true }
}
