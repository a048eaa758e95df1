import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { clinician, compareResult, teamResult } from '#api/schemas/clinician-schema.ts'
import { problem } from '#api/schemas/common.ts'
import { findResult } from '#api/schemas/find-schema.ts'
import { serve } from '#cli/serve.ts'
import { createApp } from '#cli/start.ts'
import { openEdition } from '#edition/open-edition.ts'
import type { Edition } from '#edition/reader-contract.ts'
import { openShelf } from '#edition/shelf.ts'
import { spinewise } from './spinewise.ts'

const { editionPath } = inject('demo')
const NEED = 'near=02903&condition=radiculopathy&weeks=8&weights=knowledge=5,teamwork=0&discipline=pmr,spine-surgery&limit=4'
const UNKNOWN_NPI = '2000000002'

let edition: Edition
let shelf: Awaited<ReturnType<typeof openShelf>>
let serving: { url: string; stop(): Promise<void> }
let npis: string[]

beforeAll(async () => {
  edition = openEdition(editionPath)
  shelf = await openShelf(editionPath)
  serving = await serve({
    host: '127.0.0.1',
    port: 0,
    fetch: (await createApp(shelf, { publicUrl: 'https://backs.example.org' })).fetch,
  })
  npis = [...edition.columns.npi.slice(0, 3)].map(String)
})
afterAll(async () => {
  await serving.stop()
  shelf.close()
  edition.close()
})

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${serving.url}/api/v1${path}`, init)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

async function askJson(path: string) {
  const { status, text } = await ask(path)
  expect(status, text.slice(0, 300)).toBe(200)
  return JSON.parse(text)
}

async function askCommandLine(...args: string[]): Promise<string> {
  return (await spinewise([...args, '--json', '--edition', editionPath])).out.trimEnd()
}

describe('over HTTP', () => {
  test.each([
    ['a need', () => `/find?${NEED}`, findResult],
    ['a name', () => '/find?name=a&near=02903', findResult],
    ['a clinician', () => `/clinicians/${npis[0]}`, clinician],
    ['a team', () => `/clinicians/${npis[0]}/team`, teamResult],
    ['several clinicians', () => `/compare?${npis.map((npi) => `npi=${npi}`).join('&')}`, compareResult],
  ])('%s is answered by its schema, with nothing besides', async (_, path, schema) => {
    const answer = await askJson(path())
    expect(schema.parse(answer)).toEqual(answer)
  })

  test('every clinician of the edition answers by the schema', async () => {
    for (let at = 0; at < edition.columns.count; at += 9) {
      const answer = await askJson(`/clinicians/${edition.columns.npi[at]}`)
      expect(clinician.parse(answer)).toEqual(answer)
    }
  })

  test('the answers are the bytes of the command line', async () => {
    const flags = ['--condition', 'radiculopathy', '--weeks', '8', '--weights', 'knowledge=5,teamwork=0']
    const found = await askCommandLine('find', '--near', '02903', ...flags, '--discipline', 'pmr,spine-surgery', '--limit', '4')
    expect((await ask(`/find?${NEED}`)).text).toBe(found)
    expect((await ask(`/clinicians/${npis[0]}`)).text).toBe(await askCommandLine('show', npis[0]!))
    expect((await ask(`/clinicians/${npis[0]}/team`)).text).toBe(await askCommandLine('team', npis[0]!))
    expect((await ask(`/compare?npi=${npis[0]}&npi=${npis[1]}`)).text).toBe(await askCommandLine('compare', npis[0]!, npis[1]!))
  })

  test('clinicians are compared in the order asked, each once', async () => {
    const [a, b, c] = npis
    const { clinicians } = compareResult.parse(await askJson(`/compare?npi=${c}&npi=${a}&npi=${c}&npi=${b}`))
    expect(clinicians.map(({ npi }) => npi)).toEqual([c, a, b])
  })

  test('a figure that is not there says why', async () => {
    for (let at = 0; at < edition.columns.count; at += 9) {
      const { qualities, evidence } = clinician.parse(await askJson(`/clinicians/${edition.columns.npi[at]}`))
      const absent = [
        ...Object.values(qualities).filter(({ score, percentile }) => score === null || percentile === null),
        ...evidence.filter(({ known }) => !known),
      ]
      for (const { why } of absent) expect(why).toMatch(/\w/)
    }
  })

  test('a repeated parameter is a longer list, and never half a question', async () => {
    const { need } = await askJson('/find?near=02903&discipline=pmr&discipline=neurology')
    expect(need.disciplines).toEqual(['pmr', 'neurology'])
    expect((await ask('/find?near=02903&near=02115')).status).toBe(400)
  })
})

describe('a mistake over HTTP is named with its place and its remedy', () => {
  test.each([
    ['no place', '/find', 400, 'near'],
    ['an unknown ZIP', '/find?near=00000', 400, 'near'],
    ['an unknown parameter', '/find?near=02903&nearby=1', 400, 'unknown-field'],
    ['a radius that is NaN', '/find?near=02903&within=NaN', 400, 'within'],
    ['weights that are not understood', '/find?near=02903&weights=kindness=3', 400, 'weights'],
    ['no clinician to compare', '/compare', 400, 'compare'],
    ['five clinicians to compare', '/compare?npi=1&npi=2&npi=3&npi=4&npi=5', 400, 'compare'],
    ['what is no NPI', '/clinicians/123', 400, 'npi'],
    ['bytes that are no text', '/clinicians/%E0%A4%A', 400, 'npi'],
    ['an NPI that is not in the edition', `/clinicians/${UNKNOWN_NPI}`, 404, 'npi-not-found'],
    ['a team of nobody', `/clinicians/${UNKNOWN_NPI}/team`, 404, 'npi-not-found'],
    ['an address that does not exist', '/clinician', 404, 'no-such-address'],
    ['the address above all', '', 404, 'no-such-address'],
  ])('%s', async (_, path, status, code) => {
    const answer = await ask(path)
    expect({ status: answer.status, type: answer.type }).toEqual({ status, type: 'application/json' })
    const { error } = problem.parse(JSON.parse(answer.text))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/\w/)
    expect(error.remedy).toMatch(/\w/)
  })

  test('another method than GET is refused with the methods that there are', async () => {
    const response = await fetch(`${serving.url}/api/v1/find?${NEED}`, { method: 'POST' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(problem.parse(await response.json()).error.code).toBe('method')
  })

  test('HEAD says what GET would, without the answer', async () => {
    expect(await ask(`/find?${NEED}`, { method: 'HEAD' })).toEqual({ status: 200, type: 'application/json', text: '' })
    expect((await ask(`/clinicians/${UNKNOWN_NPI}`, { method: 'HEAD' })).status).toBe(404)
  })
})

describe('the OpenAPI document', () => {
  test('names every route, and each reference leads somewhere', async () => {
    const text = (await ask('/openapi.json')).text
    const document = openApi.parse(JSON.parse(text))
    expect(document.openapi).toMatch(/^3\.1\./)
    expect(Object.keys(document.paths)).toEqual([
      '/find',
      '/clinicians/{npi}',
      '/clinicians/{npi}/team',
      '/clinicians/{npi}/changes',
      '/compare',
      '/edition',
    ])
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components.schemas).toHaveProperty(name!)
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = (get.parameters ?? []).filter((parameter) => parameter.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual([...path.matchAll(/\{\w+\}/g)].map(([name]) => name))
      expect(inPath.every(({ required }) => required)).toBe(true)
    }
  })

  test('describes the answers that are given', async () => {
    const document = openApi.parse(await askJson('/openapi.json'))
    const answers = {
      '/find': `/find?${NEED}`,
      '/clinicians/{npi}': `/clinicians/${npis[0]}`,
      '/clinicians/{npi}/team': `/clinicians/${npis[0]}/team`,
      '/clinicians/{npi}/changes': `/clinicians/${npis[0]}/changes?from=${edition.stamp.id}`,
      '/compare': `/compare?npi=${npis[0]}`,
      '/edition': '/edition',
    }
    for (const [path, address] of Object.entries(answers)) {
      const schema = readSchema(document, document.paths[path]!.get.responses['200']!)
      const answer = await askJson(address)
      expect(schema.safeParse(answer).error, path).toBeUndefined()
      expect(schema.safeParse([]).success, path).toBe(false)
    }
  })
})

const jsonSchema = z.record(z.string(), z.json())
const content = z.object({ 'application/json': z.object({ schema: jsonSchema }) })
const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  required: z.boolean(),
  description: z.string(),
  schema: jsonSchema,
})
/** What OpenAPI 3.1.0 asks of the parts that we use. */
const openApi = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(
    z.string().startsWith('/'),
    z.object({
      get: z.object({
        summary: z.string(),
        parameters: z.array(parameter).optional(),
        responses: z.record(z.string().regex(/^[1-5]\d\d$/), z.object({ description: z.string(), content })),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
})

/** The schema of a response as JSON Schema 2020-12, which is what OpenAPI 3.1 writes; its components become definitions. */
function readSchema(document: z.infer<typeof openApi>, response: { content: z.infer<typeof content> }): z.ZodType {
  const { schema } = response.content['application/json']
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}
