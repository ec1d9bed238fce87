import { type Declaration, registerOf } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { leftOutWith } from '../declaration/leave-out.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { problem } from '../finding/problem.js'
import type { Estate, Unit } from '../generated/declarations.js'
import { type Message, message } from '../message/message.js'
import { exactly, type Interval, plus, total } from '../quantity/interval.js'
import { compare, one } from '../quantity/rational.js'
import type { Check } from './check.js'
import { amountAt, pathsOf } from './fact-at.js'

/** Parts and their wholes: a part that is surely larger is a fault of one of the two. */
const parts = [
  ['area.green', 'area.site'],
  ['area.paving', 'area.site'],
  ['area.native', 'area.green'],
  ['greenways[].builtUpLength', 'greenways[].length'],
  ['greenways[].treesKept', 'greenways[].treesBefore'],
  ['greenway.treesKept', 'greenway.treesBefore'],
  ['land.residential', 'land.builtUp'],
  ['land.green', 'land.builtUp'],
  ['land.water', 'land.builtUp'],
  ['land.waterInGreen', 'land.green'],
  ['land.waterInGreen', 'land.water'],
  ['coverage.parkGreen.residential', 'land.residential'],
  ['coverage.activitySites.residential', 'land.residential'],
] as const

/** A part over its whole; green and paved ground together over the site. */
export const partOverWhole: Check = (declaration) => [
  ...parts.flatMap(([part, whole]) => {
    const wholes = pathsOf(declaration, whole)
    return pathsOf(declaration, part).flatMap((path, index) =>
      over(declaration, path, { part: amountAt(declaration, path) }, wholes[index]),
    )
  }),
  ...greenAndPaving(declaration),
  ...['units', 'estates'].flatMap((register) => listedOverTotal(declaration, register)),
]

interface Compared {
  readonly part: Interval | undefined
  readonly name?: Message
  /** What is then not used; the smallest record around the part unless said. */
  readonly leaveOut?: readonly Path[]
}

function over(declaration: Declaration, path: Path, { part, name, leaveOut }: Compared, whole: Path | undefined) {
  const { record } = declaration
  const limit = whole && amountAt(declaration, whole)
  if (!whole || !part?.lo || !limit?.hi || compare(part.lo, limit.hi) <= 0) return []
  const args = {
    part: name ?? nameAt(record, path),
    partValue: { interval: part, unit: displayUnitAt(record, path), rounding: 'down' },
    whole: nameAt(record, whole),
    wholeValue: { interval: limit, unit: displayUnitAt(record, whole), rounding: 'up' },
  } as const
  const faulty = leaveOut ?? leftOutWith(record, path)
  return [problem('part-over-whole/part', path, args, { related: [whole], leaveOut: faulty })]
}

/** More units or estates in the list than there are: nobody knows which of the two is wrong, and neither is used. */
function listedOverTotal(declaration: Declaration, register: string) {
  const numbers = registerOf<Unit | Estate>(declaration, register).rows.map(
    ({ facts: { count = exactly(one) } }) => count,
  )
  const [list, stated] = [[register], ['totals', register]]
  return over(declaration, list, { part: total(numbers), leaveOut: [list, stated] }, stated)
}

function greenAndPaving(declaration: Declaration) {
  const [green, paving] = [amountAt(declaration, ['area', 'green']), amountAt(declaration, ['area', 'paving'])]
  if (!green || !paving) return []
  const parts = {
    green: nameAt(declaration.record, ['area', 'green']),
    paving: nameAt(declaration.record, ['area', 'paving']),
  }
  const name = message({ zh: '{green} + {paving}', en: '{green} + {paving}' }, parts)
  return over(declaration, ['area', 'green'], { part: plus(green, paving), name }, ['area', 'site'])
}
