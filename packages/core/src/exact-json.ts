/** Plain data as JSON, with every figure exact: JSON has no integers beyond 2^53, and few figures need them. */
export function writeExact(data: object): string {
  try {
    return JSON.stringify(data)
  } catch {
    return JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? { [mark]: String(value) } : value))
  }
}

export function readExact(text: string): unknown {
  return text.includes(`"${mark}"`) ? JSON.parse(text, grow) : JSON.parse(text)
}

const mark = '$digits'

function grow(_: string, value: unknown): unknown {
  const isMarked = typeof value === 'object' && value !== null && mark in value
  return isMarked ? BigInt(String(value[mark])) : value
}
