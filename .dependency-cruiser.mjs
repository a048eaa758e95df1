// The law of imports: who may import what, each rule with its reason and one planted breach that the law test must find.
// `npm run docs` prints the table into ARCHITECTURE.md.

const src = (folders) => `^src/(${folders.join('|')})(/|\\.ts$)`
// Where clinical rules meet JSON.
const ANSWERS = '/clinical/inputs\\.ts$|/check-input\\.ts$|/answer-[a-z]+\\.ts$'
const TESTS = '\\.test\\.tsx?$|/test-[a-z-]+\\.ts$|/testing/'

// folder → what it may import of src besides itself, and why.
const FOLDERS = {
  domain: { may: [], reason: 'the words of the product depend on nothing, so that everything can speak them' },
  codes: { may: ['domain'], reason: 'reviewed lists are data; a reviewer reads them without reading the program' },
  doors: { may: ['domain'], reason: 'a door knows one outside thing and nothing of what passes through it' },
  sources: { may: ['domain', 'codes', 'doors'], reason: 'a source says what a public file is, not what is made of it' },
  ingest: { may: ['domain', 'codes', 'doors', 'sources'], reason: 'raw names and raw values stop here' },
  measures: {
    may: ['domain', 'codes', 'doors', 'sources', 'ingest'],
    reason: 'a figure comes from typed rows, never from a page or an edition',
  },
  edition: {
    may: ['domain', 'codes', 'doors', 'sources', 'ingest', 'measures'],
    reason: 'the edition is the end of the directory half',
  },
  match: {
    may: ['domain', 'codes', 'edition/reader-contract\\.ts'],
    reason: 'the match is pure: the edition’s columns in, an order out',
  },
  clinical: {
    may: ['domain', 'codes'],
    reason: 'clinical rules are reviewed data and pure functions; they run in a browser too',
  },
  services: {
    may: ['domain', 'codes', 'clinical', 'match', 'store', 'edition/(reader-contract|manifest|open-edition|list-measures)\\.ts'],
    reason: 'what a user does is where the two halves meet, and nowhere else',
  },
  study: {
    may: [
      'domain',
      'codes',
      'doors',
      'measures',
      'match',
      'services',
      'edition/(reader-contract|manifest|open-edition|evidence-columns)\\.ts',
    ],
    reason: 'a study looks at an edition as its readers do, and knows nothing of how fictional files are made',
  },
  store: {
    may: ['domain', 'codes', 'clinical', 'doors'],
    reason: 'what is kept is kept by free functions that know nothing of who asks',
  },
  jobs: {
    may: ['domain', 'codes', 'doors', 'sources', 'edition', 'services'],
    reason: 'what runs by the clock builds and publishes editions, and leaves figures to those who measure',
  },
  api: {
    may: ['domain', 'codes', 'services', 'edition/(reader-contract|manifest)\\.ts'],
    reason: 'a face asks services; it computes nothing',
  },
  web: {
    may: ['domain', 'codes', 'services', 'clinical', 'edition/(reader-contract|manifest)\\.ts', 'api/lend-edition\\.ts'],
    reason: 'a face asks services; it computes nothing',
  },
}

const folderRules = Object.entries(FOLDERS).map(([folder, { may, reason }]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import ${may.length ? may.map(plain).join(', ') : 'nothing of src'} besides itself: ${reason}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: TESTS },
  to: {
    path: '^src/',
    pathNot: [src([folder, ...may.filter((name) => !name.includes('.') && !name.includes('/'))]), ...exact(may)],
  },
  breach: {
    from: `src/${folder}/planted.ts`,
    to: folder === 'api' || folder === 'web' ? 'src/match/planted-target.ts' : 'src/cli/planted-target.ts',
  },
}))

function exact(may) {
  return may.filter((name) => name.includes('.') || name.includes('/')).map((name) => `^src/${name}`)
}

function plain(name) {
  return name.replaceAll('\\', '')
}

// Each outside thing has its one door: package → the file that may import it.
const DOORS = {
  '@duckdb/node-api': 'src/doors/duckdb.ts',
  'node:sqlite': 'src/doors/sqlite.ts',
  yauzl: 'src/doors/zip.ts',
  'read-excel-file': 'src/doors/workbook.ts',
}

const doorRules = Object.entries(DOORS).map(([thing, door]) => ({
  name: `one-door-${thing.replace(/[^a-z]+/g, '-').replace(/^-/, '')}`,
  comment: `Only ${door} imports ${thing}: how an outside thing is opened is decided in one place.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^${door.replaceAll('.', '\\.')}$` },
  to: {
    path: thing.startsWith('node:') ? `^(node:)?${thing.slice(5)}$` : `(^|node_modules/)${thing}(/|$)`,
    dependencyTypesNot: ['type-only'],
  },
  breach: { from: 'src/services/planted.ts', to: thing },
}))

export const laws = [
  ...folderRules,
  ...doorRules,
  {
    name: 'cli-alone-builds',
    comment: 'Only the command line and jobs build an edition: a server never does it within a request.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(cli|jobs|edition)/|${TESTS}` },
    to: { path: '^src/edition/build\\.ts$' },
    breach: { from: 'src/services/planted.ts', to: 'src/edition/build.ts' },
  },
  {
    name: 'cli-and-jobs-alone-fetch',
    comment: 'Only the command line and jobs fetch public files: nobody’s request makes a server ask another.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(cli|jobs|sources/fetch)(/|\\.ts$)|${TESTS}` },
    to: { path: '^src/sources/fetch(/|\\.ts$)' },
    breach: { from: 'src/services/planted.ts', to: 'src/sources/fetch.ts' },
  },
  {
    name: 'fetching-alone-goes-out',
    comment: 'Only fetching goes through the door to the network: everything else would have to say whom it asks.',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/sources/fetch/|${TESTS}` },
    to: { path: '^src/doors/net\\.ts$' },
    breach: { from: 'src/ingest/planted.ts', to: 'src/doors/net.ts' },
  },
  {
    name: 'estimators-stay-unknown-to-the-generator',
    comment:
      'The generator of fictional states imports the words and lists alone: truth made with the estimators would prove nothing.',
    severity: 'error',
    from: { path: '^fixtures/', pathNot: TESTS },
    to: { path: '^(src|campaigns)/', pathNot: '^src/(domain|codes|doors)/' },
    breach: { from: 'fixtures/planted.ts', to: 'src/measures/planted-target.ts' },
  },
  {
    name: 'measures-know-statistics-alone',
    comment: 'measures import no package but the statistics (@stdlib), so that a figure can be followed to a formula.',
    severity: 'error',
    from: { path: '^src/measures/', pathNot: TESTS },
    to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional'], pathNot: 'node_modules/@stdlib/' },
    breach: { from: 'src/measures/planted.ts', to: 'commander' },
  },
  {
    name: 'browser-side-stays-light',
    comment:
      'What a browser loads imports words, lists and clinical rules alone: services and the edition stay with the server. Types are erased and may come from anywhere.',
    severity: 'error',
    from: { path: '^src/web/', pathNot: `\\.server\\.tsx?$|${TESTS}` },
    to: { path: '^src/(?!web/|domain/|codes/|clinical/)', dependencyTypesNot: ['type-only'] },
    breach: { from: 'src/web/ui/planted.ts', to: 'src/services/planted-target.ts' },
  },
  {
    name: 'a-page-knows-its-own-loader',
    comment: 'A page imports no server code but the loader of its own name: everything else reaches it as data.',
    severity: 'error',
    from: { path: '^src/web/(.+)\\.tsx?$', pathNot: `\\.server\\.tsx?$|${TESTS}` },
    to: { path: '^src/web/.+\\.server\\.ts$', pathNot: '^src/web/$1\\.server\\.ts$', dependencyTypesNot: ['type-only'] },
    breach: { from: 'src/web/ui/planted.ts', to: 'src/web/routes/planted-target.server.ts' },
  },
  {
    name: 'files-stay-at-the-edge',
    comment:
      'Words, lists, rules, measures, match, services and API open no file of their own: pure in the middle, effects at the edge.',
    severity: 'error',
    from: { path: '^src/(domain|codes|clinical|measures|match|services|api)/', pathNot: TESTS },
    to: { path: '^(node:)?fs(/promises)?$' },
    breach: { from: 'src/match/planted.ts', to: 'node:fs' },
  },
  {
    name: 'rules-run-in-a-browser',
    comment:
      'Clinical rules read no JSON and know no schema: only the answers of the command line do, so that a page carries the rule alone.',
    severity: 'error',
    from: { path: '^src/clinical/', pathNot: `${ANSWERS}|${TESTS}` },
    to: {
      path: `node_modules/zod/|^zod$|${ANSWERS}`,
      dependencyTypesNot: ['type-only'],
    },
    breach: { from: 'src/clinical/planted.ts', to: 'zod' },
  },
  {
    name: 'tests-are-leaves',
    comment: 'Nothing that runs imports a test or a builder of test data.',
    severity: 'error',
    from: { path: '^(src|fixtures)/', pathNot: TESTS },
    to: { path: TESTS },
    breach: { from: 'src/services/planted.ts', to: 'src/services/planted-target.test.ts' },
  },
  {
    name: 'no-development-packages',
    comment: 'What runs for users imports no development package: it would be missing from an installed copy.',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    breach: { from: 'src/services/planted.ts', to: 'fast-check' },
  },
  {
    name: 'one-way',
    comment: 'No cycles: data flows one way.',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
    breach: { from: 'src/services/planted.ts', to: 'src/services/planted-target.ts', back: true },
  },
]

// biome-ignore lint/style/noDefaultExport: dependency-cruiser reads its configuration from the default export.
export default {
  forbidden: laws.map(({ breach: _, ...rule }) => rule),
  options: {
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
