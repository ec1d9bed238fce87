import { type Place, placeIn } from '@viridict/reports/html'

interface Spot {
  readonly uri: string
  readonly line: number
}

/** Rows of lists that stand at a place of their own. */
const rows = ':is(.terms, .missing, .faults, .facts, .map-shapes) > li'

/** Marks what the line at the cursor is about: the innermost rows, and the verdicts that they are in. */
export function mark(sheets: HTMLElement, at: Spot | undefined): void {
  for (const marked of sheets.querySelectorAll('.here')) marked.classList.remove('here')
  if (!at) return
  const found = [...rowsAt(sheets, at), ...verdictsAt(sheets, at)]
  for (const element of found) element.classList.add('here')
  // Who reads the panel is not to lose the place; who is in the text wants to see.
  if (document.hasFocus()) return
  const [first] = found
  if (first) first.scrollIntoView({ block: 'nearest' })
  else turnTo(sheetAt(sheets, at))
}

function sheetAt(sheets: HTMLElement, at: Spot): Element | undefined {
  return [...sheets.querySelectorAll('.sheet')].find((sheet) => {
    const place = placeOfSheet(sheet)
    return place && holds(place, at)
  })
}

/** A declaration of which something is in sight is left where it is. */
function turnTo(sheet: Element | undefined): void {
  const { top, bottom } = sheet?.getBoundingClientRect() ?? { top: 0, bottom: 1 }
  if (bottom < 100 || top > window.innerHeight - 100) sheet?.scrollIntoView({ block: 'start' })
}

function rowsAt(sheets: HTMLElement, at: Spot): readonly Element[] {
  const found = [...sheets.querySelectorAll(rows)].flatMap((row) => {
    const place = placeOf(row.querySelector<HTMLElement>('.place')?.dataset.place)
    return place && holds(place, at) && !isWhole(place, row) ? [{ row, lines: place.endLine - place.line }] : []
  })
  const least = Math.min(...found.map(({ lines }) => lines))
  const innermost = found.filter(({ lines }) => lines === least).map(({ row }) => row)
  return [...new Set(innermost.flatMap((row) => [row.closest('.card') ?? row, row]))]
}

function verdictsAt(sheets: HTMLElement, at: Spot): readonly Element[] {
  return [...sheets.querySelectorAll<HTMLElement>('[data-about]')].filter((element) => {
    const place = placeOf(element.dataset.about)
    return place && holds(place, at)
  })
}

function placeOfSheet(sheet: Element | null): Place | undefined {
  return placeOf(sheet?.querySelector<HTMLElement>('.sheet-head .place')?.dataset.place)
}

function placeOf(attribute: string | undefined): Place | undefined {
  return attribute === undefined ? undefined : placeIn(attribute)
}

function holds({ uri, line, endLine }: Place, at: Spot): boolean {
  return uri === at.uri && line <= at.line && at.line <= endLine
}

/** A fact that is missing in a whole declaration is at no line of it. */
function isWhole({ line, endLine }: Place, row: Element): boolean {
  const sheet = placeOfSheet(row.closest('.sheet'))
  return sheet !== undefined && line <= sheet.line && sheet.endLine <= endLine
}
