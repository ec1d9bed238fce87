import type { Declaration } from '../declaration/declaration.js'
import { nameAt } from '../declaration/spelling.js'
import { valueName } from '../declaration/value-name.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Check } from './check.js'

/** The record that the rules expect of a category. */
const recordOfCategory: Readonly<Record<string, string>> = {
  park: 'park',
  road: 'road',
  estate: 'estate',
  greenway: 'greenway',
}

/** A category without its record, or with the record of another. */
export const categoryRecord: Check = (declaration) => {
  const { category } = declaration.facts
  if (declaration.kind !== 'Project' || typeof category !== 'string') return []
  const expected = recordOfCategory[category]
  return Object.values(recordOfCategory).flatMap((key) => mismatch(declaration, category, key, key === expected))
}

function mismatch(declaration: Declaration, category: string, key: string, expected: boolean): readonly Problem[] {
  if ((declaration.plain[key] !== undefined) === expected) return []
  const args = { category: valueName('category', category), record: nameAt(declaration.record, [key]) }
  if (!expected) return [problem('category-record/other', [key], args, { mark: 'key' })]
  return [problem('category-record/missing', ['category'], args)]
}
