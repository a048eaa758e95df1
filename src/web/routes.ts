import type { RouteConfigEntry } from '@react-router/dev/routes'

/** One file a page; every address also under /es. */
export default [
  {
    id: 'language',
    path: 'es?',
    file: 'routes/language.tsx',
    children: [
      { id: 'home', index: true, file: 'routes/home.tsx' },
      { id: 'check', path: 'check', file: 'routes/check.tsx' },
      { id: 'find', path: 'find', file: 'routes/find.tsx' },
      { id: 'clinician', path: 'clinicians/:npi', file: 'routes/clinician.tsx' },
      { id: 'compare', path: 'compare', file: 'routes/compare.tsx' },
      { id: 'learn', path: 'learn', file: 'routes/learn.tsx' },
      { id: 'article', path: 'learn/:slug', file: 'routes/article.tsx' },
      { id: 'method', path: 'method', file: 'routes/method.tsx' },
      { id: 'data-health', path: 'data-health', file: 'routes/data-health.tsx' },
      { id: 'not-found', path: '*', file: 'routes/not-found.tsx' },
    ],
  },
] satisfies RouteConfigEntry[]
