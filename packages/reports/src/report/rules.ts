import { type Assessment, groupBy, type Language, type Pack } from '@viridict/core'
import type { Section } from '../sections.js'
import { type Figured, plotOf } from './plot.js'
import type { RuleEntry } from './shape.js'
import { tallyOf } from './tally.js'

/** Every rule of the packs in the order of its clauses, with what it came to over all declarations. */
export function rulesOf({ packs }: Assessment, sections: readonly Section[], language: Language): readonly RuleEntry[] {
  const figured = groupBy(sections.flatMap(figuredOf), ({ finding, judged }) => keyOf(judged.pack, finding.rule))
  return packs.flatMap((pack) =>
    inOrder(pack).map(({ rule, clause, title }): RuleEntry => {
      const own = figured.get(keyOf(pack.id, rule)) ?? []
      const plot = plotOf(shownOf(own), language)
      const tally = tallyOf(own.map(({ finding }) => finding))
      return { pack: pack.id, rule, clause, title: title[language], tally, ...(plot && { plot }) }
    }),
  )
}

function inOrder({ clauses, rules }: Pack): Pack['rules'] {
  const order = clauses.flatMap((clause) => clause.rules)
  return rules.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
}

function figuredOf({ verdicts }: Section, declaration: number): readonly Figured[] {
  return verdicts.flatMap((finding) => (finding.judged ? [{ finding, judged: finding.judged, declaration }] : []))
}

function keyOf(pack: string, rule: string): string {
  return `${pack} ${rule}`
}

/** The figures of the wholes; items are shown where there is nothing else. */
function shownOf(own: readonly Figured[]): readonly Figured[] {
  const applying = own.filter(({ finding }) => finding.verdict !== 'notApplicable')
  const wholes = applying.filter(({ finding }) => finding.subject?.item === undefined)
  return wholes.length > 0 ? wholes : applying
}
