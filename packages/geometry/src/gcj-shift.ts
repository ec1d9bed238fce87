import type { Position } from './geojson.js'

const semiMajor = 6_378_245
const eccentricity = 0.006693421622965943

/**
 * Metres, east and north, by which GCJ-02 (火星坐标系) moves a position: the published approximation, good to a metre,
 * which is enough to recognise a shift of hundreds.
 */
export function gcjShift([longitude, latitude]: Position): readonly [number, number] {
  const [x, y] = [longitude - 105, latitude - 35]
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3)
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    wave +
    ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    wave +
    ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  const magic = 1 - eccentricity * Math.sin((latitude / 180) * Math.PI) ** 2
  return [
    rescaled(east, semiMajor / Math.sqrt(magic), longitudeScale(latitude)),
    rescaled(north, (semiMajor * (1 - eccentricity)) / magic ** 1.5, 1),
  ]
}

/** The formula gives seconds on another ellipsoid; what is left of that in metres is the number itself. */
function rescaled(value: number, radius: number, scale: number): number {
  const degrees = (value * 180) / (radius * Math.PI * scale)
  return ((degrees * Math.PI) / 180) * 6_371_000 * scale
}

function longitudeScale(latitude: number): number {
  return Math.cos((latitude / 180) * Math.PI)
}
