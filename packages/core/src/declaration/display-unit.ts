import type { Path } from '../finding/path.js'
import type { RecordName } from '../generated/records.js'
import type { DisplayUnit } from '../quantity/format.js'
import { fieldAt } from './spelling.js'

/** The unit in which a field's figure is shown. */
export function displayUnitAt(record: RecordName, path: Path): DisplayUnit {
  const field = fieldAt(record, path)
  switch (field?.type) {
    case 'area':
      return field.unit === 'km2' ? 'km2' : 'm2'
    case 'length':
      return field.unit === 'km' ? 'km' : 'm'
    case 'money':
      return field.unit === '万元' ? 'wan-yuan' : 'yuan'
    case 'percent':
      return 'percent'
    case 'date':
    case 'year':
      return 'date'
    default:
      return 'count'
  }
}
