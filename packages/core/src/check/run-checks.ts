import type { Declaration } from '../declaration/declaration.js'
import { dropRows, leaveOut } from '../declaration/leave-out.js'
import { categoryRecord } from './category-record.js'
import { certificateExpiry } from './certificate-expiry.js'
import type { Check, CheckContext } from './check.js'
import { classSize } from './class-size.js'
import { crownSize } from './crown-size.js'
import { dateOrder } from './date-order.js'
import { declaredTotal } from './declared-total.js'
import { duplicateEvidence } from './duplicate-evidence.js'
import { duplicateRow } from './duplicate-row.js'
import { fileReference } from './file-reference.js'
import { fundYears } from './fund-years.js'
import { futureDate } from './future-date.js'
import { layerMissing } from './layer-missing.js'
import { oldTree } from './old-tree.js'
import { partOverWhole } from './part-over-whole.js'
import { personalData } from './personal-data.js'
import { placeholder, unstatedBy } from './placeholder.js'
import { planOrder } from './plan-order.js'
import { recheck } from './recheck.js'
import { reportingYear } from './reporting-year.js'
import { rowSize } from './row-size.js'
import { sample } from './sample.js'
import { shelterOverlay } from './shelter-overlay.js'
import { speciesClaims } from './species-claims.js'
import { speciesNames } from './species-names.js'
import { unknownRegister } from './unknown-register.js'
import { unlikelyFigure } from './unlikely-figure.js'

const checks: readonly Check[] = [
  sample,
  dateOrder,
  crownSize,
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
  classSize,
  oldTree,
  shelterOverlay,
  planOrder,
  recheck,
  reportingYear,
  fundYears,
  duplicateEvidence,
  unknownRegister,
  unlikelyFigure,
  personalData,
]

/** The declaration as measures may read it: without what a check found at fault, and with all that was found. */
export function runChecks(read: Declaration, context: CheckContext): Declaration {
  const duplicates = duplicateRow(read, context)
  const placeholders = placeholder(read, context)
  const repeated = duplicates.filter(({ id }) => id === 'duplicate-row/equal')
  // Rows that repeat others go first: what they add to a sum is no difference from a stated total. So does what says nothing.
  const declaration = dropRows(read, [...repeated.map(({ path }) => path), ...placeholders.map(unstatedBy)])
  const found = checks.flatMap((check) => check(declaration, context))
  const faulty = [...placeholders, ...duplicates.filter((one) => !repeated.includes(one)), ...found]
  const parts = faulty.flatMap(({ leaveOut: parts = [] }) => parts)
  return { ...leaveOut(declaration, parts), problems: [...read.problems, ...duplicates, ...placeholders, ...found] }
}
