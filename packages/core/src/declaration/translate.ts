import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { Trail } from '../finding/trail.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import type { EnumName } from '../generated/vocabulary.js'
import type { MappingNode, SourceNode } from '../source/source-node.js'
import { emptyMapping, type Plain, type PlainMapping, toPlain } from './plain.js'
import { enumValueOf, fieldOf, keyOf } from './spelling.js'

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
  const { entries } = node
  let spellings: Map<string, string> | undefined
  for (const [index, { key, value }] of entries.entries()) {
    const field = fieldOf(record, key.text)
    const name = field?.key ?? key.text
    trail.enter(name)
    if (name in plain) {
      spellings ??= spellingsIn(entries.slice(0, index), record)
      problems.push(duplicateKey(trail.path(), spellings.get(name) ?? name, key.text))
    }
    // Kept only where some key is there twice.
    spellings?.set(name, key.text)
    plain[name] = field ? translateField(value, field, trail, problems) : toPlain(value)
    trail.leave()
  }
  return plain
}

/** How each key was spelt the last time. */
function spellingsIn(entries: MappingNode['entries'], record: RecordName): Map<string, string> {
  return new Map(entries.map(({ key }) => [keyOf(record, key.text), key.text]))
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
