import {
  type Contribution,
  equal,
  type Finding,
  fieldOf,
  type Interval,
  isNegative,
  isZero,
  type Rational,
  subtract,
  vocabulary,
  writeExactly,
} from '@viridict/core'
import { type Draft, nameOf } from './draft.js'
import { applyEdits, type Edit, type Fix, type FixContext, type FixOf } from './fix.js'
import { insertRow } from './insert.js'
import { entryOf, type Place, placeOf, writtenOf } from './place.js'
import { replaceScalar } from './replace.js'

/** A plant that the catalogue knows as native: it stands for whichever is chosen when a change is tried out. */
const anyNative = '油松'

/**
 * The ground that closes the gap of native plants, taken from a row that does not count and given to a new one whose
 * plant the designer chooses. Of a design alone: what stands in the ground is not changed by writing. Only where the rule
 * is then met and nothing else is found.
 */
export const nativeGap: FixOf = (finding, context) => {
  const amount = gapOf(finding)
  if (!amount || !isDesign(finding, context)) return []
  const rest = finding.judged?.contributions.filter(({ side }) => side === 'rest') ?? []
  return rest.slice(0, mostRows).flatMap((row) => converting(finding, row, amount, context))
}

const mostRows = 3

function gapOf({ verdict, judged }: Finding): Rational | undefined {
  const amount = judged?.repair?.args.amount
  const known = typeof amount === 'object' && 'interval' in amount ? amount.interval.hi : undefined
  return verdict === 'fail' ? (known ?? undefined) : undefined
}

function isDesign(finding: Finding, { declarations }: FixContext): boolean {
  const written = writtenOf(finding, declarations)
  const stage = written && entryOf(written.root, written.record, 'stage')?.value
  return stage?.kind === 'scalar' && [vocabulary.stage.design.zh, 'design'].includes(stage.text.trim())
}

function converting(finding: Finding, row: Contribution, amount: Rational, context: FixContext): readonly Fix[] {
  const edits = (plant: string) => editsFor(row, amount, plant, context)
  const tried = edits(anyNative)
  const after = tried && context.tryOut(applyEdits(context.text, tried))
  if (!after || !isClosed(after, finding, context)) return []
  const area = writeExactly(amount, '1 m2') ?? ''
  const title = {
    zh: `从“${row.label.zh}”划出 ${area} 改种乡土植物（植物待填）`,
    en: `Give ${area} of ${row.label.en} to a native plant, to be filled in`,
  }
  return [{ title, edits: edits('') ?? [], isCertain: false }]
}

function editsFor(
  { location, amount: held }: Contribution,
  amount: Rational,
  plant: string,
  { text, declarations }: FixContext,
): readonly Edit[] | undefined {
  const at = (length: number) =>
    placeOf({ location: { ...location, path: location.path.slice(0, length) } }, declarations)
  const [list, row] = [at(1), at(2)]
  const area = row?.node?.kind === 'mapping' ? entryOf(row.node, row.record, 'area')?.value : undefined
  const left = list && leftOf(held, amount)
  if (list?.node?.kind !== 'sequence' || area?.kind !== 'scalar' || !left) return undefined
  const [kept, given] = [writeExactly(left, area.text, 'm2'), writeExactly(amount, area.text, 'm2')]
  const draft = kept && given && rowOf(list, plant, given)
  const [less, more] = draft ? [replaceScalar(text, area, kept), insertRow(text, list.node, draft)] : []
  return less && more ? [less, more] : undefined
}

function rowOf({ written: { language } }: Place, plant: string, area: string): Draft {
  const values = { species: plant, area }
  return Object.entries(values).flatMap(([key, value]) => {
    const field = fieldOf('planting', key)
    return field ? [[nameOf(field, language), value] as const] : []
  })
}

function leftOf({ lo, hi }: Interval, taken: Rational): Rational | undefined {
  if (!lo || !hi || !equal(lo, hi)) return undefined
  const left = subtract(hi, taken)
  return isNegative(left) || isZero(left) ? undefined : left
}

function isClosed(after: readonly Finding[], { rule, subject }: Finding, { findings }: FixContext): boolean {
  const checks = (all: readonly Finding[]) => all.filter(({ source }) => source === 'check').length
  const same = after.filter((other) => other.rule === rule && other.subject?.id === subject?.id)
  return same.length > 0 && same.every(({ verdict }) => verdict !== 'fail') && checks(after) <= checks(findings)
}
