import { createHash } from 'node:crypto'
import { readBlocks } from '#doors/files.ts'

/** The SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256')
  for await (const { bytes } of readBlocks(path)) digest.update(bytes)
  return digest.digest('hex')
}
