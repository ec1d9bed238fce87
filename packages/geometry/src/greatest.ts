/** The greatest of some numbers, and 0 of none. Math.max takes too few arguments for a layer's features. */
export function greatest(values: Iterable<number>): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
