/** What of the plane is in sight: the point in the middle, in decimetres, and pixels a decimetre. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** Pixels around what is shown whole. */
const margin = 16

/** Pixels a decimetre, at most: a metre is then 200 pixels. */
const nearest = 20

export function fitted([west, south, east, north]: Box, { width, height }: Size): Camera {
  const across = Math.max(1, east - west)
  const along = Math.max(1, north - south)
  const scale = Math.min((width - 2 * margin) / across, (height - 2 * margin) / along)
  return { x: (west + east) / 2, y: (south + north) / 2, scale: Math.max(1e-6, scale) }
}

/** By pixels, to the right and down. */
export function moved(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x - right / camera.scale, y: camera.y + down / camera.scale }
}

/** What lies under a point of the screen stays there. No farther than half of `whole`. */
export function zoomed(camera: Camera, by: number, at: Spot, size: Size, whole: Camera): Camera {
  const scale = Math.min(nearest, Math.max(whole.scale / 2, camera.scale * by))
  const [x, y] = pointAt(camera, at, size)
  return {
    scale,
    x: x - (at.left - size.width / 2) / scale,
    y: y + (at.top - size.height / 2) / scale,
  }
}

/** A place on the screen, in pixels from its left upper corner. */
export interface Spot {
  readonly left: number
  readonly top: number
}

export function pointAt(
  { x, y, scale }: Camera,
  { left, top }: Spot,
  { width, height }: Size,
): readonly [number, number] {
  return [x + (left - width / 2) / scale, y - (top - height / 2) / scale]
}

/** A round length for the bar that tells the scale, some 60 to 150 pixels long. */
export function scaleBar({ scale }: Camera): { readonly metres: number; readonly pixels: number } {
  const perMetre = scale * 10
  const ten = 10 ** Math.floor(Math.log10(150 / perMetre))
  const metres = [5, 2, 1].map((digit) => digit * ten).find((length) => length * perMetre <= 150) ?? ten
  return { metres, pixels: metres * perMetre }
}
