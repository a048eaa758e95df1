// `npm run campaign NAME`: a long run that `npm test` holds in a small form; without a name, which there are.
import { join } from 'node:path'
import { ensureInstalled, root, runWithNode24 } from './with-node24.mjs'

ensureInstalled()
runWithNode24(join(root, 'campaigns', 'report', 'run.ts'), process.argv.slice(2))
