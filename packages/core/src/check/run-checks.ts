import type { Declaration } from '../declaration/declaration.js'
import { dropRows, leaveOut } from '../declaration/leave-out.js'
import { categoryRecord } from './category-record.js'
import { certificateExpiry } from './certificate-expiry.js'
import type { Check, CheckContext } from './check.js'
import { dateOrder } from './date-order.js'
import { declaredTotal } from './declared-total.js'
import { duplicateRow } from './duplicate-row.js'
import { fileReference } from './file-reference.js'
import { futureDate } from './future-date.js'
import { layerMissing } from './layer-missing.js'
import { partOverWhole } from './part-over-whole.js'
import { personalData } from './personal-data.js'
import { rowSize } from './row-size.js'
import { speciesClaims } from './species-claims.js'
import { speciesNames } from './species-names.js'
import { unknownRegister } from './unknown-register.js'

const checks: readonly Check[] = [
  duplicateRow,
  dateOrder,
  partOverWhole,
  fileReference,
  futureDate,
  declaredTotal,
  rowSize,
  speciesNames,
  speciesClaims,
  layerMissing,
  certificateExpiry,
  categoryRecord,
  unknownRegister,
  personalData,
]

/** The declaration as measures may read it: without what a check found at fault, and with all that was found. */
export function runChecks(declaration: Declaration, context: CheckContext): Declaration {
  const found = checks.flatMap((check) => check(declaration, context))
  const faulty = found
    .filter(({ id }) => id !== 'duplicate-row/equal')
    .flatMap(({ leaveOut: part }) => (part ? [part] : []))
  const repeated = found.filter(({ id }) => id === 'duplicate-row/equal').map(({ path }) => path)
  return { ...dropRows(leaveOut(declaration, faulty), repeated), problems: [...declaration.problems, ...found] }
}
