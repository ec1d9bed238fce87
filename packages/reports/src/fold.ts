import { type Contribution, type Finding, groupBy } from '@viridict/core'
import { isUnknown, isVacuous } from './figures.js'

/** The findings of one declaration as a page has room for them: what is alike and in order is counted, not listed. */
export interface Folded {
  readonly rows: readonly FoldedRow[]
  /** Open, since nothing at all is declared of it: too many to stand in the table. */
  readonly undeclared: readonly Finding[]
  /** Too many to stand in the table, by their reason. */
  readonly notApplicable: readonly Finding[]
}

/** A finding of its own, or items of one rule with one verdict. */
export type FoldedRow =
  | { readonly finding: Finding }
  | { readonly finding: Finding; readonly count: number; readonly isRest: boolean }

/** Items in order that are listed one by one, where there are no more. */
const fewInOrder = 3
/** Items of one rule and verdict that need something done and are listed one by one. */
const listedItems = 10
/** Rules that do not apply, or of which nothing is declared, and stand in the table, where there are no more. */
const fewOfAKind = 3

export function foldFindings(findings: readonly Finding[]): Folded {
  const [undeclared, notApplicable] = [findings.filter(isUndeclared), findings.filter(doesNotApply)].map((group) =>
    group.length > fewOfAKind ? group : [],
  ) as [Finding[], Finding[]]
  const apart = new Set([...undeclared, ...notApplicable])
  return { rows: foldItems(findings.filter((finding) => !apart.has(finding))), undeclared, notApplicable }
}

function doesNotApply({ verdict }: Finding): boolean {
  return verdict === 'notApplicable'
}

/** Nothing is known of the figure, nor of any part of it. */
function isUndeclared({ verdict, judged }: Finding): boolean {
  if (verdict !== 'open' || !judged || judged.missing.length === 0 || judged.portfolio?.read) return false
  const isShown = judged.figures.some(({ value, unit }) => !isVacuous(value, unit))
  return !isShown && isOpenEnded(judged) && judged.contributions.every(isUndecided)
}

function isUndecided({ amount, side }: Contribution): boolean {
  const isFromNothing = amount.lo === null || amount.lo.num === 0
  return side === 'either' ? isFromNothing : isUnknown(amount)
}

/** Without figure, or with one that says no more than its unit; of things to be found, that none was. */
function isOpenEnded({ value, unit, contributions }: NonNullable<Finding['judged']>): boolean {
  if (!value || !unit || isVacuous(value, unit)) return true
  const isOfThings = unit === 'count' || unit === 'items'
  return isOfThings && value.lo?.num === 0 && contributions.every(({ side }) => side === 'either')
}

/** In their order; the items of a rule that are folded stand where the first of them would. */
function foldItems(findings: readonly Finding[]): readonly FoldedRow[] {
  return [...groupBy(findings, keyOf).values()].flatMap(foldGroup)
}

/** Findings on the whole stand alone. */
function keyOf({ rule, verdict, subject, location }: Finding): string {
  return JSON.stringify(
    subject?.item === undefined ? [rule, location.uri, location.start.offset, verdict] : [rule, 'items', verdict],
  )
}

function foldGroup(group: readonly Finding[]): readonly FoldedRow[] {
  const [first] = group
  if (!first || first.subject?.item === undefined) return group.map((finding) => ({ finding }))
  const room = isToDo(first.verdict) ? listedItems : fewInOrder
  if (group.length <= room) return group.map((finding) => ({ finding }))
  if (!isToDo(first.verdict)) return [{ finding: first, count: group.length, isRest: false }]
  const listed = group.slice(0, listedItems).map((finding) => ({ finding }))
  return [...listed, { finding: first, count: group.length - listedItems, isRest: true }]
}

/** What asks for something to be done: mended, supplied or judged. */
export function isToDo(verdict: Finding['verdict']): boolean {
  return verdict === 'fail' || verdict === 'open' || verdict === 'review'
}
