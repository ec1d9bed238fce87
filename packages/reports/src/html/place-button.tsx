import type { ComponentChildren } from 'preact'
import type { Place } from '../view/shape.js'

/** What a host goes to when it is pressed, and marks while the place is selected; `placeIn` reads it back. */
export function PlaceButton({ place, children }: { readonly place: Place; readonly children: ComponentChildren }) {
  return (
    <button type="button" class="place" data-place={attributeOf(place)}>
      {children}
    </button>
  )
}

export function attributeOf(place: Place): string {
  return JSON.stringify(place)
}

export function placeIn(attribute: string): Place {
  return JSON.parse(attribute) as Place
}
