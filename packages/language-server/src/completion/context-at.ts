import { enumValueOf, type FieldShape, fieldOf, type Language, type Path, type RecordName } from '@viridict/core'
import { type Frames, trailOf } from './frame.js'
import { type Found, type Scan, scanLine } from './scan.js'
import { blanksBefore } from './tokens.js'

/** What is being typed at a place of a text, which at that moment seldom is YAML. */
export interface TypingContext {
  /** `row`: another row of a list, where none has been begun. */
  readonly on: 'key' | 'value' | 'row'
  /** The kind of declaration, or the configuration; undefined where the text does not say it yet. */
  readonly root: RecordName | undefined
  /** By which most of its top-level keys are written; undefined where there are none. */
  readonly language: Language | undefined
  /** English keys that lead to the mapping, or to the list of an item; rows are not counted. */
  readonly path: readonly string[]
  /** All keys and rows that lead to the mapping of a key, or to what is typed as a value. */
  readonly trail: Path
  /** The record that its keys belong to. */
  readonly record: RecordName | undefined
  /** English keys that it has already, also further down; what is being typed is none of them. */
  readonly written: ReadonlySet<string>
  /** Of a value, what it is the value of; of a row, the list; of a key, what its mapping is. */
  readonly field: FieldShape | undefined
  /** The value is an item of a list. */
  readonly isItem: boolean
  readonly style: 'block' | 'flow'
  /** Where a key stands on its line, and how far its line is indented. */
  readonly column: number
  readonly indent: number
  /** What has been typed, up to the cursor. */
  readonly typed: string
  readonly start: number
  /** Of a key that is changed, the end of the old one. */
  readonly end: number
  /** The colon stands behind the key already. */
  readonly hasColon: boolean
  /** A blank is missing between the colon or dash and what is typed. */
  readonly lacksBlank: boolean
  /** A colon or blank of an input method before it, which is no YAML, and what should stand there. */
  readonly wide: { readonly start: number; readonly end: number; readonly instead: string } | undefined
}

/** By lines and indentation, never by the tree; undefined in comments, in free text and in what is not Viridict's. */
export function contextAt(text: string, offset: number, isConfig: boolean): TypingContext | undefined {
  const part = documentAt(text, offset)
  if (!part) return undefined
  const root = isConfig ? 'Config' : kindIn(part.lines)
  const scan = scanned(part, offset, { record: root ?? 'Project', open: [] })
  const { found, frames } = scan
  const isBlank = frames.root === undefined || frames.root.keys.length === 0
  return found && (isBlank || root || isOurs(part.lines)) ? contextOf(text, offset, found, scan, root) : undefined
}

/** The same in a text of another kind, of which `fieldAt` says what stands where. */
export function contextIn(
  text: string,
  offset: number,
  fieldAt: (trail: Path) => FieldShape | undefined,
): TypingContext | undefined {
  const part = documentAt(text, offset)
  if (!part) return undefined
  const scan = scanned(part, offset, { record: undefined, open: [], fieldAt })
  return scan.found && contextOf(text, offset, scan.found, scan, undefined)
}

function scanned({ lines, start }: Part, cursor: number, frames: Frames): Scan {
  const scan: Scan = { frames, cursor, isPast: false }
  let at = start
  for (const line of lines) {
    scanLine(scan, line, at)
    at += line.length + 1
  }
  return scan
}

const boundary = /^(?:---|\.\.\.)(?:\s|$)/

interface Part {
  readonly lines: readonly string[]
  readonly start: number
}

/** The lines of the document that holds an offset; a text may hold several, parted by `---`. */
function documentAt(text: string, offset: number): Part | undefined {
  const lines = text.split('\n')
  const line = text.slice(0, offset).split('\n').length - 1
  if (boundary.test(lines[line] ?? '')) return undefined
  const first = lines.slice(0, line).findLastIndex((other) => boundary.test(other)) + 1
  const after = lines.slice(line).findIndex((other) => boundary.test(other))
  const start = lines.slice(0, first).reduce((length, other) => length + other.length + 1, 0)
  return { lines: lines.slice(first, after < 0 ? undefined : line + after), start }
}

function kindIn(lines: readonly string[]): RecordName | undefined {
  const written = lines.flatMap((line) => /^(?:kind|类型)\s*[:：]\s*["']?([^\s"'#]+)/.exec(line)?.[1] ?? [])
  return written.flatMap((kind) => enumValueOf('kind', kind) ?? [])[0] as RecordName | undefined
}

function isOurs(lines: readonly string[]): boolean {
  return lines.some((line) => /^(?:viridict|绿规)\s*[:：]/.test(line))
}

function contextOf(
  text: string,
  offset: number,
  { on, frame, field, style, column, start: from, sign }: Found,
  { step = '', frames: { root: top } }: Scan,
  root: RecordName | undefined,
): TypingContext {
  const isQuoted = on === 'value' && from < offset && /["']/.test(text[from] ?? '')
  const start = isQuoted ? from + 1 : from
  const end = on === 'key' && start < offset ? offset + wordAhead(text, offset) : offset
  const { record, path, kind } = frame
  return {
    on,
    root,
    language: languageOf(top?.keys ?? []),
    path,
    trail: on === 'value' ? [...trailOf(frame), step] : trailOf(frame),
    record,
    written: new Set(frame.keys.map((key) => (record && fieldOf(record, key)?.key) ?? key)),
    field,
    isItem: kind === 'list',
    style,
    column,
    indent: blanksBefore(`${text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)}.`),
    typed: text.slice(start, offset),
    start,
    end,
    hasColon: end > start && on === 'key' && /^[^\S\n]*[:：]/.test(text.slice(end)),
    ...signOf(sign === undefined ? '' : text.slice(sign, from), from),
  }
}

/** How much of the word at an offset stands behind it. */
function wordAhead(text: string, offset: number): number {
  return /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset))?.[0].length ?? 0
}

/** The colon or dash before what is typed, with the blanks behind it. */
function signOf(written: string, end: number): Pick<TypingContext, 'lacksBlank' | 'wide'> {
  if (!/[：\u3000]/.test(written)) return { lacksBlank: written.length === 1, wide: undefined }
  return {
    lacksBlank: false,
    wide: { start: end - written.length, end, instead: written.startsWith('-') ? '- ' : ': ' },
  }
}

function languageOf(keys: readonly string[]): Language | undefined {
  if (keys.length === 0) return undefined
  const chinese = keys.filter((key) => /\p{Script=Han}/u.test(key)).length
  return chinese * 2 > keys.length ? 'zh' : 'en'
}
