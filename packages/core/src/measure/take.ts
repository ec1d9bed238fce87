import { measures } from '../generated/measures.js'
import type { MeasureCall } from '../generated/rules.js'
import type { Measure, MeasureContext, Measured } from './measured.js'

/** Takes the measure that a rule names, with the rule's options. The schema of rules admits exactly one name. */
export function take(call: MeasureCall, context: MeasureContext): Measured {
  const [name] = Object.keys(call) as (keyof typeof measures)[]
  const measure: Measure<never> = measures[name as keyof typeof measures]
  return measure(call[name as keyof MeasureCall] as never, context)
}
