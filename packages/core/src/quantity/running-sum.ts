import { add, isSafe, isSmall, type Rational, rational, zero } from './rational.js'

/** The exact sum of many figures, brought to lowest terms when it is asked for; null once one of them is unbounded. */
export class RunningSum {
  #num = 0
  #den = 1
  /** Of the figures that the fraction above has no room for. */
  #large: Rational = zero
  #isBounded = true

  add(figure: Rational | null): void {
    if (figure === null) this.#isBounded = false
    else if (!isSmall(figure) || !this.#addSmall(figure.num, figure.den)) this.#large = add(this.#large, figure)
  }

  get value(): Rational | null {
    if (!this.#isBounded) return null
    const small = rational(this.#num, this.#den)
    return this.#large === zero ? small : add(small, this.#large)
  }

  /** False, and nothing added, where a product may not be exact. */
  #addSmall(num: number, den: number): boolean {
    const common = commonOf(this.#den, den)
    const sum = this.#num * (common / this.#den)
    const added = num * (common / den)
    if (!isSafe(common) || !isSafe(sum) || !isSafe(added) || !isSafe(sum + added)) return false
    this.#num = sum + added
    this.#den = common
    return true
  }
}

/** A denominator that both go into: of figures with a few decimals, the larger. */
function commonOf(a: number, b: number): number {
  if (a % b === 0) return a
  return b % a === 0 ? b : a * b
}
