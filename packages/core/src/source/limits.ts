/** What one text may hold; beyond it the text is not read further, and a finding says so. Published in docs/checks.md. */
export const sourceLimits = {
  /** UTF-16 code units of a text. */
  characters: 8 * 1024 * 1024,
  documents: 1000,
  /** Nodes of a document after its aliases are expanded: what an alias bomb multiplies. */
  nodes: 1_000_000,
  depth: 64,
} as const
