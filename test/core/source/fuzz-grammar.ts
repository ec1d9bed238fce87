import type { Random } from './random.js'

// Texts such as declarations are, in all the styles that YAML has for them; most are well formed.

const words = [
  '国槐',
  '36 株',
  '3.4 m',
  'a',
  '-5',
  '12:30',
  '示例游园（一期）',
  'x#y',
  'a, b',
  '绿：地',
  'b - c',
  '2026-05-30',
]
const flowWords = ['国槐', '36 株', '3.4 m', 'a', '-5', '12:30', '示例：园', 'x#y', '~', '0012']
const keys = ['species', '面积', 'a', 'name', 'b c', 'd-e', '"q"', "'s'", '1', '绿：地', '-k']
const quoted = ['""', "''", '"a\\n\\u7eff\\x41"', "'it''s: #1'", '"a # b"', "' {x} '", '"\\"\\\\"', '"- a: b"']
const comments = ['#', '# 注', '#x', '# a: b', '# - c', '#"']

export function declarationText(random: Random): string {
  const parts = [random.once(20) ? '\uFEFF' : '', random.once(4) ? commentLine(random, 0) : '']
  const documents = random.once(6) ? 2 + random.below(2) : 1
  for (let document = 0; document < documents; document++) {
    if (document > 0 || random.once(5)) parts.push(random.pick(['---', '--- # 甲', '---  ']), '\n')
    parts.push(root(random), fillers(random, 0))
    if (random.once(10)) parts.push(random.pick(['...\n', '... # 完\n']), fillers(random, 0))
  }
  const text = parts.join('')
  const ended = random.once(4) ? text.replace(/\n+$/, '') : text
  return random.once(5) ? ended.replaceAll('\n', '\r\n') : ended
}

function root(random: Random): string {
  if (random.once(12)) return `${flow(random, 2, ' ')}${trailer(random)}`
  return random.once(6) ? sequence(random, 0, 3) : mapping(random, 0, 3)
}

function mapping(random: Random, indent: number, depth: number): string {
  const margin = ' '.repeat(indent)
  const entries = Array.from({ length: 1 + random.below(4) }, () => `${margin}${entry(random, indent, depth)}`)
  return entries.join(random.once(3) ? fillers(random, indent) : '')
}

function entry(random: Random, indent: number, depth: number): string {
  return `${random.pick(keys)}${random.once(12) ? ' ' : ''}:${value(random, indent, indent, depth)}`
}

function sequence(random: Random, indent: number, depth: number): string {
  const margin = ' '.repeat(indent)
  const items = Array.from({ length: 1 + random.below(3) }, () => `${margin}-${item(random, indent, depth)}`)
  return items.join(random.once(3) ? fillers(random, indent) : '')
}

function item(random: Random, indent: number, depth: number): string {
  const spaces = random.once(5) ? 1 + random.below(3) : 1
  const inner = indent + 1 + spaces
  if (depth > 0 && random.once(2)) return ' '.repeat(spaces) + mapping(random, inner, depth - 1).slice(inner)
  if (depth > 0 && random.once(8)) return ' '.repeat(spaces) + sequence(random, inner, depth - 1).slice(inner)
  return value(random, indent, indent + 1, depth)
}

/** From behind a colon or a dash to the end of the line. */
function value(random: Random, indent: number, leastOfSequence: number, depth: number): string {
  const below = `${trailer(random)}${random.once(5) ? fillers(random, indent) : ''}`
  const inner = indent + 1 + random.below(3)
  switch (random.below(depth > 0 ? 12 : 8)) {
    case 0:
      return below
    case 1:
      return ` ${random.pick(quoted)}${trailer(random)}`
    case 2:
      return ` ${blockScalar(random, indent)}`
    case 3:
      return random.once(2)
        ? `${below}${' '.repeat(inner)}${random.pick(words)}${trailer(random)}`
        : lines(random, inner)
    case 4:
    case 5:
      return ` ${flow(random, 2, `\n${' '.repeat(inner)}`)}${trailer(random)}`
    case 8:
    case 9:
      return `${below}${mapping(random, inner, depth - 1)}`
    case 10:
      return `${below}${sequence(random, leastOfSequence + random.below(3), depth - 1)}`
    default:
      return ` ${random.pick(words)}${trailer(random)}`
  }
}

function lines(random: Random, indent: number): string {
  const rest = Array.from({ length: 1 + random.below(2) }, () => {
    return `${random.once(4) ? '\n' : ''}\n${' '.repeat(indent + random.below(2))}${random.pick(words)}`
  })
  return ` ${random.pick(words)}${rest.join('')}${trailer(random)}`
}

function blockScalar(random: Random, indent: number): string {
  const digit = random.once(5) ? 1 + random.below(3) : 0
  const inner = indent + (digit > 0 ? digit : 1 + random.below(3))
  const header = `${random.pick(['|', '>'])}${random.pick(['', '', '-', '+'])}${digit > 0 ? digit : ''}`
  const texts = Array.from({ length: 1 + random.below(4) }, () => {
    if (random.once(4)) return random.once(4) ? ' '.repeat(random.below(inner + 2)) : ''
    return ' '.repeat(inner + (random.once(4) ? 1 : 0)) + random.pick([...words, ...quoted, ...comments])
  })
  return `${header}${trailer(random)}${texts.join('\n')}\n`
}

/** Brackets; `gap` is what may stand where a line may end. */
function flow(random: Random, depth: number, gap: string): string {
  const space = () => (random.once(6) ? gap : random.pick(['', ' ']))
  const inner = () => (depth > 0 && random.once(5) ? flow(random, depth - 1, gap) : flowScalar(random))
  const isMapping = random.once(2)
  const parts = Array.from({ length: random.below(4) }, () => {
    return isMapping && !random.once(12) ? `${flowKey(random)}${space()}${inner()}` : inner()
  })
  const [open, close] = isMapping ? '{}' : '[]'
  const comma = random.once(8) ? `${space()}, # 注${gap.startsWith('\n') ? gap : '\n'}` : ', '
  return `${open}${space()}${parts.join(comma)}${random.once(8) ? ',' : ''}${space()}${close}`
}

function flowKey(random: Random): string {
  return `${random.pick(keys)}${random.once(12) ? ' ' : ''}:${random.once(6) ? '' : ' '}`
}

function flowScalar(random: Random): string {
  return random.once(4) ? random.pick(quoted) : random.pick(flowWords)
}

/** What may follow a value on its line, with the line end. */
function trailer(random: Random): string {
  if (random.once(5)) return ` ${random.pick(comments)}\n`
  return random.once(12) ? ' \n' : '\n'
}

function fillers(random: Random, indent: number): string {
  return Array.from({ length: random.below(3) }, () => {
    return random.once(2)
      ? '\n'
      : commentLine(random, random.pick([0, indent, indent + 1, indent + 2, random.below(6)]))
  }).join('')
}

function commentLine(random: Random, indent: number): string {
  return `${' '.repeat(indent)}${random.pick(comments)}\n`
}
