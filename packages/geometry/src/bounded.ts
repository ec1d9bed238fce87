/** A figure with the bounds between which the true one lies: grid, arcs, plane and whatever is ambiguous are inside. */
export interface Bounded {
  readonly lower: number
  readonly nominal: number
  readonly upper: number
}

export const none: Bounded = { lower: 0, nominal: 0, upper: 0 }

export function within(nominal: number, error: number): Bounded {
  return { lower: Math.max(0, nominal - error), nominal, upper: nominal + error }
}

export function add(a: Bounded, b: Bounded): Bounded {
  return { lower: a.lower + b.lower, nominal: a.nominal + b.nominal, upper: a.upper + b.upper }
}
