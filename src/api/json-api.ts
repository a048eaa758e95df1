import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { UserError } from '#domain/errors.ts'
import type { Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { COMPARED_MAX, compareClinicians } from '#services/compare.ts'
import { findSpecialists } from '#services/find.ts'
import { NEED_FIELDS } from '#services/need-fields.ts'
import { parseFindOptions, parseNeed, type RawNeed } from '#services/parse-need.ts'
import { showClinician } from '#services/show.ts'
import { describeTeam } from '#services/team.ts'
import { clinician, compareResult, teamResult } from './schemas/clinician-schema.ts'
import { problem } from './schemas/common.ts'
import { findResult } from './schemas/find-schema.ts'

const FIELD_NAMES = { nameField: (field: string) => field }

/** The JSON contract over HTTP: the same shapes as `--json`, described at /api/v1/openapi.json. */
export function createJsonApi(edition: Edition): OpenAPIHono {
  const api = new OpenAPIHono()
  addFind(api, edition)
  addClinicians(api, edition)
  addEdition(api, edition)
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

function addFind(api: OpenAPIHono, edition: Edition): void {
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
    parameters,
    responses: answers(findResult),
  })
  api.openapi(route, (context) => {
    const raw = readQuery(context)
    const result = findSpecialists(edition, parseNeed(edition, raw, FIELD_NAMES), parseFindOptions(raw, FIELD_NAMES))
    return context.json({ ...result, need: copyNeed(result.need) }, 200)
  })
}

/** A parameter given twice is a longer list, as a flag is; where one place or number is wanted it is then an error, never half heard. */
function readQuery(context: Context): RawNeed {
  return context.req.queries()
}

// The schema leaves the need open, which asks for an object with plain arrays: an interface with readonly ones is neither.
function copyNeed(need: Need) {
  return { ...need, triedKinds: [...need.triedKinds], disciplines: [...need.disciplines] }
}

function addClinicians(api: OpenAPIHono, edition: Edition): void {
  // Described as an NPI and taken as it comes: what is wrong with it is said by `parseNpi`, here as on the command line.
  const request = { params: z.object({ npi: z.string().openapi(NPI_PARAMETER) }) }
  const one = createRoute({
    method: 'get',
    path: '/clinicians/{npi}',
    summary: 'Everything public about one clinician',
    request,
    responses: answers(clinician),
  })
  api.openapi(one, (context) => context.json(showClinician(edition, context.req.param('npi')), 200))
  const team = createRoute({
    method: 'get',
    path: '/clinicians/{npi}/team',
    summary: 'Who else is within reach, by role and tie',
    request,
    responses: answers(teamResult),
  })
  api.openapi(team, (context) => context.json(describeTeam(edition, context.req.param('npi')), 200))
  const { description, example, ...schema } = NPI_PARAMETER
  const many = { type: 'array' as const, items: { type: 'string' as const, ...schema }, minItems: 1, maxItems: COMPARED_MAX }
  const compare = createRoute({
    method: 'get',
    path: '/compare',
    summary: 'Up to four clinicians side by side',
    parameters: [{ name: 'npi', in: 'query' as const, required: true, description, schema: many, example: [example] }],
    responses: answers(compareResult),
  })
  api.openapi(compare, (context) => context.json(compareClinicians(edition, context.req.queries('npi') ?? []), 200))
}

const NPI_PARAMETER = { description: 'National Provider Identifier', example: '2000000002', pattern: '^[12]\\d{9}$' }

function addEdition(api: OpenAPIHono, edition: Edition): void {
  const manifest = z.record(z.string(), z.unknown())
  const route = createRoute({
    method: 'get',
    path: '/edition',
    summary: 'The manifest: inputs, hashes, versions, expectations and their results',
    responses: answers(manifest),
  })
  api.openapi(route, (context) => context.json({ stamp: edition.stamp, manifest: edition.manifest }, 200))
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
