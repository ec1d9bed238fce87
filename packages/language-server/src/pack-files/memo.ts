/** What was worked out last for something, kept while what it follows from is the same. */
export type Memo = <Value>(of: object, from: readonly unknown[], make: () => Value) => Value

export function createMemo(): Memo {
  const known = new WeakMap<object, { readonly from: readonly unknown[]; readonly value: unknown }>()
  return <Value>(of: object, from: readonly unknown[], make: () => Value): Value => {
    const last = known.get(of)
    if (last && from.length === last.from.length && from.every((part, index) => part === last.from[index]))
      return last.value as Value
    const value = make()
    known.set(of, { from, value })
    return value
  }
}
