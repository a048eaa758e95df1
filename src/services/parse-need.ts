import { UserError } from '#domain/errors.ts'
import { DEFAULT_WEIGHTS, type Need } from '#domain/need.ts'
import type { Edition } from '#edition/reader-contract.ts'
import type { FindOptions } from './find.ts'
import { NEED_FIELDS, type NeedField, type NeedFieldId } from './need-fields.ts'
import { parsePlace } from './parse-place.ts'
import { parseWeights } from './parse-weights.ts'

/** Flags or parameters as they came: text, true for a bare flag, several where one was repeated. */
export type RawNeed = Readonly<Record<string, unknown>>

export interface ParseOptions {
  /** How a field is called where the person wrote it: "--leg-symptoms", "legSymptoms". */
  nameField: (field: string) => string
}

/** measures.md 4 leaves the radius to us: about half an hour's drive. */
export const DEFAULT_WITHIN_KM = 40
export const DEFAULT_LIMIT = 20

/** Turns flags or parameters into a need; what is not given has its default, what is not understood is an error that names it. */
export function parseNeed(edition: Pick<Edition, 'findZip' | 'listPlaces'>, raw: RawNeed, options: ParseOptions): Need {
  refuseUnknownFields(raw, options)
  const read = openFields(raw, options)
  const near = read(NEED_FIELDS.near, 'near')
  const name = read(NEED_FIELDS.name, 'name')
  const weights = read(NEED_FIELDS.weights, 'weights')
  const nearName = options.nameField('near')
  if (near === null && name === null)
    throw new UserError('near', 'no place was given', {
      at: nearName,
      remedy: `Add ${nearName} with a ZIP code like 02115 or a city like "Boston, MA".`,
      kind: 'usage',
    })
  return {
    ...readCourse(read),
    ...readPerson(read),
    ...readSearch(read),
    place: near === null ? null : parsePlace(edition, near, nearName),
    name,
    weights: weights === null ? DEFAULT_WEIGHTS : parseWeights(weights, options.nameField('weights')),
  }
}

type ReadField = ReturnType<typeof openFields>

function readCourse(read: ReadField) {
  return {
    condition: read(NEED_FIELDS.condition, 'condition') ?? 'not-sure',
    weeks: read(NEED_FIELDS.weeks, 'weeks'),
    legSymptoms: read(NEED_FIELDS.legSymptoms, 'legSymptoms'),
    armSymptoms: read(NEED_FIELDS.armSymptoms, 'armSymptoms'),
    legPain: read(NEED_FIELDS.legPain, 'legPain'),
    legPainWeeks: read(NEED_FIELDS.legPainWeeks, 'legPainWeeks'),
    walkingLimited: read(NEED_FIELDS.walkingLimited, 'walkingLimited'),
    deficit: read(NEED_FIELDS.deficit, 'deficit'),
    triedKinds: read(NEED_FIELDS.tried, 'tried') ?? [],
    phq4: read(NEED_FIELDS.phq4, 'phq4'),
    firstEpisode: read(NEED_FIELDS.firstEpisode, 'firstEpisode'),
  }
}

function readPerson(read: ReadField) {
  return {
    age: read(NEED_FIELDS.age, 'age'),
    pregnant: read(NEED_FIELDS.pregnant, 'pregnant') ?? false,
    osteoporosis: read(NEED_FIELDS.osteoporosis, 'osteoporosis') ?? false,
    steroids: read(NEED_FIELDS.steroids, 'steroids') ?? false,
    anticoagulant: read(NEED_FIELDS.anticoagulant, 'anticoagulant') ?? false,
    cancer: read(NEED_FIELDS.cancer, 'cancer') ?? false,
    stance: {
      surgery: read(NEED_FIELDS.surgery, 'surgery') ?? 'open',
      medicines: read(NEED_FIELDS.medicines, 'medicines') ?? 'open',
    },
  } as const
}

function readSearch(read: ReadField) {
  return {
    withinKm: read(NEED_FIELDS.within, 'within') ?? DEFAULT_WITHIN_KM,
    visit: read(NEED_FIELDS.visit, 'visit') ?? 'either',
    language: read(NEED_FIELDS.language, 'language'),
    gender: read(NEED_FIELDS.gender, 'gender'),
    acceptsMedicare: read(NEED_FIELDS.medicare, 'medicare') ?? false,
    disciplines: read(NEED_FIELDS.discipline, 'discipline') ?? [],
  } as const
}

/** How many results of each group, which page of them, and in which order. */
export function parseFindOptions(raw: RawNeed, options: ParseOptions): Required<Pick<FindOptions, 'limit' | 'page' | 'sort'>> {
  const read = openFields(raw, options)
  return {
    limit: read(NEED_FIELDS.limit, 'limit') ?? DEFAULT_LIMIT,
    page: read(NEED_FIELDS.page, 'page') ?? 1,
    sort: read(NEED_FIELDS.sort, 'sort') ?? 'fit',
  }
}

function refuseUnknownFields(raw: RawNeed, { nameField }: ParseOptions): void {
  for (const field of Object.keys(raw)) {
    if (Object.hasOwn(NEED_FIELDS, field) || raw[field] === undefined) continue
    throw new UserError('unknown-field', `${nameField(field)} is not understood`, {
      at: nameField(field),
      remedy: `What is understood: ${Object.keys(NEED_FIELDS).map(nameField).join(', ')}.`,
      kind: 'usage',
    })
  }
}

function openFields(raw: RawNeed, { nameField }: ParseOptions) {
  return function readField<Output>({ schema, expected, example }: NeedField<Output>, field: NeedFieldId): Output | null {
    const text = toText(raw[field])
    if (text === null) return null
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    const at = nameField(field)
    throw new UserError(field, `${at} ${JSON.stringify(text.slice(0, 80))} is not ${expected}`, {
      at,
      remedy: `Write for example ${at} ${example}.`,
      kind: 'usage',
    })
  }
}

/** Empty fields of a form count as not given. */
function toText(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = Array.isArray(value) ? value.join(',') : String(value)
  return text.trim() === '' ? null : text
}
