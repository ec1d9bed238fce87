import type { Finding } from './finding.js'

/** What is said of one text, made anew whenever it is asked for: it need not stand in memory in between. */
export interface TextFindings {
  readonly uri: string
  readonly findings: () => readonly Finding[]
}

/** Findings that are there already, by text, in their order. */
export function textsOf(findings: readonly Finding[]): readonly TextFindings[] {
  const runs: { readonly uri: string; readonly own: Finding[] }[] = []
  for (const finding of findings) {
    const { uri } = finding.location
    const last = runs.at(-1)
    if (last?.uri === uri) last.own.push(finding)
    else runs.push({ uri, own: [finding] })
  }
  return runs.map(({ uri, own }) => ({ uri, findings: () => own }))
}

export function* findingsIn(texts: Iterable<TextFindings>): Generator<Finding> {
  for (const { findings } of texts) yield* findings()
}

/** Each finding as `change` makes it, when it is asked for. */
export function mapFindings(
  texts: readonly TextFindings[],
  change: (finding: Finding) => Finding,
): readonly TextFindings[] {
  return texts.map(({ uri, findings }) => ({ uri, findings: () => findings().map(change) }))
}
