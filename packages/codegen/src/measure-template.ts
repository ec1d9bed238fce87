import { kebabCase, pascalCase } from './names.js'

/** schemas/measures/<name>.schema.yaml: one option, a field. */
export function measureSchemaTemplate(name: string): string {
  return `$id: measures/${kebabCase(name)}
title: ${pascalCase(name)}Options
x-zh: 指标名称
description: What it measures, in a sentence.
x-description-zh: 一句话说明量的是什么。
type: object
required: [field]
properties:
  field: { x-zh: 字段, type: string, description: 'Dotted name of a field of the subject.' }
`
}

/** packages/core/src/measure/<name>.ts: the figure as it is declared, for a start. */
export function measureTemplate(name: string): string {
  return `import type { ${pascalCase(name)}Options } from '../generated/rules.js'
import { anyAmount, type Interval } from '../quantity/interval.js'
import { fieldValue } from './field-value.js'
import { type Measure, measured } from './measured.js'
import { missingFact } from './missing.js'

/** What it measures, in which unit, and what widens it; the clause or standard that it follows. */
export const ${name}: Measure<${pascalCase(name)}Options> = ({ field }, context) => {
  const found = fieldValue(field, context)
  const known = found.state === 'known'
  return measured({
    value: known ? (found.value as Interval) : anyAmount,
    unit: 'count',
    at: found.path,
    missing: known ? [] : [missingFact(context.declaration, found.path)],
  })
}
`
}

/** test/core/measure/<name>.test.ts: the schema is the contract, so its options are looked at there. */
export function measureTestTemplate(name: string): string {
  return `placeholder ${name}`
}
