import type { Language } from '@viridict/core'
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Camera, Size } from './camera.js'
import { scaleBar } from './camera.js'
import type { Chosen } from './chosen.js'
import { paint, paintScale, paletteOf, type Scene } from './paint.js'
import { lengthInWords } from './scale-bar.js'

export const height = 440
/** The map on a sheet of A4; pixels. */
export const paper: Size = { width: 760, height: 520 }

type Ref<Node> = { readonly current: Node | null }

export function useSize(canvas: Ref<HTMLCanvasElement>): Size {
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
export function useDrawing(
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
export function useInSight(
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
