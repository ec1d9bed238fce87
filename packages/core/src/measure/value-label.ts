import { fieldAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import type { RecordName } from '../generated/records.js'
import type { Label } from '../message/text.js'

/** A value of a rule as people call it: an enumerated one in words, any other as it is written. */
export function valueLabel(record: RecordName, path: readonly (string | number)[], value: string): Label {
  const field = fieldAt(record, path)
  const values = field?.enum ?? field?.item?.enum
  return values ? valueName(values, value) : value
}
