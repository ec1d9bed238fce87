import { measures } from '../generated/measures.js'
import type { MeasureCall } from '../generated/rules.js'
import type { Measure, MeasureContext, Measured } from './measured.js'

/** Takes the measure that a rule names, with the rule's options. The schema of rules admits exactly one name. */
export function take(call: MeasureCall, context: MeasureContext): Measured {
  const [name, options] = Object.entries(call)[0] as [keyof typeof measures, never]
  const measure: Measure<never> = measures[name]
  return measure(options, context)
}
