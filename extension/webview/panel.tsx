import type { TextView } from '@viridict/language-server/overview'
import { MapDrawing, type MapProps, SheetList } from '@viridict/reports/html'
import { MapArea } from '@viridict/reports/map-area'
import { createContext, render } from 'preact'
import { useContext } from 'preact/hooks'
import type { FromPage, PageState, ToPage } from '../src/panel/messages.js'
import { moveWithin } from './keys.js'
import { pressed } from './press.js'
import { mark } from './selection.js'

declare function acquireVsCodeApi(): {
  readonly postMessage: (message: FromPage) => void
  readonly getState: () => PageState | undefined
  readonly setState: (state: PageState) => void
}

const host = acquireVsCodeApi()
const sheets = document.getElementById('sheets') as HTMLElement
let state: PageState = host.getState() ?? {}
let selection: Cursor | undefined
let shown: TextView | undefined

interface Cursor {
  readonly uri: string
  readonly line: number
}

const CursorContext = createContext<Cursor | undefined>(undefined)

/** A map on which what stands at the cursor is chosen. */
function PanelMap(props: MapProps) {
  return <MapArea {...props} at={useContext(CursorContext)} />
}

function draw(): void {
  if (!shown) return
  const { view, language } = shown
  render(
    <CursorContext.Provider value={selection}>
      <MapDrawing.Provider value={PanelMap}>
        <SheetList view={view} language={language} />
      </MapDrawing.Provider>
    </CursorContext.Provider>,
    sheets,
  )
}

function keep(more: PageState): void {
  state = { ...state, ...more }
  host.setState(state)
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'select') {
    selection = data
    draw()
    mark(sheets, data)
    return
  }
  shown = data.shown
  const isOther = data.uri !== state.uri
  keep({ uri: data.uri })
  document.documentElement.lang = shown.language
  draw()
  filter()
  if (isOther) window.scrollTo(0, 0)
  mark(sheets, selection)
})

document.addEventListener('click', ({ target }) => {
  const press = pressed(target)
  if (press?.kind === 'go') host.postMessage(press)
  if (press?.kind === 'filter') {
    const hidden = new Set(state.hidden ?? [])
    if (!hidden.delete(press.verdict)) hidden.add(press.verdict)
    keep({ hidden: [...hidden] })
    filter()
  }
})

document.addEventListener('keydown', (event) => moveWithin(sheets, event))

/** Puts the filters that are kept on what was drawn last. */
function filter(): void {
  const hidden = state.hidden ?? []
  sheets.className = hidden.map((verdict) => `hide-${verdict}`).join(' ')
  for (const chip of sheets.querySelectorAll<HTMLElement>('[data-filter]'))
    chip.setAttribute('aria-pressed', String(!hidden.includes(chip.dataset.filter ?? '')))
}

host.postMessage({ kind: 'ready' })
