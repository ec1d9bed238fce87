import { asRecord, asText, type Plain, type PlainRecord } from './read-yaml.js'
import type { Bilingual } from './schema.js'
import { banner, quoted, toSource } from './source-text.js'

/** What fills a placeholder: a text, a figure, a day; core puts it into words once the language is known. */
const argumentImport = `import type { MessageArgument } from '../message/message.js'\n`

/** messages.ts: each text in both languages, and the arguments that its braces name. */
export function writeMessages(messages: PlainRecord): string {
  const texts = Object.entries(messages).map(([id, text]) => [id, readText(`messages.yaml: ${id}`, text)] as const)
  return `${banner('schemas/messages.yaml')}
${argumentImport}
export const messages = ${toSource(Object.fromEntries(texts))} as const

export type MessageId = keyof typeof messages

${argsInterface('MessageArgs', texts)}`
}

/** checks.ts: each check with its level, title and messages; a message's id is check/variant. */
export function writeChecks(checks: PlainRecord): string {
  const texts = Object.entries(checks).flatMap(([id, check]) => variantsOf(id, asRecord(check)))
  return `${banner('schemas/checks.yaml')}
${argumentImport}
export const checks = ${toSource(withoutMessages(checks))} as const

export type CheckId = keyof typeof checks

export const checkMessages = ${toSource(Object.fromEntries(texts))} as const

export type CheckMessageId = keyof typeof checkMessages

${argsInterface('CheckMessageArgs', texts)}`
}

/** The messages have a table of their own, by check/variant. */
function withoutMessages(checks: PlainRecord): PlainRecord {
  const entries = Object.entries(checks).map(([id, check]) => {
    const { messages: _, ...rest } = asRecord(check)
    return [id, rest]
  })
  return Object.fromEntries(entries)
}

function variantsOf(id: string, check: PlainRecord): readonly (readonly [string, Bilingual])[] {
  const variants = Object.entries(asRecord(check.messages))
  return variants.map(
    ([variant, text]) => [`${id}/${variant}`, readText(`checks.yaml: ${id}/${variant}`, text)] as const,
  )
}

function readText(where: string, plain: Plain): Bilingual {
  const { zh, en } = asRecord(plain)
  const text = { zh: asText(zh), en: asText(en) }
  if (text.zh === '' || text.en === '') throw new Error(`${where}: needs zh and en`)
  const [left, right] = [placeholders(text.zh).join(', '), placeholders(text.en).join(', ')]
  if (left !== right) throw new Error(`${where}: zh speaks of {${left}}, en of {${right}}`)
  return text
}

function placeholders(text: string): readonly string[] {
  const found = [...text.matchAll(/\{([\w-]+)\}/gu)].map((match) => match[1] ?? '')
  return [...new Set(found)].sort()
}

function argsInterface(name: string, texts: readonly (readonly [string, Bilingual])[]): string {
  const lines = texts.map(([id, text]) => `  readonly ${quoted(id)}: ${argsType(placeholders(text.zh))}\n`)
  return `export interface ${name} {\n${lines.join('')}}\n`
}

function argsType(names: readonly string[]): string {
  if (names.length === 0) return 'Readonly<Record<string, never>>'
  return `{ ${names.map((name) => `readonly ${quoted(name)}: MessageArgument`).join('; ')} }`
}
