import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type GeoProjection, geoCircle, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

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
  /** One pin a place: a public file says which ZIP code, not which house. */
  pins: { x: number; y: number; npi: string; names: string[]; city: string }[]
  towns: { x: number; y: number; name: string }[]
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
const TOWNS_MAX = 8
// A label takes about this much room, in units of the drawing.
const LABEL = { width: 90, height: 18 }

/** Results on county lines, drawn by the server: no tiles, no scripts, and it prints. Null where nobody has a place. */
export function drawMap({ centre, radiusKm, points }: MapView): DrawnMap | null {
  const placed = points.flatMap(({ lat, lon, ...point }) =>
    lat === null || lon === null ? [] : [{ ...point, at: [lon, lat] as const }],
  )
  if (placed.length === 0) return null
  const around = centre ? circleAround([centre.lon, centre.lat], Math.min(radiusKm, RADIUS_MAX_KM)) : null
  const projection = projectInto(around ?? spreadOf(placed.map(({ at }) => at)))
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
  return geoMercator()
    .fitExtent(frame, shape)
    .clipExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ])
}

function pinsOf(
  points: readonly (Pick<MapPoint, 'npi' | 'name' | 'city'> & { at: readonly [number, number] })[],
  projection: GeoProjection,
) {
  return [...Map.groupBy(points, ({ at }) => at.join()).values()].flatMap((here) => {
    const [first] = here
    const spot = first && projection([...first.at])
    if (!first || !spot) return []
    return [{ x: tenth(spot[0]), y: tenth(spot[1]), npi: first.npi, names: here.map(({ name }) => name), city: first.city }]
  })
}

/** Names of towns beside their pins, those with the most results first, none over another. */
function townsOf(pins: DrawnMap['pins']): DrawnMap['towns'] {
  const towns = [...Map.groupBy(pins, ({ city }) => city).values()].map(
    (here) => here.toSorted((a, b) => b.names.length - a.names.length)[0]!,
  )
  const kept: DrawnMap['towns'] = []
  for (const { x, y, city } of towns.toSorted((a, b) => b.names.length - a.names.length)) {
    const isFree = kept.every((other) => Math.abs(other.x - x) > LABEL.width || Math.abs(other.y - y) > LABEL.height)
    if (isFree && kept.length < TOWNS_MAX) kept.push({ x, y, name: city })
  }
  return kept
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
