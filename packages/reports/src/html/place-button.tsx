import { type ComponentChildren, createContext, type FunctionComponent } from 'preact'
import { useContext } from 'preact/hooks'
import type { Place } from '../view/shape.js'

export interface PlaceProps {
  readonly place: Place
  readonly children: ComponentChildren
}

/** How a host shows that something stands at a place of a text; an editor goes there when it is pressed. */
export const PlaceDrawing = createContext<FunctionComponent<PlaceProps>>(Pressed)

/** What stands at a place of a text, as the host shows it. */
export function PlaceButton(props: PlaceProps) {
  const Drawing = useContext(PlaceDrawing)
  return <Drawing {...props} />
}

/** What a host goes to when it is pressed, and marks while the place is selected; `placeIn` reads it back. */
function Pressed({ place, children }: PlaceProps) {
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
