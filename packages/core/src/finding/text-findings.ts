import type { Finding } from './finding.js'

/** What is said of one text, made anew whenever it is asked for: it need not stand in memory in between. */
export interface TextFindings {
  readonly uri: string
  readonly findings: () => readonly Finding[]
}

/** Texts in a row; an index counts from 0. An array, or what makes each of them when it is asked for. */
export interface TextRow extends Iterable<TextFindings> {
  readonly length: number
  at(index: number): TextFindings | undefined
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

/** Each text as `change` makes it, when it is asked for: of thousands none is kept. */
export function mapTexts(row: TextRow, change: (text: TextFindings, index: number) => TextFindings): TextRow {
  return {
    length: row.length,
    at(index) {
      const text = row.at(index)
      return text && change(text, index)
    },
    *[Symbol.iterator]() {
      let index = 0
      for (const text of row) yield change(text, index++)
    },
  }
}

/** Each finding as `change` makes it, when it is asked for. */
export function mapFindings(row: TextRow, change: (finding: Finding) => Finding): TextRow {
  return mapTexts(row, ({ uri, findings }) => ({ uri, findings: () => findings().map(change) }))
}

/** One row after the other. */
export function joinTexts(first: TextRow, second: TextRow): TextRow {
  return {
    length: first.length + second.length,
    at: (index) => (index < first.length ? first.at(index) : second.at(index - first.length)),
    *[Symbol.iterator]() {
      yield* first
      yield* second
    },
  }
}
