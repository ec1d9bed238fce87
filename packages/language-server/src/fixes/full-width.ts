import { type Finding, keySpellings, type RecordName, records } from '@viridict/core'
import { applyEdits, type Edit, type FixOf, literally, messageIdOf } from './fix.js'

/**
 * Full-width signs and blanks where YAML needs its own, and none behind a colon, on the lines that could not be read and
 * on the like ones beside them: behind a known key, before one, brackets around them. Only where the text is the better
 * for it.
 */
export const fullWidth: FixOf = (finding, { text, tryOut, findings }) => {
  const { from, to } = linesOf(finding, text)
  const edits = signsIn(text.slice(from, to)).map((edit) => ({
    ...edit,
    start: edit.start + from,
    end: edit.end + from,
  }))
  const after = edits.length > 0 ? tryOut(applyEdits(text, edits)) : undefined
  if (!after || after.filter(isUnread).length >= findings.filter(isUnread).length) return []
  return [
    {
      title: { zh: '标点改为半角，冒号后空一格', en: 'Use half-width punctuation, with a space behind colons' },
      edits,
      isCertain: true,
    },
  ]
}

function isUnread(finding: Finding): boolean {
  return finding.rule === 'yaml-syntax' || messageIdOf(finding) === 'kind/unmarked'
}

/** The lines of a finding, with those above and below that begin with a key and a full-width colon. */
function linesOf({ location: { start, end } }: Finding, text: string) {
  let from = text.lastIndexOf('\n', start.offset - 1) + 1
  let to = endOfLine(text, end.offset)
  while (from > 0 && isLike(text, text.lastIndexOf('\n', from - 2) + 1)) from = text.lastIndexOf('\n', from - 2) + 1
  while (to < text.length && isLike(text, to + 1)) to = endOfLine(text, to + 1)
  return { from, to }
}

function isLike(text: string, lineStart: number): boolean {
  return fullWidthEntry.test(text.slice(lineStart, endOfLine(text, lineStart)))
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

const names = [...new Set((Object.keys(records) as RecordName[]).flatMap(keySpellings))]
const key = `(?:${names.map(literally).join('|')})\\s*`
const fullWidthEntry = new RegExp(`^\\s*(?:- +)*${key}：`, 'u')
/** Where a key or a bracket can begin. */
const before = '(?<=(?:^\\s*(?:- +)*|[{｛,，、[［]\\s*)'
const signs: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`${before}${key})：[ \u3000]*(?=\\r?$)`, 'gmu'), ':'],
  [new RegExp(`${before}${key})：(?![ \u3000]*\\r?$)[ \u3000]*`, 'gmu'), ': '],
  [new RegExp(`${before}${key}):[ \u3000\u00a0]*[\u3000\u00a0][ \u3000\u00a0]*`, 'gmu'), ': '],
  [new RegExp(`${before}${key}):(?=[^\\s:])`, 'gmu'), ': '],
  [new RegExp(`[，、][ \u3000]*(?=${key}[:：])`, 'gu'), ', '],
]
const opening = /(?<=[:：{｛,，[［]\s*|^\s*(?:- +)*)[｛［]/gmu
const closing = /[｝］](?=\s*(?:[}｝,，\]］]|$))/gmu

function signsIn(lines: string): readonly Edit[] {
  // Quotes and comments say what they like.
  const bare = lines.replace(/"[^"\n]*"|'[^'\n]*'|#[^\n]*/g, (quoted) => 'x'.repeat(quoted.length))
  const [opened, closed] = [[...bare.matchAll(opening)], [...bare.matchAll(closing)]]
  const brackets = opened.length === closed.length ? [...opened, ...closed] : []
  return [
    ...signs.flatMap(([sign, text]) => [...bare.matchAll(sign)].map((match) => editOf(match, text))),
    ...brackets.map((match) => editOf(match, match[0].normalize('NFKC'))),
  ].sort((a, b) => a.start - b.start)
}

function editOf(match: RegExpExecArray, text: string): Edit {
  return { start: match.index, end: match.index + match[0].length, text }
}
