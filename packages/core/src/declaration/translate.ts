import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { Trail } from '../finding/trail.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import type { EnumName } from '../generated/vocabulary.js'
import type { MappingNode, ScalarNode, SourceNode } from '../source/source-node.js'
import { emptyMapping, type Plain, type PlainMapping, toPlain } from './plain.js'
import { enumValueOf, fieldOf } from './spelling.js'

export interface Translation {
  readonly plain: PlainMapping
  readonly problems: readonly Problem[]
}

/** A mapping with its known keys and enumerated values in English; what is not known stays as written, for the validator. */
export function translate(node: MappingNode, record: RecordName): Translation {
  const problems: Problem[] = []
  return { plain: translateMapping(node, record, new Trail(), problems), problems }
}

function translateMapping(node: MappingNode, record: RecordName, trail: Trail, problems: Problem[]): PlainMapping {
  const plain = emptyMapping()
  for (const { key, value } of node.entries) {
    const field = fieldOf(record, key.text)
    const name = field?.key ?? key.text
    trail.enter(name)
    if (name in plain) problems.push(duplicateKey(trail.path(), writtenBefore(node, key, record, name), key.text))
    plain[name] = field ? translateField(value, field, trail, problems) : toPlain(value)
    trail.leave()
  }
  return plain
}

/** How a key that is there twice was spelt the time before. */
function writtenBefore({ entries }: MappingNode, key: ScalarNode, record: RecordName, name: string): string {
  const index = entries.findIndex((entry) => entry.key === key)
  const earlier = entries
    .slice(0, index)
    .findLast((entry) => (fieldOf(record, entry.key.text)?.key ?? entry.key.text) === name)
  return earlier?.key.text ?? name
}

function duplicateKey(path: Path, earlier: string, later: string): Problem {
  const variant = earlier === later ? 'duplicate-key/twice' : 'duplicate-key/two-languages'
  return problem(variant, path, { key: later, other: earlier }, { mark: 'key' })
}

function translateField(node: SourceNode | undefined, field: FieldShape, trail: Trail, problems: Problem[]): Plain {
  if (!node || isBlank(node)) return undefined
  if (field.orNone && node.kind === 'scalar' && enumValueOf('evidenceState', node.text) === 'none') return null
  if (field.item && node.kind === 'sequence') {
    const { record, enum: values } = field.item
    return node.items.map((item, index) => {
      trail.enter(index)
      const plain = translateValue(item, record, values, trail, problems)
      trail.leave()
      return plain
    })
  }
  return translateValue(node, field.record, field.enum, trail, problems)
}

function translateValue(
  node: SourceNode | undefined,
  record: RecordName | undefined,
  values: EnumName | undefined,
  trail: Trail,
  problems: Problem[],
): Plain {
  if (node?.kind === 'mapping' && record) return translateMapping(node, record, trail, problems)
  if (node?.kind === 'scalar' && values) return enumValueOf(values, node.text) ?? node.text
  return toPlain(node)
}

/** Quotes around nothing say as little as nothing. */
function isBlank(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.text.trim() === ''
}
