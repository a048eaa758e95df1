import { reviewOf } from '#codes/review.ts'
import type { Words } from '#domain/words.ts'

export const BODY_REGIONS_REVIEW = reviewOf(
  'Regions of the body chart',
  'our own words; which of them count as back, neck, leg or arm',
)

export type Zone = 'back' | 'neck' | 'leg' | 'arm' | 'elsewhere'
export type BodyView = 'front' | 'back'
type Side = 'left' | 'right'

/** One field of the chart. Left and right are the person's own. */
export interface BodyRegion {
  id: string
  zone: Zone
  view: BodyView
  side: Side | null
  name: Words
  /** Without side and view: where it stands on a drawing that shows both, and its name there. */
  partId: string
  part: Words
}

interface BodyPart {
  id: string
  zone: Zone
  views: readonly BodyView[]
  en: string
  es: string
  /** How left and right are said of it in Spanish; absent where the part has no side. */
  gender?: 'm' | 'f'
}

// From head to foot, as lists show them. The buttock counts as back: pain there alone is no pain down a leg.
const PARTS: readonly BodyPart[] = [
  { id: 'neck', zone: 'neck', views: ['back', 'front'], en: 'neck', es: 'cuello' },
  { id: 'shoulder', zone: 'arm', views: ['back', 'front'], en: 'shoulder', es: 'hombro', gender: 'm' },
  { id: 'upper-arm', zone: 'arm', views: ['back', 'front'], en: 'upper arm', es: 'brazo', gender: 'm' },
  { id: 'forearm', zone: 'arm', views: ['back', 'front'], en: 'forearm', es: 'antebrazo', gender: 'm' },
  { id: 'hand', zone: 'arm', views: ['back', 'front'], en: 'hand', es: 'mano', gender: 'f' },
  { id: 'upper-back', zone: 'back', views: ['back'], en: 'upper back', es: 'parte alta de la espalda, lado', gender: 'm' },
  { id: 'mid-back', zone: 'back', views: ['back'], en: 'middle of the back', es: 'mitad de la espalda, lado', gender: 'm' },
  { id: 'low-back', zone: 'back', views: ['back'], en: 'lower back', es: 'parte baja de la espalda, lado', gender: 'm' },
  { id: 'tailbone', zone: 'back', views: ['back'], en: 'tailbone', es: 'cóccix' },
  { id: 'buttock', zone: 'back', views: ['back'], en: 'buttock', es: 'nalga', gender: 'f' },
  { id: 'chest', zone: 'elsewhere', views: ['front'], en: 'chest', es: 'pecho' },
  { id: 'belly', zone: 'elsewhere', views: ['front'], en: 'belly', es: 'vientre' },
  { id: 'groin', zone: 'elsewhere', views: ['front'], en: 'groin', es: 'ingle', gender: 'f' },
  { id: 'thigh', zone: 'leg', views: ['back', 'front'], en: 'thigh', es: 'muslo', gender: 'm' },
  { id: 'knee', zone: 'leg', views: ['back', 'front'], en: 'knee', es: 'rodilla', gender: 'f' },
  {
    id: 'lower-leg',
    zone: 'leg',
    views: ['back', 'front'],
    en: 'lower leg',
    es: 'pierna debajo de la rodilla, lado',
    gender: 'm',
  },
  { id: 'foot', zone: 'leg', views: ['back', 'front'], en: 'foot', es: 'pie', gender: 'm' },
]

// Where the side is said of a word of its own: "mitad de la espalda, lado izquierdo".
const SIDE_FOLLOWS = /, lado$/

const SIDES: Record<Side, { en: string; m: string; f: string }> = {
  left: { en: 'left', m: 'izquierdo', f: 'izquierda' },
  right: { en: 'right', m: 'derecho', f: 'derecha' },
}

const VIEWS: Record<BodyView, Words> = {
  front: { en: 'front', es: 'por delante' },
  back: { en: 'back', es: 'por detrás' },
}

/** Every field of the chart, from head to foot; also the list for who does not use the chart. */
export const BODY_REGIONS: readonly BodyRegion[] = PARTS.flatMap((part) =>
  part.views.flatMap((view) => listSides(part).map((side) => makeRegion(part, view, side))),
)

function listSides({ gender }: BodyPart): readonly (Side | null)[] {
  return gender ? ['left', 'right'] : [null]
}

function makeRegion(part: BodyPart, view: BodyView, side: Side | null): BodyRegion {
  const isBothViews = part.views.length > 1
  const spanishSide = side === null || !part.gender ? '' : ` ${SIDES[side][part.gender]}`
  return {
    id: [part.id, ...(isBothViews ? [view] : []), ...(side ? [side] : [])].join('-'),
    zone: part.zone,
    view,
    side,
    partId: part.id,
    part: { en: part.en, es: part.es.replace(SIDE_FOLLOWS, '') },
    name: {
      en: `${side ? `${SIDES[side].en} ` : ''}${part.en}${isBothViews ? `, ${VIEWS[view].en}` : ''}`,
      es: `${part.es}${spanishSide}${isBothViews ? `, ${VIEWS[view].es}` : ''}`,
    },
  }
}

const BY_ID: ReadonlyMap<string, BodyRegion> = new Map(BODY_REGIONS.map((region) => [region.id, region]))

export function findRegion(id: string): BodyRegion | undefined {
  return BY_ID.get(id)
}

/** Whether any of the regions is of a zone; null where the chart was not filled in. */
export function touchesZone(regions: readonly string[] | undefined, zones: readonly Zone[]): boolean | null {
  if (!regions || regions.length === 0) return null
  return regions.some((id) => zones.includes(findRegion(id)?.zone ?? 'elsewhere'))
}
