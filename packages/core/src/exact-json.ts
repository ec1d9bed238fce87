/** Plain data as JSON, with every figure exact: JSON has no integers beyond 2^53, and few figures need them. */
export function writeExact(data: object): string {
  try {
    return JSON.stringify(data)
  } catch {
    return JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? inDigits(value) : value))
  }
}

export function readExact(text: string): unknown {
  if (!text.includes(`"${mark}"`)) return JSON.parse(text)
  return JSON.parse(text, (_, value) => digitsIn(value) ?? value)
}

const mark = '$digits'

/** How an integer of any size stands in JSON. */
export function inDigits(value: bigint): object {
  return { [mark]: String(value) }
}

/** The integer that stands there so; undefined for anything else. */
export function digitsIn(value: unknown): bigint | undefined {
  const isMarked = typeof value === 'object' && value !== null && mark in value
  return isMarked ? BigInt(String(value[mark])) : undefined
}
