import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { Trail } from '../finding/trail.js'
import type { FieldShape, RecordName } from '../generated/records.js'
import type { EnumName } from '../generated/vocabulary.js'
import type { MappingNode, SequenceNode, SourceNode } from '../source/source-node.js'
import { emptyMapping, type Plain, type PlainMapping, toPlain } from './plain.js'
import type { RowMemory } from './row-memory.js'
import { enumValueOf, fieldOf, keyOf } from './spelling.js'

export interface Translation {
  readonly plain: PlainMapping
  readonly problems: readonly Problem[]
}

/** A mapping with its known keys and enumerated values in English; what is not known stays as written, for the validator. */
export function translate(node: MappingNode, record: RecordName, memory?: RowMemory): Translation {
  const walk: Walk = { trail: new Trail(), problems: [], memory }
  return { plain: translateMapping(node, record, walk), problems: walk.problems }
}

type Items = SequenceNode['items']

interface Walk {
  readonly trail: Trail
  readonly problems: Problem[]
  readonly memory: RowMemory | undefined
}

function translateMapping(node: MappingNode, record: RecordName, walk: Walk): PlainMapping {
  const { trail, problems } = walk
  const plain = emptyMapping()
  const { entries } = node
  let spellings: Map<string, string> | undefined
  for (let index = 0; index < entries.length; index++) {
    const { key, value } = entries[index] as MappingNode['entries'][number]
    const field = fieldOf(record, key.text)
    const name = field?.key ?? key.text
    trail.enter(name)
    if (name in plain) {
      spellings ??= spellingsIn(entries.slice(0, index), record)
      problems.push(duplicateKey(trail.path(), spellings.get(name) ?? name, key.text))
    }
    // Kept only where some key is there twice.
    spellings?.set(name, key.text)
    plain[name] = field ? translateField(value, field, walk) : toPlain(value)
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

function translateField(node: SourceNode | undefined, field: FieldShape, walk: Walk): Plain {
  if (!node || isBlank(node)) return undefined
  if (field.orNone && node.kind === 'scalar' && enumValueOf('evidenceState', node.text) === 'none') return null
  if (field.item && node.kind === 'sequence') return translateList(node.items, field, walk)
  return translateValue(node, field.record, field.enum, walk)
}

function translateList(items: Items, { key, item }: FieldShape, walk: Walk): Plain {
  const { trail, problems, memory } = walk
  const translated = (node: SourceNode | undefined, index: number) => {
    trail.enter(index)
    const plain = translateValue(node, item?.record, item?.enum, walk)
    trail.leave()
    return plain
  }
  // A list within a row goes with the row.
  if (!memory || !item?.record || trail.depth > 1) return items.map(translated)
  return memory.ofRows(`${item.record} ${key} as data`, items, translated, { faults: problems })
}

function translateValue(
  node: SourceNode | undefined,
  record: RecordName | undefined,
  values: EnumName | undefined,
  walk: Walk,
): Plain {
  if (node?.kind === 'mapping' && record) return translateMapping(node, record, walk)
  if (node?.kind === 'scalar' && values) return enumValueOf(values, node.text) ?? node.text
  return toPlain(node)
}

/** Quotes around nothing say as little as nothing. */
function isBlank(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.text.trim() === ''
}
