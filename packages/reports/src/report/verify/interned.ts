import type { Ref, Stored } from '../store.js'

/** Of each place in a store a number that is the same for the same data, in whichever of the stores it stands. */
export type Numbers = readonly number[]

/** Sheets are some ten levels deep. */
const deepest = 100

/** Numbers the data of several stores by what it says. */
export function createNumbering() {
  const known = new Map<string, number>()
  const numberOf = (text: string): number => {
    const number = known.get(text) ?? known.size
    known.set(text, number)
    return number
  }

  /** Undefined where a place names one that does not stand before it, as in no store of ours: it might have no end. */
  return (stored: Stored): Numbers | undefined => {
    const numbers: number[] = []
    const depths: number[] = []
    for (const [at, value] of stored.values.entries()) {
      if (!Array.isArray(value)) {
        numbers.push(numberOf(JSON.stringify(value)))
        depths.push(0)
        continue
      }
      const [shape, ...refs] = value as readonly number[]
      const keys = shape === -1 ? undefined : stored.shapes[shape ?? -2]
      const isNode = refs.every((ref) => Number.isInteger(ref) && ref >= 0 && ref < at)
      if (!isNode || (shape !== -1 && keys?.length !== refs.length)) return undefined
      const depth = refs.reduce((most, ref) => Math.max(most, 1 + (depths[ref] ?? 0)), 1)
      if (depth > deepest) return undefined
      depths.push(depth)
      numbers.push(numberOf(contentOf(keys, refs, numbers)))
    }
    return numbers
  }
}

function contentOf(keys: readonly string[] | undefined, refs: readonly Ref[], numbers: Numbers): string {
  const own = refs.map((ref) => numbers[ref])
  if (!keys) return `[${own.join()}]`
  return `{${keys
    .map((key, index) => `${JSON.stringify(key)}:${own[index]}`)
    .sort()
    .join()}}`
}
