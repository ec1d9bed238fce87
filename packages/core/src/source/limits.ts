/** What one text may hold; beyond it the text is not read further, and a finding says so. Published in README.md. */
export const sourceLimits = {
  /** UTF-16 code units of a text. */
  characters: 8 * 1024 * 1024,
  /** Keys, values, punctuation, comments and line ends of a text: what reading it costs. */
  tokens: 1_000_000,
  documents: 1000,
  /** Keys and values of a document after its aliases are expanded: what an alias bomb multiplies. */
  nodes: 500_000,
  /** Of one list. */
  rows: 30_000,
  depth: 64,
  /** Problems of a text that are listed, errors first; verdicts of rules are not among them. */
  findings: 1000,
} as const
