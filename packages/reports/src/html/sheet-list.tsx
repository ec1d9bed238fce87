import type { Language } from '@viridict/core'
import type { View } from '../view/shape.js'
import { say } from '../wording.js'
import { Sheet } from './sheet.js'

export type { Place } from '../view/shape.js'
export { MapDrawing, type MapProps } from './maps.js'
export { attributeOf, placeIn } from './place-button.js'

/** Every declaration of a view, one below the other. */
export function SheetList({ view, language }: { readonly view: View; readonly language: Language }) {
  const { sheets, asOf, documents } = view
  if (sheets.length === 0) return <p class="empty">{say('noSheet', language)}</p>
  return sheets.map((sheet) => (
    <Sheet
      key={`${sheet.id} ${sheet.place.line}`}
      sheet={sheet}
      asOf={asOf}
      documents={documents}
      language={language}
    />
  ))
}
