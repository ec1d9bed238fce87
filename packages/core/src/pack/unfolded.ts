/** The blank that folding a long line of YAML leaves behind Chinese punctuation, where nobody writes one. */
const foldedBlank = /(?<=[、。，；：！？”）〕》]) (?=[\u3000-\u9fff\uff00-\uffef])/gu

/** The same data with every text as it is meant to be read. */
export function unfolded<Data>(data: Data): Data {
  return walk(data) as Data
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(foldedBlank, '')
  if (Array.isArray(value)) return value.map(walk)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
}
