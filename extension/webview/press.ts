import { type Place, placeIn } from '@viridict/reports/html'

export type Press =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'filter'; readonly verdict: string }

/** What pressing an element asks for. */
export function pressed(target: EventTarget | null): Press | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-place], [data-filter]') : null
  const { place, filter } = button?.dataset ?? {}
  if (place !== undefined) return { kind: 'go', place: placeIn(place) }
  return filter === undefined ? undefined : { kind: 'filter', verdict: filter }
}
