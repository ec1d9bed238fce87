import { resolve } from 'node:path'
import { type Language, type Message, type Pack, unreadableFile } from '@viridict/core'
import type { Host } from '../host.js'
import { renderTemplate } from '../init/template.js'
import { kindOf } from '../inputs.js'
import { readMarked } from '../read-marked.js'
import { createFile, replaceFile } from '../write-file.js'
import { findDeclaration } from './find-declaration.js'
import type { ListTarget } from './list-target.js'
import { flowRow } from './row-entries.js'
import { type ListChange, lineAt, type NewList, refusalOf, type WithListOptions, withList } from './with-list.js'

/** The file that a list goes into. */
export type TargetFile =
  | { readonly kind: 'missing' }
  /** `mark` is that which some editors put before a text: it is to be written again. */
  | { readonly kind: 'text'; readonly text: string; readonly mark: string; readonly target: ListTarget }
  | { readonly kind: 'refused'; readonly problem: Message }

/** What stands there, and which list its kind has. */
export function readTarget(file: string, id: string | undefined, { cwd }: Host): TargetFile {
  const path = resolve(cwd, file)
  if (kindOf(path) === 'missing') return { kind: 'missing' }
  const { read, mark } = readMarked(path)
  if (!read.ok) return { kind: 'refused', problem: unreadableFile(file, read.why, 0).message }
  const found = findDeclaration(read.text, id)
  if (!found.ok) return { kind: 'refused', problem: refusalOf(found, file) }
  return { kind: 'text', text: read.text, mark, target: found.target }
}

export interface PutOptions extends WithListOptions {
  /** Of a declaration that has to be made. */
  readonly language: Language
  readonly packs: readonly Pack[]
}

/** The line in which the list stands now, or why nothing was written. */
export type Put =
  | { readonly ok: true; readonly line: number; readonly change?: ListChange }
  | { readonly ok: false; readonly problems: readonly Message[] }

/** Writes a list into a file, which is made from the template where it is not there yet. */
export function putList(list: NewList, before: TargetFile, options: PutOptions, { cwd }: Host): Put {
  const path = resolve(cwd, options.file)
  if (before.kind === 'refused') return { ok: false, problems: [before.problem] }
  if (before.kind === 'missing') return create(path, list, options)
  const changed = withList(before.text, list, options)
  if (!changed.ok) return { ok: false, problems: [changed.problem] }
  const { line, change, text } = changed
  if (!change) return { ok: true, line }
  return outcome(replaceFile(path, Buffer.from(before.mark + text), options.file), line, change)
}

function create(path: string, { target, rows }: NewList, { file, language, packs }: PutOptions): Put {
  const lines = rows(language).map(flowRow)
  const text = renderTemplate({ kind: target.kind, language, packs, rows: { [target.key]: lines } })
  const line = lineAt(text, text.search(/^(?:苗木表|planting|人员|workers|公园|parks):/mu))
  return outcome(createFile(path, text, file), line, { kept: 0, added: lines.length, removed: 0 })
}

function outcome(problems: readonly Message[], line: number, change: ListChange): Put {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, line, change }
}
