import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from '@formatjs/icu-messageformat-parser'
import { reactRouter } from '@react-router/dev/vite'
import { defineConfig, type Plugin } from 'vite'

// Server code and everything beyond the pages is loaded by Node itself, once: bundled too, there would be two editions in memory.
const LOADED_BY_NODE = /^#(?!web\/)|^#web\/.*\.server\.ts$/

const WEB = join(import.meta.dirname, 'src/web')

function leaveServerCodeToNode(): Plugin {
  return {
    name: 'spinewise:leave-server-code-to-node',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'ssr',
    resolveId: (source, importer) => {
      const id = nameFromEverywhere(source, importer)
      return LOADED_BY_NODE.test(id) ? { id, external: true } : undefined
    },
    // For the test that each module is loaded once.
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
      const names = modules.map((id) => relative(import.meta.dirname, id).replaceAll('\\', '/'))
      this.emitFile({ type: 'asset', fileName: 'modules.json', source: JSON.stringify(names) })
    },
  }
}

/** A page's own loader stands beside it; in the bundle, which lies elsewhere, only its name by `#web/` is right. */
function nameFromEverywhere(source: string, importer: string | undefined): string {
  if (!source.startsWith('.') || importer === undefined) return source
  return `#web/${relative(WEB, join(dirname(importer), source)).replaceAll('\\', '/')}`
}

// Messages reach the bundles parsed, so that no browser carries the parser.
const MESSAGES = /\/src\/web\/messages\/(en|es)\.ts$/

function parseMessages(): Plugin {
  return {
    name: 'spinewise:parse-messages',
    enforce: 'pre',
    async transform(_, id) {
      const language = MESSAGES.exec(id.replaceAll('\\', '/'))?.[1]
      if (language === undefined) return undefined
      const name = language.toUpperCase()
      const { [name]: texts } = await import(`${pathToFileURL(id)}?at=${Date.now()}`)
      const parsed = Object.fromEntries(Object.entries<string>(texts).map(([key, text]) => [key, parseMessage(text)]))
      return { code: `export const ${name} = ${JSON.stringify(parsed)}`, map: null }
    },
  }
}

/** A plain sentence stays text: it needs no parser and is shorter. */
function parseMessage(text: string) {
  return /[{}'<]/.test(text) ? parse(text, { captureLocation: false }) : text
}
export default defineConfig({
  plugins: [leaveServerCodeToNode(), parseMessages(), reactRouter()],
  resolve: {
    alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
  },
  build: { assetsInlineLimit: 0, target: 'es2022' },
})
