/** Arrows go from verdict to verdict, as in a list; everything else is the browser's. */
export function moveWithin(sheets: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [...sheets.querySelectorAll<HTMLElement>('h1 .place, h3 .place')].filter(isVisible)
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at < 0 ? 0 : at + step]
  if (!next || (at < 0 && document.activeElement !== document.body)) return
  event.preventDefault()
  next.focus()
  next.closest('.card, .other, header')?.scrollIntoView({ block: 'nearest' })
}

function isVisible(element: HTMLElement): boolean {
  return element.offsetParent !== null
}
