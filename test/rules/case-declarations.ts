import { stringify } from 'yaml'

type Facts = Readonly<Record<string, unknown>>

/** The texts of a case: what it gives, over the background of its kind. A key that the case has replaces the background's. */
export function caseText(given: Facts | readonly Facts[], background: Readonly<Record<string, Facts>>): string {
  const declarations = [given].flat().map((facts) => ({ viridict: '1', ...background[String(facts.kind)], ...facts }))
  return declarations.map((declaration) => stringify(declaration)).join('---\n')
}
