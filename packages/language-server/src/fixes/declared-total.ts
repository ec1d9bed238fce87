import { equal, type Rational, writeExactly, writeRounded } from '@viridict/core'
import { argumentOf, type FixOf } from './fix.js'
import { placeOf } from './place.js'
import { replacing } from './replace.js'

type Write = (amount: Rational, like: string, unit?: string) => string | undefined

/** What the parts add up to in place of a total, in the unit that it is written in; nothing where that is not known exactly. */
const recomputedBy =
  (write: Write): FixOf =>
  (finding, { text, declarations }) => {
    const { node, field } = placeOf(finding, declarations) ?? {}
    const computed = argumentOf(finding, 'computed')
    if (node?.kind !== 'scalar' || typeof computed !== 'object' || !('interval' in computed)) return []
    const { lo, hi } = computed.interval
    if (!lo || !hi || !equal(lo, hi)) return []
    const value = write(lo, node.text, field?.unit)
    if (value === undefined) return []
    // A row may as well be what is wrong.
    return replacing(text, node, value, false, { zh: `改为复算的${value}`, en: `Change to the recomputed ${value}` })
  }

/** A sum is compared to the last digit. */
export const declaredSum: FixOf = recomputedBy(writeExactly)
/** An indicator to those that it is written with. */
export const declaredIndicator: FixOf = recomputedBy(writeRounded)
