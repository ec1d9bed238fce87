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
  field: { x-zh: 字段, type: string, description: Dotted name of a field of the subject. }
`
}

/** packages/core/src/measure/<name>.ts: the figure as it is declared, for a start. */
export function measureTemplate(name: string): string {
  return `import { displayUnitAt } from '../declaration/display-unit.js'
import type { ${pascalCase(name)}Options } from '../generated/rules.js'
import { anyAmount, type Interval } from '../quantity/interval.js'
import { fieldValue } from './field-value.js'
import { type Measure, measured } from './measured.js'
import { missingFact } from './missing.js'

/** What it measures, in which unit, what widens it, and the clause or standard that it follows. */
export const ${name}: Measure<${pascalCase(name)}Options> = ({ field }, context) => {
  const found = fieldValue(field, context)
  const known = found.state === 'known'
  return measured({
    value: known ? (found.value as Interval) : anyAmount,
    unit: displayUnitAt(context.declaration.record, found.path),
    at: found.path,
    missing: known ? [] : [missingFact(context.declaration, found.path)],
  })
}
`
}

/** test/core/measure/<name>.test.ts: a text in, a figure out. */
export function measureTestTemplate(name: string): string {
  return `import assert from 'node:assert/strict'
import { parseDay, toExactText } from '@viridict/core'
import { readDeclaration } from '@viridict/core/internal/declaration/read-declaration.js'
import { ${name} } from '@viridict/core/internal/measure/${kebabCase(name)}.js'
import { parseSource } from '@viridict/core/internal/source/parse-source.js'
import type { MappingNode } from '@viridict/core/internal/source/source-node.js'

const asOf = parseDay('2026-06-30') ?? 0

/** Takes the measure of a Project with these keys. */
function take(keys: string) {
  const [document] = parseSource(keys)
  const declaration = readDeclaration(document?.root as MappingNode, 'Project', [], 'test.yaml')
  return ${name}({ field: 'area.site' }, { declaration, facts: declaration.facts, path: [], asOf })
}

describe('${name}', () => {
  it('is the figure that is declared', () => {
    const { value } = take('area: { site: 100 m2, green: 50 m2 }')
    const ends = [value.lo, value.hi].map((end) => end && toExactText(end))
    assert.deepEqual(ends, ['100', '100'])
  })

  it('is open, and names the fact, where it is not declared', () => {
    const { value, missing } = take('area: { green: 50 m2 }')
    assert.equal(value.hi, null)
    assert.deepEqual(missing[0]?.path, ['area', 'site'])
  })
})
`
}
