/** What an address asks for: the steps behind `#/`, and what is filtered and sorted by. */
export interface Route {
  readonly steps: readonly string[]
  readonly query: Query
}

export type Query = Readonly<Record<string, string>>

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = splitAt(hash.replace(/^#\/?/, ''), '?')
  return {
    steps: path
      .split('/')
      .filter((step) => step !== '')
      .map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
  }
}

/** An address within the report; what is asked for as empty is left out. */
export function hrefOf(steps: readonly string[], query: Query = {}): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '')
  const search = new URLSearchParams(asked).toString()
  return `#/${steps.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`
}

function splitAt(text: string, sign: string): readonly [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** An address that somebody mistyped leads nowhere, and breaks nothing. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}

/** Another address in place of this one: of a filter that changes with every key nobody wants each in the history. */
export function replaceRoute(href: string): void {
  history.replaceState(null, '', href)
  window.dispatchEvent(new Event('hashchange'))
}
