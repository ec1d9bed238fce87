import { Clipper, type ClipType, FillRule, type Paths64 } from 'clipper2-ts'

/** A boolean operation in whole millimetres. Paths wind as Clipper leaves them: outlines one way, holes the other. */
export function clip(type: ClipType, subject: Paths64, by: Paths64, rule: FillRule = FillRule.NonZero): Paths64 {
  if (subject.length === 0) return []
  return Clipper.booleanOp(type, subject, by.length === 0 ? null : by, rule)
}
