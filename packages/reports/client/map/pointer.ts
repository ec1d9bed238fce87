import { useEffect, useRef } from 'preact/hooks'
import type { Spot } from './camera.js'

type Ref<Node> = { readonly current: Node | null }

interface Dragging {
  readonly onMove: (right: number, down: number) => void
  readonly onPoint: (spot: Spot) => void
  readonly onPress: (spot: Spot) => void
}

/** Pixels that a hand trembles by. */
const tremble = 4

export function useDrag({ onMove, onPoint, onPress }: Dragging) {
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
export function useWheel(canvas: Ref<HTMLCanvasElement>, zoom: (by: number, spot: Spot) => void): void {
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

export function spotOf(event: MouseEvent): Spot {
  const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
  return { left: event.clientX - left, top: event.clientY - top }
}
