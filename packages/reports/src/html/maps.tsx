import type { Language } from '@viridict/core'
import { createContext, type FunctionComponent } from 'preact'
import { useContext } from 'preact/hooks'
import type { MapShape, MapSheet } from '../map/shape.js'
import { tellMap } from '../map/words.js'
import { PlaceButton } from './place-button.js'

export interface MapProps {
  readonly map: MapSheet
  readonly language: Language
}

/** How a host draws a map with its parcels; where it cannot, the lists below say what is on it. */
export const MapDrawing = createContext<FunctionComponent<MapProps>>(() => null)

/** The maps of one declaration. */
export function Maps({ maps, language }: { readonly maps: readonly MapSheet[]; readonly language: Language }) {
  return (
    <section class="part maps">
      <h2>
        {tellMap('maps', language)} <span class="number">{maps.length}</span>
      </h2>
      {maps.map((map) => (
        <MapPart key={map.title} map={map} language={language} />
      ))}
    </section>
  )
}

function MapPart({ map, language }: MapProps) {
  const Drawing = useContext(MapDrawing)
  return (
    <section class="map-part">
      <h3>{map.title}</h3>
      <p class="map-summary">{map.summary}</p>
      <Drawing map={map} language={language} />
      {map.sites.length > 0 && (
        <>
          <h4>{tellMap('sites', language)}</h4>
          <ShapeList shapes={map.sites} />
        </>
      )}
      {map.parks.length > 0 && (
        <details>
          <summary>
            {tellMap('parks', language)} <span class="number">{map.parks.length}</span>
          </summary>
          <ShapeList shapes={map.parks} />
        </details>
      )}
    </section>
  )
}

function ShapeList({ shapes }: { readonly shapes: readonly MapShape[] }) {
  return (
    <ul class="map-shapes">
      {shapes.map(({ label, text, place }, index) => (
        <li key={`${index} ${label}`}>{place ? <PlaceButton place={place}>{text}</PlaceButton> : text}</li>
      ))}
    </ul>
  )
}
