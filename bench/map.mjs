// Coverage of the constructed city, as a ratio to @turf/turf and to GEOS in the same run: `pnpm bench:map [--turf] [--large]`.
// --turf lets turf do the whole city, a minute or so; without it turf does a tenth of the parcels. --large adds ten cities.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { readLayer, serviceCoverage } from '@viridict/geometry'
import * as turf from './peers/turf.mjs'

const folder = fileURLToPath(new URL('../test/geometry/fixtures/', import.meta.url))
const texts = ['parks', 'residential'].map((name) => readFileSync(`${folder}city-${name}.geojson`, 'utf8'))
const profile = {
  steps: [
    { atLeast: 5000, radius: 500 },
    { atLeast: 400, radius: 300 },
  ],
}
const wholeTurf = process.argv.includes('--turf')

const rounds = Array.from({ length: 5 }, () => timed(() => coverage(texts)))
const ours = rounds.map(({ time }) => time).sort((a, b) => a - b)[2]
const covered = rounds[0].result.covered.nominal
console.log(`300 parks, 3000 parcels: first ${rounds[0].time.toFixed(0)} ms, median of 5 ${ours.toFixed(0)} ms`)
reportGeos()
reportTurf()
if (process.argv.includes('--large')) reportLarge()

function coverage([parks, residential]) {
  const layers = {
    parks: readLayer({ name: 'parks', text: parks }),
    residential: readLayer({ name: 'residential', text: residential }),
  }
  return serviceCoverage(layers, { profile })
}

function reportGeos() {
  const { status, stdout } = spawnSync('/usr/bin/python3', ['-W', 'ignore', `${folder}make_answers.py`, '--time'], {
    encoding: 'utf8',
  })
  if (status !== 0) return console.log('GEOS: python3-shapely and python3-pyproj are not installed')
  const geos = Number(stdout) * 1000
  console.log(`GEOS through shapely: ${geos.toFixed(0)} ms; ours is ${(ours / geos).toFixed(2)} times that`)
}

function reportTurf() {
  const { time, result } = timed(() => turfCoverage(wholeTurf ? 1 : 10))
  console.log(
    `turf: ${time.toFixed(0)} ms for ${wholeTurf ? 'all' : 'a tenth of the'} parcels, ${(time / ours).toFixed(1)} times what ours takes for all`,
  )
  if (wholeTurf) console.log(`turf covers ${((result / covered - 1) * 100).toFixed(3)} % more than ours`)
}

/**
 * As its users would write it: buffers of 64 steps a circle, and each parcel cut with those whose boxes touch its own.
 * One union of all buffers first, which reads more simply, takes an hour.
 */
function turfCoverage(every) {
  const [parks, parcels] = texts.map((text) => JSON.parse(text).features)
  const buffers = parks.flatMap((park) => {
    const area = turf.area(park)
    const radius = area >= 5000 ? 0.5 : area >= 400 ? 0.3 : 0
    if (radius === 0) return []
    const buffer = turf.buffer(park, radius, { units: 'kilometers', steps: 64 })
    return [{ buffer, box: turf.bbox(buffer) }]
  })
  return parcels
    .filter((_, index) => index % every === 0)
    .reduce((sum, parcel) => {
      const box = turf.bbox(parcel)
      const near = buffers.filter(({ box: other }) => touches(box, other)).map(({ buffer }) => buffer)
      if (near.length === 0) return sum
      const service = near.length > 1 ? turf.union(turf.featureCollection(near)) : near[0]
      const cut = turf.intersect(turf.featureCollection([parcel, service]))
      return sum + (cut ? turf.area(cut) : 0)
    }, 0)
}

function touches(a, b) {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
}

/** Ten cities beside each other: 3000 parks and 30 000 parcels. */
function reportLarge() {
  const many = texts.map((text) => {
    const { features } = JSON.parse(text)
    const shifted = Array.from({ length: 10 }, (_, city) => features.map((feature) => moved(feature, city))).flat()
    return JSON.stringify({ type: 'FeatureCollection', features: shifted })
  })
  const { time } = timed(() => coverage(many))
  console.log(`3000 parks, 30000 parcels: ${time.toFixed(0)} ms, ${(time / ours).toFixed(1)} times the city`)
}

function moved({ properties, geometry, ...rest }, city) {
  const [east, north] = [(city % 5) * 0.2 - 0.4, city < 5 ? 0 : 0.2]
  const move = (value) =>
    typeof value[0] === 'number' ? [value[0] + east, value[1] + north] : value.map((inner) => move(inner))
  const id = `${city}-${properties.id}`
  return { ...rest, properties: { id }, geometry: { ...geometry, coordinates: move(geometry.coordinates) } }
}

function timed(run) {
  const start = performance.now()
  const result = run()
  return { time: performance.now() - start, result }
}
