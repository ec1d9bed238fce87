import type { Random } from './random.js'

type Mutation = (text: string, random: Random) => string

/** What means something to YAML, and what only looks as if it did. */
const signs = [
  ...[': ', ':', '- ', '-', '#', ' #', '"', "'", '[', ']', '{', '}', ',', ', ', '|', '>', '|-\n', '>+\n', '|2\n'],
  ...['---\n', '\n---\n', '\n...\n', '--- ', '&a ', '*a', '!t ', '? ', '?', '%', '@', '`', '<<: ', '\\', '\\n', '\\x4'],
  ...['\t', ' ', '  ', '\n', '\r\n', '\r', '\n\n', '\n  ', '\n ', '\n#', '\n  # ', 'x', '1', '树', '🌳'],
  ...['\u00a0', '：', '，', '\uFEFF', '\u0085', '\u2028', '\ud800', '\u0000', '\u001b', '\u0002'],
] as const

const mutations: readonly Mutation[] = [
  (text, random) => spliced(text, placeIn(text, random), 0, random.pick(signs)),
  (text, random) => spliced(text, placeIn(text, random), 0, random.pick(signs)),
  (text, random) => spliced(text, placeIn(text, random), 1, random.pick(signs)),
  (text, random) => spliced(text, placeIn(text, random), 1 + random.below(2), ''),
  (text, random) => spliced(text, placeIn(text, random), random.below(20), ''),
  (text, random) => text.slice(0, placeIn(text, random)),
  (text, random) => withLine(text, random, (line) => [` ${line}`]),
  (text, random) => withLine(text, random, (line) => [`  ${line}`]),
  (text, random) => withLine(text, random, (line) => [line.replace(/^ {1,2}/, '')]),
  (text, random) => withLine(text, random, (line) => [line, line]),
  (text, random) => withLine(text, random, () => []),
  (text, random) => withLine(text, random, (line) => [line, `${' '.repeat(random.below(6))}# 注`]),
  (text, random) => withLine(text, random, (line) => [line, ' '.repeat(random.below(4))]),
  (text, random) =>
    withLine(text, random, (line) => [line, line.replace(/[^ -].*$/, random.pick(['甲', 'k: v', '- i']))]),
]

export function mutated(text: string, random: Random): string {
  let result = text
  for (let count = 1 + random.below(3); count > 0; count--) result = random.pick(mutations)(result, random)
  return result
}

/** Mostly beside a character that has a meaning. */
function placeIn(text: string, random: Random): number {
  const place = random.below(text.length + 1)
  if (random.once(3)) return place
  const offset = text.slice(place).search(/[:\-#"'[\]{},|>\n\r\\]/)
  return offset < 0 ? place : place + offset + random.below(2)
}

function spliced(text: string, place: number, lost: number, put: string): string {
  return text.slice(0, place) + put + text.slice(place + lost)
}

function withLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n')
  const at = random.below(lines.length)
  return lines.toSpliced(at, 1, ...change(lines[at] ?? '')).join('\n')
}
