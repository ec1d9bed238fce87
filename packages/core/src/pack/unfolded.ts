/** The blank that folding a long line of YAML leaves behind Chinese punctuation, where nobody writes one. */
const foldedBlank = / (?<=[、。，；：！？”）〕》] )(?=[\u3000-\u9fff\uff00-\uffef])/gu

/** The same data with every text as it is meant to be read. */
export function unfolded<Data>(data: Data): Data {
  return walk(data) as Data
}

function walk(value: unknown): unknown {
  if (typeof value === 'string') return value.includes(' ') ? value.replaceAll(foldedBlank, '') : value
  if (Array.isArray(value)) return value.map(walk)
  if (typeof value !== 'object' || value === null) return value
  const walked: Record<string, unknown> = {}
  for (const [key, part] of Object.entries(value)) walked[key] = walk(part)
  return walked
}
