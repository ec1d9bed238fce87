import { type Finding, subjectKey } from '@viridict/core'

/**
 * What makes each finding the same one in the next run: its rule, the declaration's id and the item, never a line or a
 * text. Problems of a file without a readable declaration go by the file; further ones of the same kind are numbered.
 */
export function identitiesOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const key = `${finding.rule}|${subjectKey(finding) || finding.location.uri}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}|${count}`
  })
}
