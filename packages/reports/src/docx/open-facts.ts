import { type Block, paragraph, table } from './blocks.js'
import type { Gathered } from './gathered.js'
import { write } from './words.js'

const mostFacts = 60

/** What is missing over all declarations, that which decides most in front; nothing where nothing is. */
export function openFacts({ reviewed, language }: Gathered): readonly Block[] {
  const facts = reviewed
    .flatMap(({ sheet }) => sheet.facts.map((fact) => ({ ...fact, name: sheet.name })))
    .sort((a, b) => b.decides - a.decides)
  if (facts.length === 0) return []
  const more = facts.length - mostFacts
  return [
    paragraph(write('openText', language)),
    table(
      [
        { head: write('declaration', language), width: 34 },
        { head: write('fact', language), width: 50 },
        { head: write('decides', language), width: 16, align: 'center' },
      ],
      facts.slice(0, mostFacts).map(({ name, text, decides }) => [name, text, String(decides)]),
    ),
    ...reviewed
      .flatMap(({ sheet }) => sheet.factsNote ?? [])
      .slice(0, 1)
      .map((note) => paragraph(note)),
    ...(more > 0 ? [paragraph(write('moreRows', language, { count: more }))] : []),
  ]
}
