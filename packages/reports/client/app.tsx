import { useEffect, useRef, useState } from 'preact/hooks'
import { tell } from '../src/report/words.js'
import { Frame } from './frame.js'
import { BasisPage } from './pages/basis.js'
import { ClausePage } from './pages/clause.js'
import { ClausesPage } from './pages/clauses.js'
import { DeclarationPage } from './pages/declaration.js'
import { DeclarationsPage } from './pages/declarations.js'
import { FindingsPage } from './pages/findings.js'
import { FullPage } from './pages/full.js'
import { OverviewPage } from './pages/overview.js'
import { PrintingContext, type Report, ReportContext } from './report.js'
import { type Route, routeOf } from './route.js'

interface AppProps {
  readonly report: Report
  readonly isPrinting: boolean
}

/** The whole page: its frame, and in it what the address asks for. */
export function App({ report, isPrinting }: AppProps) {
  const route = useRoute()
  return (
    <ReportContext.Provider value={report}>
      <PrintingContext.Provider value={isPrinting}>
        <Frame page={route.steps[0] ?? ''}>
          <Page route={route} report={report} />
        </Frame>
      </PrintingContext.Provider>
    </ReportContext.Provider>
  )
}

/** The address, as it changes. Another page begins at its top, and with its heading where a screen reader is. */
function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash))
  const shown = useRef(route.steps.join('/'))
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    const page = route.steps.join('/')
    if (page === shown.current) return
    shown.current = page
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [route])
  return route
}

function Page({ route, report }: { readonly route: Route; readonly report: Report }) {
  const [page = '', ...rest] = route.steps
  const name = rest.join('/')
  switch (page) {
    case '':
      return <OverviewPage />
    case 'declarations':
      return <DeclarationsPage query={route.query} />
    case 'declaration':
      return <DeclarationPage key={name} name={name} />
    case 'findings':
      return <FindingsPage query={route.query} />
    case 'clauses':
      return <ClausesPage query={route.query} />
    case 'clause':
      return <ClausePage key={name} name={name} query={route.query} />
    case 'basis':
      return <BasisPage />
    case 'full':
      return <FullPage />
    default:
      return <p class="empty">{tell('notFound', report.language)}</p>
  }
}
