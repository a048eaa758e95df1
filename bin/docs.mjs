// `npm run docs`: writes the generated parts of the documentation again.
import { join } from 'node:path'
import { ensureInstalled, root, runWithNode24 } from './with-node24.mjs'

ensureInstalled()
runWithNode24(join(root, 'docs', 'generate.ts'), ['--write'])
