import { expect, test } from 'vitest'
import { generateDocs } from '../../docs/generate.ts'

test.each((await generateDocs()).map((file) => [file.path, file] as const))(
  'the generated part of %s agrees with the code (`npm run docs` writes it)',
  (_, file) => {
    expect(file.is).toBe(file.shouldBe)
  },
)
