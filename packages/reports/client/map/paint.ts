import type { MapSheet, MapState } from '../../src/map/shape.js'
import { type Camera, type Size, scaleBar } from './camera.js'
import { readOutlines, type Shape } from './outlines.js'

/** A map made ready: shapes to be hit, and what is drawn alike as one path. */
export interface Scene {
  readonly shapes: Readonly<Record<'parks' | 'parcels' | 'sites', readonly Shape[]>>
  readonly paths: ReadonlyMap<MapState | 'sure' | 'possible', Path2D>
}

export function sceneOf({ parks, parcels, sites, buffers }: MapSheet): Scene {
  const read = (shapes: readonly { readonly outlines: string }[]) =>
    shapes.map(({ outlines }) => readOutlines(outlines))
  const shapes = { parks: read(parks), parcels: read(parcels), sites: read(sites) }
  const paths = new Map<MapState | 'sure' | 'possible', Path2D>([
    ['sure', pathOf([readOutlines(buffers.sure)])],
    ['possible', pathOf([readOutlines(buffers.possible)])],
  ])
  for (const kind of ['parcels', 'parks', 'sites'] as const) {
    const states = { parks, parcels, sites }[kind].map(({ state }) => state)
    for (const state of new Set(states))
      paths.set(state, pathOf(shapes[kind].filter((_, index) => states[index] === state)))
  }
  return { shapes, paths }
}

export function pathOf(shapes: readonly Shape[]): Path2D {
  const path = new Path2D()
  for (const { rings } of shapes)
    for (const ring of rings) {
      path.moveTo(ring[0] ?? 0, ring[1] ?? 0)
      for (let at = 2; at < ring.length; at += 2) path.lineTo(ring[at] ?? 0, ring[at + 1] ?? 0)
      path.closePath()
    }
  return path
}

/** How each is drawn, the ground first: its colour, how dense it is filled, how broad its edge is and whether dashed. */
export const styles: readonly (readonly [of: MapState | 'sure' | 'possible', style: Style])[] = [
  ['possible', { tone: 'pass', fill: 0.06, line: 1, isDashed: true }],
  ['sure', { tone: 'pass', fill: 0.12, line: 1 }],
  ['whole', { tone: 'rest', fill: 0.35, line: 0.75 }],
  ['part', { tone: 'warn', fill: 0.45, line: 1 }],
  ['none', { tone: 'fail', fill: 0.75, line: 1 }],
  ['idle', { tone: 'rest', fill: 0, line: 1.5, isDashed: true }],
  ['perhaps', { tone: 'pass', fill: 0.35, line: 1.5, isDashed: true }],
  ['serves', { tone: 'pass', fill: 0.85, line: 1 }],
  ['site', { tone: 'open', fill: 0.5, line: 2 }],
]

export interface Style {
  readonly tone: 'pass' | 'rest' | 'warn' | 'fail' | 'open'
  /** From 0 to 1. */
  readonly fill: number
  /** Pixels. */
  readonly line: number
  readonly isDashed?: boolean
}

export type Palette = Readonly<Record<Style['tone'] | 'ink' | 'paper', string>>

export function paint(
  context: CanvasRenderingContext2D,
  { paths }: Scene,
  camera: Camera,
  size: Size,
  palette: Palette,
  selected: Shape | undefined,
): void {
  const ratio = context.canvas.width / size.width
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  const { x, y, scale } = camera
  const [left, top] = [size.width / 2 - x * scale, size.height / 2 + y * scale]
  context.setTransform(ratio * scale, 0, 0, -ratio * scale, ratio * left, ratio * top)
  for (const [name, style] of styles) {
    const path = paths.get(name)
    if (path) draw(context, path, style, palette, scale)
  }
  if (!selected) return
  const outline = pathOf([selected])
  stroke(context, outline, palette.paper, 6 / scale)
  stroke(context, outline, palette.ink, 3 / scale)
}

function draw(context: CanvasRenderingContext2D, path: Path2D, style: Style, palette: Palette, scale: number): void {
  const { tone, fill, line, isDashed = false } = style
  context.globalAlpha = fill
  context.fillStyle = palette[tone]
  context.fill(path)
  context.globalAlpha = 1
  context.setLineDash(isDashed ? [5 / scale, 4 / scale] : [])
  stroke(context, path, palette[tone], line / scale)
  context.setLineDash([])
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour
  context.lineWidth = width
  context.lineJoin = 'round'
  context.stroke(path)
}

/** The bar that tells the scale, where nothing can stand above the picture. */
export function paintScale(context: CanvasRenderingContext2D, camera: Camera, size: Size, words: string): void {
  const { pixels } = scaleBar(camera)
  const ratio = context.canvas.width / size.width
  context.setTransform(ratio, 0, 0, ratio, 12, 0)
  context.strokeStyle = context.fillStyle = paper.ink
  context.lineWidth = 1.5
  context.strokeRect(0, size.height - 14, pixels, 5)
  context.textAlign = 'center'
  context.font = '13px sans-serif'
  context.fillText(words, pixels / 2, size.height - 20)
}

/** The colours of the page; on paper those of the day. */
export function paletteOf(element: Element, isPaper: boolean): Palette {
  if (isPaper) return paper
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const names = ['pass', 'rest', 'warn', 'fail', 'open', 'ink', 'paper'] as const
  return Object.fromEntries(names.map((name) => [name, colour(name) || paper[name]])) as Palette
}

const paper: Palette = {
  pass: '#1a7347',
  rest: '#8b9790',
  warn: '#8a5000',
  fail: '#b3261e',
  open: '#1d5b9e',
  ink: '#1b211e',
  paper: '#ffffff',
}
