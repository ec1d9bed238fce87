import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import type { EnumName } from '../generated/vocabulary.js'
import type { MappingNode, SourceNode } from '../source/source-node.js'
import { emptyMapping, type Plain, type PlainMapping, toPlain } from './plain.js'
import { enumValueOf, fieldOf } from './spelling.js'

export interface Translation {
  readonly plain: PlainMapping
  readonly problems: readonly Problem[]
}

/** A mapping with its known keys and enumerated values in English; what is not known stays as written, for the validator. */
export function translate(node: MappingNode, record: RecordName): Translation {
  const problems: Problem[] = []
  return { plain: translateMapping(node, record, [], problems), problems }
}

function translateMapping(node: MappingNode, record: RecordName, path: Path, problems: Problem[]): PlainMapping {
  const plain = emptyMapping()
  const written = new Map<string, string>()
  for (const { key, value } of node.entries) {
    const field = fieldOf(record, key.text)
    const name = field?.key ?? key.text
    const earlier = written.get(name)
    if (earlier !== undefined) problems.push(duplicateKey([...path, name], earlier, key.text))
    written.set(name, key.text)
    plain[name] = field ? translateField(value, field, [...path, name], problems) : toPlain(value)
  }
  return plain
}

function duplicateKey(path: Path, earlier: string, later: string): Problem {
  const variant = earlier === later ? 'duplicate-key/twice' : 'duplicate-key/two-languages'
  return problem(variant, path, { key: later, other: earlier }, { mark: 'key' })
}

function translateField(node: SourceNode | undefined, field: FieldShape, path: Path, problems: Problem[]): Plain {
  if (!node || isBlank(node)) return undefined
  if (field.orNone && node.kind === 'scalar' && enumValueOf('evidenceState', node.text) === 'none') return null
  if (field.item && node.kind === 'sequence') {
    const { record, enum: values } = field.item
    return node.items.map((item, index) => translateValue(item, record, values, [...path, index], problems))
  }
  return translateValue(node, field.record, field.enum, path, problems)
}

function translateValue(
  node: SourceNode | undefined,
  record: RecordName | undefined,
  values: EnumName | undefined,
  path: Path,
  problems: Problem[],
): Plain {
  if (node?.kind === 'mapping' && record) return translateMapping(node, record, path, problems)
  if (node?.kind === 'scalar' && values) return enumValueOf(values, node.text) ?? node.text
  return toPlain(node)
}

/** Quotes around nothing say as little as nothing. */
function isBlank(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.text.trim() === ''
}
