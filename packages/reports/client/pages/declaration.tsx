import { useMemo, useState } from 'preact/hooks'
import { MapDrawing } from '../../src/html/maps.js'
import { PlaceDrawing } from '../../src/html/place-button.js'
import { Sheet } from '../../src/html/sheet.js'
import type { DeclarationEntry } from '../../src/report/shape.js'
import { tell } from '../../src/report/words.js'
import type { Sheet as SheetShape } from '../../src/view/shape.js'
import { MapArea } from '../map/map-area.js'
import { PlaceInWords, WholeContext } from '../place.js'
import { useReport } from '../report.js'
import { hrefOf } from '../route.js'

/** Everything about one declaration, with the ones before and behind it. */
export function DeclarationPage({ name }: { readonly name: string }) {
  const { language, declarations } = useReport()
  const place = useMemo(() => declarations.findIndex(({ key }) => key === name), [declarations, name])
  const entry = declarations[place]
  if (!entry) return <p class="empty">{tell('notFound', language)}</p>
  return (
    <>
      <nav class="neighbours" aria-label={tell('declarations', language)}>
        <Neighbour entry={declarations[place - 1]} word="previous" />
        <span class="count-of">{tell('ofAll', language, { place: place + 1, all: declarations.length })}</span>
        <Neighbour entry={declarations[place + 1]} word="next" />
      </nav>
      <DeclarationSheet entry={entry} />
    </>
  )
}

interface NeighbourProps {
  readonly entry: DeclarationEntry | undefined
  readonly word: 'previous' | 'next'
}

function Neighbour({ entry, word }: NeighbourProps) {
  const { language } = useReport()
  return entry ? (
    <a class={word} href={hrefOf(['declaration', entry.key])} title={entry.name}>
      {tell(word, language)}
    </a>
  ) : (
    <span class={word}>{tell(word, language)}</span>
  )
}

/** The sheet that an editor shows beside the text, with lines in place of buttons. */
export function DeclarationSheet({ entry }: { readonly entry: DeclarationEntry }) {
  const { language, asOf, documents, store } = useReport()
  const [hidden, setHidden] = useState<readonly string[]>([])
  const sheet = store.read<SheetShape>(entry.sheet)
  const press = ({ target }: Event) => {
    const verdict = target instanceof Element && target.closest<HTMLElement>('[data-filter]')?.dataset.filter
    if (verdict) setHidden(hidden.includes(verdict) ? hidden.filter((one) => one !== verdict) : [...hidden, verdict])
  }
  return (
    <PlaceDrawing.Provider value={PlaceInWords}>
      <MapDrawing.Provider value={MapArea}>
        <WholeContext.Provider value={sheet.place}>
          {/* biome-ignore lint/a11y: the buttons in it are what is pressed */}
          <div class={hidden.map((verdict) => `hide-${verdict}`).join(' ')} onClick={press}>
            <p class="file-name">{tell('lineOf', language, { file: entry.uri, line: entry.line })}</p>
            <Sheet sheet={sheet} asOf={asOf} documents={documents} language={language} hidden={hidden} />
          </div>
        </WholeContext.Provider>
      </MapDrawing.Provider>
    </PlaceDrawing.Provider>
  )
}
