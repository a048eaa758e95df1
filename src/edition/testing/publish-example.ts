import { publishEdition } from '#edition/publish-edition.ts'
import { type EditionContent, type WrittenEdition, writeEdition } from '#edition/write-edition.ts'
import { makeContent } from './synthetic-content.ts'

/** Writes the example beside `path`, after `change` if given, and closes what it was made from. */
export async function writeExample(path: string, change?: (content: EditionContent) => Promise<void>): Promise<WrittenEdition> {
  const content = await makeContent()
  try {
    await change?.(content)
    return await writeEdition(path, content)
  } finally {
    content.db.close()
  }
}

/** Puts the example at `path`; answers its SHA-256. */
export async function publishExample(path: string, change?: (content: EditionContent) => Promise<void>): Promise<string> {
  const written = await writeExample(path, change)
  await publishEdition(path, written)
  return written.sha256
}
