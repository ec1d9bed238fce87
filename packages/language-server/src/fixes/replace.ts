import { type Language, type ScalarNode, type SourceNode, type Text, yamlScalar } from '@viridict/core'
import type { Edit, Fix } from './fix.js'

/** Another text for a scalar, in the quotes that it has. Nothing for one that spans lines: it is no slip of a word. */
export function replaceScalar(text: string, { start, end }: ScalarNode, value: string): Edit | undefined {
  const source = text.slice(start, end)
  if (/[\r\n]/.test(source) || /^[|>*]/.test(source)) return undefined
  return { start, end, text: quotedLike(source, value) }
}

function quotedLike(source: string, value: string): string {
  if (source.startsWith('"')) return JSON.stringify(value)
  return source.startsWith("'") ? `'${value.replaceAll("'", "''")}'` : yamlScalar(value)
}

/** The fix that writes another value; none where it cannot be put there. */
export function replacing(
  text: string,
  node: SourceNode | undefined,
  value: string,
  isCertain: boolean,
  title: Text = replaceTitle(value),
): readonly Fix[] {
  const edit = node?.kind === 'scalar' && node.text !== value && replaceScalar(text, node, value)
  return edit ? [{ title, edits: [edit], isCertain }] : []
}

function replaceTitle(value: string): Text {
  return { zh: `改为“${value}”`, en: `Change to ${value}` }
}

/** The language in which a word is written. */
export function scriptOf(word: string): Language {
  return /\p{Script=Han}/u.test(word) ? 'zh' : 'en'
}

/** Spellings in the language of what was written: nobody slips from one into the other. */
export function inScriptOf(written: string, spellings: readonly string[]): readonly string[] {
  return spellings.filter((spelling) => scriptOf(spelling) === scriptOf(written))
}
