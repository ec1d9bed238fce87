import { stringify } from 'yaml'

type Facts = Readonly<Record<string, unknown>>

/** An empty text takes a key of the background away. */
function written(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== ''))
}

/** The texts of a case: what it gives, over the background of its kind. A key that the case has replaces the background's. */
export function caseText(given: Facts | readonly Facts[], background: Readonly<Record<string, Facts>>): string {
  const declarations = [given]
    .flat()
    .map((facts) => written({ viridict: '1', ...background[String(facts.kind)], ...facts }))
  return declarations.map((declaration) => stringify(declaration)).join('---\n')
}
