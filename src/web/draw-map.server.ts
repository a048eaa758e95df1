import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoProjection, geoCircle, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { distanceKm, type Point } from '#domain/distance.ts'

export interface MapPoint {
  npi: string
  name: string
  city: string
  lat: number | null
  lon: number | null
}

export interface DrawnMap {
  width: number
  height: number
  /** County lines as one SVG path. */
  counties: string
  /** What was searched; null for a search by name. */
  circle: string | null
  /** One pin a place, or several places where they would lie over another: a public file says which ZIP code, not which house. */
  pins: { x: number; y: number; npi: string; names: string[]; city: string }[]
  /** `isLeft`: the name ends at x. */
  towns: { x: number; y: number; name: string; isLeft: boolean }[]
}

export interface MapView {
  centre: { lat: number; lon: number } | null
  radiusKm: number
  points: readonly MapPoint[]
}

const WIDTH = 800
const HEIGHT = 420
const MARGIN = 16
// One degree of a great circle.
const KM_PER_DEGREE = 111.195
// Beyond this a circle says nothing on a map of counties.
const RADIUS_MAX_KM = 600
const ALONE_KM = 30
// The drawing shows at least this part of what was searched, however near the results are.
const NEAREST_SHARE = 0.25
// Room around the farthest result, as a factor of its distance.
const AROUND = 1.2
// Pins nearer than this would touch each other, and be hard to hit on a phone of 320 px, where it is 24 px.
const PIN_APART = 36
const TOWNS_MAX = 8
// Room in units of the drawing.
const PIN_RADIUS = 14
const LETTER_WIDTH = 8.8
const LINE_HEIGHT = 20

/** Results on county lines, drawn by the server: no tiles, no scripts, and it prints. Null where nobody has a place. */
export function drawMap({ centre, radiusKm, points }: MapView): DrawnMap | null {
  const placed = points.flatMap(({ lat, lon, ...point }, order) =>
    lat === null || lon === null ? [] : [{ ...point, order, at: [lon, lat] as const }],
  )
  if (placed.length === 0) return null
  const around = centre ? circleAround([centre.lon, centre.lat], Math.min(radiusKm, RADIUS_MAX_KM)) : null
  const projection = projectInto(centre ? viewAround(centre, radiusKm, placed) : spreadOf(placed.map(({ at }) => at)))
  const path = geoPath(projection).digits(1)
  const pins = pinsOf(placed, projection)
  return {
    width: WIDTH,
    height: HEIGHT,
    counties: path(countiesWithin(projection)) ?? '',
    circle: around ? path(around) : null,
    pins,
    towns: townsOf(pins),
  }
}

function circleAround(centre: Position, radiusKm: number): Geometry {
  return geoCircle()
    .center([centre[0]!, centre[1]!])
    .radius(radiusKm / KM_PER_DEGREE)()
}

/** What is drawn: out to the farthest result, and no farther than was searched. */
function viewAround(centre: Point, radiusKm: number, placed: readonly { at: readonly [number, number] }[]): Geometry {
  const farthestKm = Math.max(...placed.map(({ at: [lon, lat] }) => distanceKm(centre, { lat, lon })))
  const viewKm = Math.min(Math.max(farthestKm * AROUND, radiusKm * NEAREST_SHARE), radiusKm, RADIUS_MAX_KM)
  return circleAround([centre.lon, centre.lat], viewKm)
}

function spreadOf(points: readonly (readonly [number, number])[]): Geometry {
  const [first] = points
  const isOnePlace = points.every(([lon, lat]) => lon === first?.[0] && lat === first[1])
  return isOnePlace && first
    ? circleAround([...first], ALONE_KM)
    : { type: 'MultiPoint', coordinates: points.map((point) => [...point]) }
}

function projectInto(shape: Geometry): GeoProjection {
  const frame: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ]
  return (
    geoMercator()
      .fitExtent(frame, shape)
      // Wider than what is seen: where a shape is cut, the cut has a line of its own.
      .clipExtent([
        [-MARGIN, -MARGIN],
        [WIDTH + MARGIN, HEIGHT + MARGIN],
      ])
  )
}

interface Placed extends Pick<MapPoint, 'npi' | 'name' | 'city'> {
  at: readonly [number, number]
  /** Place in the list. */
  order: number
}

function pinsOf(points: readonly Placed[], projection: GeoProjection): DrawnMap['pins'] {
  const spots = [...Map.groupBy(points, ({ at }) => at.join()).values()].flatMap((here) => {
    const spot = projection([...here[0]!.at])
    return spot ? [{ x: tenth(spot[0]), y: tenth(spot[1]), city: here[0]!.city, here }] : []
  })
  const kept: typeof spots = []
  for (const spot of spots.toSorted((a, b) => b.here.length - a.here.length)) {
    const near = kept.find(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < PIN_APART)
    if (near) near.here.push(...spot.here)
    else kept.push(spot)
  }
  return kept.map(({ here, ...spot }) => {
    const inOrder = here.toSorted((a, b) => a.order - b.order)
    return { ...spot, npi: inOrder[0]!.npi, names: inOrder.map(({ name }) => name) }
  })
}

/** Names of towns beside their pins, those with the most results first, none over another name or pin. */
function townsOf(pins: DrawnMap['pins']): DrawnMap['towns'] {
  const kept: DrawnMap['towns'] = []
  for (const pin of pins.toSorted((a, b) => b.names.length - a.names.length)) {
    if (kept.length === TOWNS_MAX || kept.some(({ name }) => name === pin.city)) continue
    const others = [...kept, ...pins.filter((other) => other !== pin).map((other) => labelAt(other, '', false))]
    const sides = [labelAt(pin, pin.city, false), labelAt(pin, pin.city, true)]
    const town = sides.find((label) => isWithin(label) && !others.some((other) => overlap(other, label)))
    if (town) kept.push(town)
  }
  return kept
}

function labelAt({ x, y }: Pick<DrawnMap['pins'][number], 'x' | 'y'>, name: string, isLeft: boolean): DrawnMap['towns'][number] {
  return { x: isLeft ? x - PIN_RADIUS : x + PIN_RADIUS, y, name, isLeft }
}

function isWithin(label: DrawnMap['towns'][number]): boolean {
  const { left, right } = boxOf(label)
  return left >= 0 && right <= WIDTH
}

function overlap(a: DrawnMap['towns'][number], b: DrawnMap['towns'][number]): boolean {
  const [first, second] = [boxOf(a), boxOf(b)]
  return first.left < second.right && second.left < first.right && Math.abs(a.y - b.y) < LINE_HEIGHT
}

/** Pin and name together. */
function boxOf({ x, name, isLeft }: DrawnMap['towns'][number]): { left: number; right: number } {
  const width = name.length * LETTER_WIDTH
  return isLeft ? { left: x - width, right: x + 2 * PIN_RADIUS } : { left: x - 2 * PIN_RADIUS, right: x + width }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

interface County {
  shape: Feature
  west: number
  east: number
  south: number
  north: number
}

let counties: County[] | undefined

/** Counties that touch the drawing. Read once, when the first map is drawn. */
function countiesWithin(projection: GeoProjection): FeatureCollection {
  counties ??= readCounties()
  const corners = [
    [0, 0],
    [WIDTH, 0],
    [0, HEIGHT],
    [WIDTH, HEIGHT],
  ].flatMap(([x, y]) => {
    const at = projection.invert?.([x!, y!])
    return at ? [at] : []
  })
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const within = counties.filter(
    (county) => county.west <= east && county.east >= west && county.south <= north && county.north >= south,
  )
  return { type: 'FeatureCollection', features: within.map(({ shape }) => shape) }
}

function readCounties(): County[] {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json')
  const atlas: Topology<{ counties: GeometryCollection }> = JSON.parse(readFileSync(path, 'utf8'))
  return feature(atlas, atlas.objects.counties).features.map((shape) => ({ shape, ...boundsOf(shape.geometry) }))
}

function boundsOf(geometry: Geometry): Omit<County, 'shape'> {
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const [lon = 0, lat = 0] of positionsOf(geometry)) {
    bounds.west = Math.min(bounds.west, lon)
    bounds.east = Math.max(bounds.east, lon)
    bounds.south = Math.min(bounds.south, lat)
    bounds.north = Math.max(bounds.north, lat)
  }
  return bounds
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat()
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []
}
