import type { Language } from '@viridict/core'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { MapProps } from '../../src/html/maps.js'
import { attributeOf } from '../../src/html/place-button.js'
import type { MapShape, MapSheet } from '../../src/map/shape.js'
import { tellMap } from '../../src/map/words.js'
import { type Camera, fitted, moved, pointAt, type Size, type Spot, scaleBar, zoomed } from './camera.js'
import type { Chosen } from './chosen.js'
import { height, paper, useDrawing, useInSight, useSize } from './drawing.js'
import { Legend } from './legend.js'
import { holds } from './outlines.js'
import { type Scene, sceneOf } from './paint.js'
import { ParcelTable } from './parcel-table.js'
import { spotOf, useDrag, useWheel } from './pointer.js'
import { ScaleBar } from './scale-bar.js'

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
