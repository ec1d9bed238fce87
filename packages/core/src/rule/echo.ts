import { isLeftOut } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { fieldAt, nameAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import { messages } from '../generated/messages.js'
import type { Judgement } from '../generated/rules.js'
import { type FieldValue, fieldValue, isAmount, isDateRange } from '../measure/field-value.js'
import type { MeasureContext } from '../measure/measured.js'
import { type Message, type MessageArgument, message } from '../message/message.js'
import { formatRange } from '../quantity/date-range.js'

/** The declared inputs that a verdict rests on, said with it: scope, radius profile, who was counted. */
export function echoes({ echo = [] }: Judgement, context: MeasureContext): readonly Message[] {
  return echo.map((name) => {
    const field = fieldValue(name, context)
    const args = { field: nameAt(context.declaration.record, field.path) }
    if (field.state !== 'known' || isLeftOut(context.declaration, field.path))
      return message(messages['echo-unstated'], args)
    return message(messages.echo, { ...args, value: inWords(field, context) })
  })
}

function inWords(
  { value, path }: Extract<FieldValue, { state: 'known' }>,
  { declaration }: MeasureContext,
): MessageArgument {
  const field = fieldAt(declaration.record, path)
  if (field?.enum) return valueName(field.enum, String(value))
  if (isDateRange(value)) return formatRange(value)
  if (isAmount(value)) return { interval: value, unit: displayUnitAt(declaration.record, path), rounding: 'down' }
  return String(value)
}
