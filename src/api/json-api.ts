import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { UserError } from '#domain/errors.ts'
import type { Need } from '#domain/need.ts'
import type { Shelf } from '#edition/reader-contract.ts'
import { COMPARED_MAX, compareClinicians } from '#services/compare.ts'
import { describeChanges } from '#services/describe-changes.ts'
import { findSpecialists } from '#services/find.ts'
import { NEED_FIELDS } from '#services/need-fields.ts'
import { parseFindOptions, parseNeed, type RawNeed } from '#services/parse-need.ts'
import { showClinician } from '#services/show.ts'
import { describeTeam } from '#services/team.ts'
import { type Lent, lendEdition } from './lend-edition.ts'
import { clinicianChanges } from './schemas/changes-schema.ts'
import { clinician, compareResult, teamResult } from './schemas/clinician-schema.ts'
import { problem } from './schemas/common.ts'
import { findResult } from './schemas/find-schema.ts'

const FIELD_NAMES = { nameField: (field: string) => field }

/** The JSON contract over HTTP: the same shapes as `--json`, described at /api/v1/openapi.json. */
export function createJsonApi(shelf: Shelf): OpenAPIHono<Lent> {
  const api = new OpenAPIHono<Lent>()
  api.use(lendEdition(shelf))
  addFind(api)
  addClinicians(api)
  addEdition(api)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Spinewise',
      version: '1',
      description: 'Back pain specialists on public evidence that can be checked to the row. They are not results of treatment.',
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
  })
  // A route of its own: mounted in a larger app, `notFound` of the part is never asked.
  api.all('*', refuseAddress)
  api.onError((error, context) => {
    if (!(error instanceof UserError)) throw error
    return context.json(describeProblem(error), error.kind === 'notFound' ? 404 : 400)
  })
  return api
}

function addFind(api: OpenAPIHono<Lent>): void {
  const parameters = Object.entries(NEED_FIELDS).map(([name, { expected, example }]) => ({
    name,
    in: 'query' as const,
    required: false,
    description: expected,
    schema: { type: 'string' as const },
    example,
  }))
  const route = createRoute({
    method: 'get',
    path: '/find',
    summary: 'Who to see, grouped and ordered, with reasons',
    parameters: [...parameters, EDITION_PARAMETER],
    responses: answers(findResult),
  })
  api.openapi(route, (context) => {
    const { edition } = context.var.loan
    const raw = readQuery(context)
    const result = findSpecialists(edition, parseNeed(edition, raw, FIELD_NAMES), parseFindOptions(raw, FIELD_NAMES))
    return context.json({ ...result, need: copyNeed(result.need) }, 200)
  })
}

/** A parameter given twice is a longer list, as a flag is; where one place or number is wanted it is then an error, never half heard. */
function readQuery(context: Context): RawNeed {
  const { edition: _, ...raw } = context.req.queries()
  return raw
}

// The schema leaves the need open, which asks for an object with plain arrays: an interface with readonly ones is neither.
function copyNeed(need: Need) {
  return { ...need, triedKinds: [...need.triedKinds], disciplines: [...need.disciplines] }
}

function addClinicians(api: OpenAPIHono<Lent>): void {
  // Described as an NPI and taken as it comes: what is wrong with it is said by `parseNpi`, here as on the command line.
  const request = { params: z.object({ npi: z.string().openapi(NPI_PARAMETER) }) }
  const one = createRoute({
    method: 'get',
    path: '/clinicians/{npi}',
    summary: 'Everything public about one clinician',
    request,
    parameters: [EDITION_PARAMETER],
    responses: answers(clinician),
  })
  api.openapi(one, (context) => context.json(showClinician(context.var.loan.edition, context.req.param('npi')), 200))
  const team = createRoute({
    method: 'get',
    path: '/clinicians/{npi}/team',
    summary: 'Who else is within reach, by role and tie',
    request,
    parameters: [EDITION_PARAMETER],
    responses: answers(teamResult),
  })
  api.openapi(team, (context) => context.json(describeTeam(context.var.loan.edition, context.req.param('npi')), 200))
  addChanges(api)
  const { description, example, ...schema } = NPI_PARAMETER
  const many = { type: 'array' as const, items: { type: 'string' as const, ...schema }, minItems: 1, maxItems: COMPARED_MAX }
  const compare = createRoute({
    method: 'get',
    path: '/compare',
    summary: 'Up to four clinicians side by side',
    parameters: [
      { name: 'npi', in: 'query' as const, required: true, description, schema: many, example: [example] },
      EDITION_PARAMETER,
    ],
    responses: answers(compareResult),
  })
  api.openapi(compare, (context) =>
    context.json(compareClinicians(context.var.loan.edition, context.req.queries('npi') ?? []), 200),
  )
}

function addChanges(api: OpenAPIHono<Lent>): void {
  const route = createRoute({
    method: 'get',
    path: '/clinicians/{npi}/changes',
    summary: 'What changed for one clinician since an earlier edition, in words, with the files behind it',
    request: { params: z.object({ npi: z.string().openapi(NPI_PARAMETER) }) },
    parameters: [
      { ...EDITION_PARAMETER, name: 'from', required: true, description: 'The id of the earlier edition' },
      EDITION_PARAMETER,
    ],
    responses: answers(clinicianChanges),
  })
  api.openapi(route, async (context) => {
    const { edition, borrow } = context.var.loan
    const older = await borrow(context.req.query('from') ?? '')
    return context.json(describeChanges(older, edition, context.req.param('npi')), 200)
  })
}

const NPI_PARAMETER = { description: 'National Provider Identifier', example: '2000000002', pattern: '^[12]\\d{9}$' }

const EDITION_PARAMETER = {
  name: 'edition',
  in: 'query' as const,
  required: false,
  description: 'The id of an edition that is kept; without one, the current. A named edition always answers the same.',
  schema: { type: 'string' as const, pattern: '^[0-9a-f]{12}$' },
}

function addEdition(api: OpenAPIHono<Lent>): void {
  const manifest = z.record(z.string(), z.unknown())
  const route = createRoute({
    method: 'get',
    path: '/edition',
    summary: 'The manifest: inputs, hashes, versions, expectations and their results',
    parameters: [EDITION_PARAMETER],
    responses: answers(manifest),
  })
  api.openapi(route, (context) => {
    const { stamp, manifest: made } = context.var.loan.edition
    return context.json({ stamp, manifest: made }, 200)
  })
}

function refuseAddress(context: Context): Response {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') {
    const unknown = new UserError('no-such-address', 'There is no such address', { remedy: 'See /api/v1/openapi.json.' })
    return context.json(describeProblem(unknown), 404)
  }
  context.header('allow', 'GET, HEAD')
  const readOnly = new UserError('method', `${context.req.method} is not understood here`, { remedy: 'Ask with GET.' })
  return context.json(describeProblem(readOnly), 405)
}

function answers<Schema extends z.ZodType>(schema: Schema) {
  const mistaken = { description: 'What was wrong, where, and what to do', content: { 'application/json': { schema: problem } } }
  return { 200: { description: 'The answer', content: { 'application/json': { schema } } }, 400: mistaken, 404: mistaken }
}

function describeProblem({ code, message, at, remedy }: UserError): z.infer<typeof problem> {
  return { error: { code, message, at: at ?? null, remedy: remedy ?? null } }
}
