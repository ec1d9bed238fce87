import type { Path } from './path.js'

/** Where a walk through a declaration stands. A path is made of it only where something is to be said of the place. */
export class Trail {
  readonly #steps: (string | number)[] = []

  /** How many steps there are from the declaration itself. */
  get depth(): number {
    return this.#steps.length
  }

  enter(step: string | number): void {
    this.#steps.push(step)
  }

  leave(): void {
    this.#steps.pop()
  }

  path(): Path {
    return [...this.#steps]
  }
}
