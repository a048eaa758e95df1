import type { DatedFile } from './order-files.ts'
import { surveyDated } from './read-file.ts'
import type { FileSurvey } from './reading/survey-file.ts'

export interface SurveyedFile {
  file: DatedFile
  survey: FileSurvey
}

/**
 * Each file with what one pass over its bytes finds. The pass is ours and the reading is DuckDB's, on threads of its own: the next
 * file is passed over while this one is read, and no further ahead, so that its bytes are still in memory when DuckDB comes to it.
 */
export async function* surveyAhead(
  files: readonly DatedFile[],
  onBytes: (file: DatedFile, bytesDone: number) => void,
): AsyncGenerator<SurveyedFile> {
  let next = startSurvey(files[0], onBytes)
  for (const [index, file] of files.entries()) {
    const survey = await next
    next = startSurvey(files[index + 1], onBytes)
    if (survey) yield { file, survey }
  }
}

function startSurvey(
  file: DatedFile | undefined,
  onBytes: (file: DatedFile, bytesDone: number) => void,
): Promise<FileSurvey | undefined> {
  if (!file) return Promise.resolve(undefined)
  const survey = surveyDated(file, (done) => onBytes(file, done))
  // Where the file before fails first, nobody awaits this one.
  survey.catch(() => undefined)
  return survey
}
