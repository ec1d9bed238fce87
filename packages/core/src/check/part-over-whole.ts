import type { Declaration } from '../declaration/declaration.js'
import { displayUnitAt } from '../declaration/display-unit.js'
import { leftOutWith } from '../declaration/leave-out.js'
import { nameAt } from '../declaration/spelling.js'
import type { Path } from '../finding/path.js'
import { problem } from '../finding/problem.js'
import { type Message, message } from '../message/message.js'
import { type Interval, plus } from '../quantity/interval.js'
import { compare } from '../quantity/rational.js'
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
      over(declaration, path, amountAt(declaration, path), wholes[index]),
    )
  }),
  ...greenAndPaving(declaration),
]

function over(
  declaration: Declaration,
  path: Path,
  part: Interval | undefined,
  whole: Path | undefined,
  name?: Message,
) {
  const limit = whole && amountAt(declaration, whole)
  if (!whole || !part?.lo || !limit?.hi || compare(part.lo, limit.hi) <= 0) return []
  const args = {
    part: name ?? nameAt(declaration.record, path),
    partValue: { interval: part, unit: displayUnitAt(declaration.record, path), rounding: 'down' },
    whole: nameAt(declaration.record, whole),
    wholeValue: { interval: limit, unit: displayUnitAt(declaration.record, whole), rounding: 'up' },
  } as const
  return [
    problem('part-over-whole/part', path, args, { related: [whole], leaveOut: leftOutWith(declaration.record, path) }),
  ]
}

function greenAndPaving(declaration: Declaration) {
  const [green, paving] = [amountAt(declaration, ['area', 'green']), amountAt(declaration, ['area', 'paving'])]
  if (!green || !paving) return []
  const parts = {
    green: nameAt(declaration.record, ['area', 'green']),
    paving: nameAt(declaration.record, ['area', 'paving']),
  }
  const name = message({ zh: '{green} + {paving}', en: '{green} + {paving}' }, parts)
  return over(declaration, ['area', 'green'], plus(green, paving), ['area', 'site'], name)
}
