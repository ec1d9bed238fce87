import type { Bounded } from './bounded.js'

/** From this area on, in square metres, a park serves so far, in metres. */
export interface RadiusStep {
  readonly atLeast: number
  readonly radius: number
}

/** The radii of one edition of the standard. */
export interface RadiusProfile {
  readonly steps: readonly RadiusStep[]
  /** Of parks in a historic district. */
  readonly historic?: RadiusStep
}

/** The radius that a park surely has, and the one that it may have, where its area leaves the class open. */
export interface Radii {
  readonly sure: number
  readonly possible: number
}

export function radiiOf(area: Bounded, { steps, historic }: RadiusProfile, inHistoricDistrict: boolean): Radii {
  const all = inHistoricDistrict && historic ? [...steps, historic] : steps
  return { sure: radiusAt(area.lower, all), possible: radiusAt(area.upper, all) }
}

function radiusAt(area: number, steps: readonly RadiusStep[]): number {
  return Math.max(0, ...steps.filter(({ atLeast }) => area >= atLeast).map(({ radius }) => radius))
}
