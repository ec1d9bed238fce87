import { SheetList } from '@viridict/reports/html'
import { render } from 'preact'
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
let selection: { readonly uri: string; readonly line: number } | undefined

function keep(more: PageState): void {
  state = { ...state, ...more }
  host.setState(state)
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'select') {
    selection = data
    mark(sheets, data)
    return
  }
  const { language, view } = data.shown
  const isOther = data.uri !== state.uri
  keep({ uri: data.uri })
  document.documentElement.lang = language
  render(<SheetList view={view} language={language} />, sheets)
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
