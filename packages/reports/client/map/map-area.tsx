import type { Language } from '@viridict/core'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { MapProps } from '../../src/html/maps.js'
import { attributeOf } from '../../src/html/place-button.js'
import type { MapShape, MapSheet } from '../../src/map/shape.js'
import { tellMap } from '../../src/map/words.js'
import { type Camera, fitted, moved, pointAt, type Size, type Spot, scaleBar, zoomed } from './camera.js'
import { Legend } from './legend.js'
import { holds } from './outlines.js'
import { paint, paintScale, paletteOf, type Scene, sceneOf } from './paint.js'
import { ParcelTable } from './parcel-table.js'
import { lengthInWords, ScaleBar } from './scale-bar.js'

/** What is chosen on a map: a list of it, and a place in that list. */
export interface Chosen {
  readonly of: 'parks' | 'parcels' | 'sites'
  readonly index: number
}

interface MapAreaProps extends MapProps {
  /** What stands at the cursor of the editor, where there is one. */
  readonly at?: { readonly uri: string; readonly line: number } | undefined
}

/** A map to move about in, its legend and scale, and its parcels as a table; what is chosen is so in both. */
export function MapArea({ map, language, at }: MapAreaProps) {
  const scene = useMemo(() => sceneOf(map), [map])
  const [chosen, setChosen] = useState<Chosen>()
  const declared = useMemo(() => declaredAt(map, at), [map, at?.uri, at?.line])
  useEffect(() => {
    if (declared) setChosen(declared)
  }, [declared?.of, declared?.index])
  return (
    <>
      <MapView map={map} scene={scene} language={language} chosen={chosen} onChoose={setChosen} />
      <ParcelTable
        parcels={map.parcels}
        language={language}
        chosen={chosen?.of === 'parcels' ? chosen.index : undefined}
        onChoose={(index) => setChosen({ of: 'parcels', index })}
      />
    </>
  )
}

function declaredAt(map: MapSheet, at: MapAreaProps['at']): Chosen | undefined {
  if (!at) return undefined
  for (const of of ['parks', 'sites'] as const) {
    const index = map[of].findIndex(
      ({ place }) => place && place.uri === at.uri && place.line <= at.line && at.line <= place.endLine,
    )
    if (index >= 0) return { of, index }
  }
  return undefined
}

interface MapViewProps {
  readonly map: MapSheet
  readonly scene: Scene
  readonly language: Language
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen | undefined) => void
}

const height = 440
/** The map on a sheet of A4; pixels. */
const paper: Size = { width: 760, height: 520 }

function MapView({ map, scene, language, chosen, onChoose }: MapViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(canvas)
  const whole = useMemo(() => fitted(map.box, size), [map, size])
  const onPaper = useMemo(() => ({ size: paper, camera: fitted(map.box, paper) }), [map])
  const [camera, setCamera] = useState<Camera>()
  const [pointed, setPointed] = useState<{ readonly chosen: Chosen; readonly spot: Spot }>()
  const shown = camera ?? whole
  useDrawing(canvas, scene, { size, camera: shown }, onPaper, chosen, language)
  useInSight(scene, chosen, shown, size, setCamera)
  const zoom = (by: number, spot = { left: size.width / 2, top: size.height / 2 }) =>
    setCamera(zoomed(shown, by, spot, size, whole))
  const hit = (spot: Spot) => shapeAt(scene, pointAt(shown, spot, size))
  const shapeOf = ({ of, index }: Chosen): MapShape | undefined => map[of][index]
  const point = (spot: Spot) => {
    const found = hit(spot)
    setPointed(found && { chosen: found, spot })
  }
  const place = pointed && shapeOf(pointed.chosen)?.place
  const drag = useDrag({
    onMove: (right, down) => setCamera(moved(shown, right, down)),
    onPoint: point,
    onPress: (spot) => onChoose(hit(spot)),
  })
  useWheel(canvas, (by, spot) => zoom(by, spot))
  const press = (event: KeyboardEvent) => {
    const next = keyed(event.key, shown, whole)
    if (next === undefined) return
    event.preventDefault()
    if (typeof next === 'number') zoom(next)
    else setCamera(next)
  }
  return (
    <figure class="map">
      <div class="map-frame">
        <canvas
          ref={canvas}
          role="img"
          tabIndex={0}
          height={height}
          aria-label={tellMap('map', language, { title: map.title })}
          data-place={place && attributeOf(place)}
          onKeyDown={press}
          onDblClick={(event) => zoom(2, spotOf(event))}
          {...drag}
          onPointerLeave={() => setPointed(undefined)}
        />
        <div class="map-buttons">
          <button type="button" title={tellMap('nearer', language)} onClick={() => zoom(1.6)}>
            +
          </button>
          <button type="button" title={tellMap('farther', language)} onClick={() => zoom(1 / 1.6)}>
            −
          </button>
          <button type="button" title={tellMap('fit', language)} onClick={() => setCamera(undefined)}>
            {tellMap('fit', language)}
          </button>
        </div>
        <ScaleBar {...scaleBar(shown)} language={language} />
        {pointed && <Tip spot={pointed.spot} size={size} text={shapeOf(pointed.chosen)?.text ?? ''} />}
      </div>
      <figcaption>
        <Legend map={map} language={language} />
        <p class="map-chosen" aria-live="polite">
          {chosen ? shapeOf(chosen)?.text : tellMap('howTo', language)}
        </p>
      </figcaption>
    </figure>
  )
}

function Tip({ spot, size, text }: { readonly spot: Spot; readonly size: Size; readonly text: string }) {
  const isRight = spot.left > size.width / 2
  const style = {
    top: `${spot.top + 14}px`,
    ...(isRight ? { right: `${size.width - spot.left + 8}px` } : { left: `${spot.left + 12}px` }),
  }
  return (
    <p class="map-tip" style={style} aria-hidden="true">
      {text}
    </p>
  )
}

/** What lies on top comes first: sites, parks, parcels. */
function shapeAt({ shapes }: Scene, [x, y]: readonly [number, number]): Chosen | undefined {
  for (const of of ['sites', 'parks', 'parcels'] as const) {
    const index = shapes[of].findIndex((shape) => holds(shape, x, y))
    if (index >= 0) return { of, index }
  }
  return undefined
}

/** A camera to go to, or how much to zoom by. */
function keyed(key: string, camera: Camera, whole: Camera): Camera | number | undefined {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [60, 0],
    ArrowRight: [-60, 0],
    ArrowUp: [0, 60],
    ArrowDown: [0, -60],
  }
  const step = steps[key]
  if (step) return moved(camera, ...step)
  if (key === '+' || key === '=') return 1.6
  if (key === '-') return 1 / 1.6
  return key === '0' ? whole : undefined
}

type Ref<Node> = { readonly current: Node | null }

function useSize(canvas: Ref<HTMLCanvasElement>): Size {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const element = canvas.current
    if (!element) return
    const look = () => setWidth(Math.max(200, element.clientWidth))
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return useMemo(() => ({ width, height }), [width])
}

interface Seen {
  readonly size: Size
  readonly camera: Camera
}

/** Draws when something of it changes, when light turns to dark, and whole and by day for paper. */
function useDrawing(
  canvas: Ref<HTMLCanvasElement>,
  scene: Scene,
  onScreen: Seen,
  onPaper: Seen,
  chosen: Chosen | undefined,
  language: Language,
): void {
  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context) return
    const draw = (isPaper: boolean) => {
      const { size, camera } = isPaper ? onPaper : onScreen
      const ratio = isPaper ? 2 : devicePixelRatio
      element.width = Math.round(size.width * ratio)
      element.height = Math.round(size.height * ratio)
      const selected = chosen && scene.shapes[chosen.of][chosen.index]
      paint(context, scene, camera, size, paletteOf(element, isPaper), selected)
      if (isPaper) paintScale(context, camera, size, lengthInWords(scaleBar(camera).metres, language))
    }
    const frame = requestAnimationFrame(() => draw(matchMedia('print').matches))
    const [print, show] = [() => draw(true), () => draw(false)]
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const theme = new MutationObserver(show)
    for (const root of [document.documentElement, document.body])
      theme.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] })
    dark.addEventListener('change', show)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', show)
    return () => {
      cancelAnimationFrame(frame)
      theme.disconnect()
      dark.removeEventListener('change', show)
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', show)
    }
  }, [scene, onScreen.camera, onScreen.size, onPaper.camera, chosen, language])
}

/** What is chosen elsewhere is brought into sight. */
function useInSight(
  { shapes }: Scene,
  chosen: Chosen | undefined,
  camera: Camera,
  size: Size,
  go: (camera: Camera) => void,
): void {
  useEffect(() => {
    const shape = chosen && shapes[chosen.of][chosen.index]
    if (!shape || shape.rings.length === 0) return
    const [x, y] = [(shape.west + shape.east) / 2, (shape.south + shape.north) / 2]
    const [right, down] = [(x - camera.x) * camera.scale, (camera.y - y) * camera.scale]
    const isSeen = Math.abs(right) < size.width / 2 && Math.abs(down) < size.height / 2
    if (!isSeen) go({ ...camera, x, y })
  }, [chosen])
}

interface Dragging {
  readonly onMove: (right: number, down: number) => void
  readonly onPoint: (spot: Spot) => void
  readonly onPress: (spot: Spot) => void
}

/** Pixels that a hand trembles by. */
const tremble = 4

function useDrag({ onMove, onPoint, onPress }: Dragging) {
  const from = useRef<(Spot & { readonly start: Spot }) | undefined>(undefined)
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      const spot = spotOf(event)
      from.current = { ...spot, start: spot }
      ;(event.currentTarget as Element).setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent) => {
      const spot = spotOf(event)
      const last = from.current
      if (!last) return onPoint(spot)
      if (distance(spot, last.start) < tremble) return
      onMove(spot.left - last.left, spot.top - last.top)
      from.current = { ...spot, start: { left: -1e6, top: -1e6 } }
    },
    onPointerUp: (event: PointerEvent) => {
      const last = from.current
      from.current = undefined
      if (last && distance(spotOf(event), last.start) < tremble) onPress(spotOf(event))
    },
  }
}

function distance(a: Spot, b: Spot): number {
  return Math.hypot(a.left - b.left, a.top - b.top)
}

/** With Ctrl, or where the map has the keyboard: else the page is scrolled. */
function useWheel(canvas: Ref<HTMLCanvasElement>, zoom: (by: number, spot: Spot) => void): void {
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== element) return
      event.preventDefault()
      zoom(Math.exp(-event.deltaY / 400), spotOf(event))
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  })
}

function spotOf(event: MouseEvent): Spot {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
  return { left: event.clientX - left, top: event.clientY - top }
}
