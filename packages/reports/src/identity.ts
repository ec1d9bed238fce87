import { type Finding, subjectKey } from '@viridict/core'

/**
 * What makes each finding the same one in the next run: its rule, the declaration's id and the item, never a line or a
 * text. Problems of a file without a readable declaration go by the file; further ones of the same kind are numbered.
 */
export function identitiesOf(findings: readonly Finding[]): readonly string[] {
  const identityOf = createIdentities()
  return findings.map((finding) => identityOf(finding))
}

/** The identity of one finding after another, in the order of the assessment. */
export function createIdentities(): (finding: Finding) => string {
  const numbers = new Map<string, number>()
  const seen = new Map<string, number[]>()
  return (finding) => {
    const { rule } = finding
    const number = numbers.get(rule) ?? numbers.size
    numbers.set(rule, number)
    const about = subjectKey(finding) || finding.location.uri
    const counts = seen.get(about) ?? []
    seen.set(about, counts)
    const count = counted(counts, number)
    return count === 1 ? `${rule}|${about}` : `${rule}|${about}|${count}`
  }
}

/** Rules and their counts by turns: of thousands of declarations a text for each rule would be much to keep. */
function counted(counts: number[], rule: number): number {
  for (let at = 0; at < counts.length; at += 2) {
    if (counts[at] !== rule) continue
    const count = (counts[at + 1] ?? 0) + 1
    counts[at + 1] = count
    return count
  }
  counts.push(rule, 1)
  return 1
}
