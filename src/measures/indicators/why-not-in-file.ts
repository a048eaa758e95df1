import type { WhyId } from '#domain/why.ts'

/** Why a clinician has no figure from a file: the file was not loaded, or has no row of theirs; null where it has. */
export function whyNotInFile(sources: ReadonlySet<string>, source: string, isInFile: boolean): WhyId | null {
  if (!sources.has(source)) return 'source-absent'
  return isInFile ? null : 'not-in-the-file'
}
