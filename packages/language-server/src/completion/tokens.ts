/** A key and the colon behind it, also one that an input method made full-width or that has no blank behind it. */
export interface KeyToken {
  readonly text: string
  /** Where the colon stands. */
  readonly colon: number
  /** Where the value begins. */
  readonly end: number
}

const key = /^(?:"([^"]*)"|'([^']*)'|(\/?[\p{L}\p{N}_][\p{L}\p{N}_.-]*))\s*([:：])(?!\/\/)\s*/u

export function keyToken(text: string): KeyToken | undefined {
  const [all, double, single, plain, colon = ':'] = key.exec(text) ?? []
  if (all === undefined) return undefined
  return { text: double ?? single ?? plain ?? '', colon: all.lastIndexOf(colon), end: all.length }
}

/** Blanks at the beginning; those of an input method count as one. */
export function blanksBefore(text: string): number {
  return text.length - text.trimStart().length
}

/** Whether a scalar's text has run into a comment. */
export function endsInComment(text: string): boolean {
  return /(^|\s)#/.test(text.replace(/"[^"]*"|'[^']*'/g, ''))
}

/** Where a plain or quoted scalar within `{ }` or `[ ]` ends. */
export function scalarEnd(text: string, from: number): number {
  const scalar = /"(?:[^"\\]|\\.)*"?|'[^']*'?|(?:(?!\s#)[^,[\]{}])+/y
  scalar.lastIndex = from
  return scalar.test(text) ? scalar.lastIndex : from + 1
}
