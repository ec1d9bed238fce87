import type { ComponentChildren } from 'preact'
import { tell } from '../src/report/words.js'
import { useReport } from './report.js'
import { hrefOf } from './route.js'

const pages = ['overview', 'declarations', 'findings', 'clauses', 'basis', 'full'] as const

/** A page below another is found in the menu where its list is. */
const menuOf: Readonly<Record<string, string>> = { '': 'overview', declaration: 'declarations', clause: 'clauses' }

interface FrameProps {
  readonly page: string
  readonly children: ComponentChildren
}

/** The menu, which stays in sight, and the contents below it. */
export function Frame({ page, children }: FrameProps) {
  const { language } = useReport()
  const here = menuOf[page] ?? page
  return (
    <>
      <button type="button" class="skip" onClick={skip}>
        {tell('skip', language)}
      </button>
      <header class="frame">
        <div class="bar-of-frame">
          <a class="brand" href={hrefOf([])}>
            <b>绿规</b> Viridict
          </a>
          <nav aria-label={tell('pages', language)}>
            {pages.map((name) => (
              <a
                key={name}
                href={name === 'overview' ? hrefOf([]) : hrefOf([name])}
                {...(name === here && { 'aria-current': 'page' as const })}
              >
                {tell(name, language)}
              </a>
            ))}
          </nav>
          <span class="tools">
            <button type="button" class="tool" onClick={() => print()}>
              {tell('print', language)}
            </button>
            <button type="button" class="tool" onClick={changeTheme}>
              {tell('theme', language)}
            </button>
          </span>
        </div>
      </header>
      <main id="main" class="sheet report" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function skip(): void {
  document.getElementById('main')?.focus()
}

function changeTheme(): void {
  const { dataset } = document.documentElement
  const isDark = dataset.theme ? dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  dataset.theme = isDark ? 'light' : 'dark'
}
