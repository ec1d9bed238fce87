import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Language, type Message, type Pack, unreadableFile } from '@viridict/core'
import { decodeText, type TextRead } from '../decode-text.js'
import type { Host } from '../host.js'
import { renderTemplate } from '../init/template.js'
import { kindOf } from '../inputs.js'
import { whyUnreadable } from '../read-text.js'
import { createFile, replaceFile } from '../write-file.js'
import { flowRow, rowEntries } from './planting-rows.js'
import type { Plant } from './read-row.js'
import { lineAt, type WithPlantingOptions, withPlanting } from './with-planting.js'

export interface Target extends WithPlantingOptions {
  /** Of a declaration that has to be made. */
  readonly language: Language
  readonly packs: readonly Pack[]
}

/** The line in which the list stands now, or why nothing was written. */
export type Put =
  | { readonly ok: true; readonly line: number }
  | { readonly ok: false; readonly problems: readonly Message[] }

/** Writes the plants into a file, which is made from the template where it is not there yet. */
export function putPlanting(plants: readonly Plant[], target: Target, host: Host): Put {
  const path = resolve(host.cwd, target.file)
  return kindOf(path) === 'missing' ? create(path, plants, target) : change(path, plants, target)
}

function create(path: string, plants: readonly Plant[], { file, language, packs }: Target): Put {
  const planting = plants.map((plant) => flowRow(rowEntries(plant, language)))
  const text = renderTemplate({ kind: 'Project', language, packs, rows: { planting } })
  return outcome(createFile(path, text, file), lineAt(text, text.search(/^(?:苗木表|planting):/mu)))
}

function change(path: string, plants: readonly Plant[], target: Target): Put {
  const { file } = target
  const { read, mark } = readMarked(path)
  if (!read.ok) return { ok: false, problems: [unreadableFile(file, read.why, 0).message] }
  const changed = withPlanting(read.text, plants, target)
  if (!changed.ok) return { ok: false, problems: [changed.problem] }
  return outcome(replaceFile(path, Buffer.from(mark + changed.text), file), changed.line)
}

/** A text, and the mark that some editors put before it: it is to be written again. */
export function readMarked(path: string): { readonly read: TextRead; readonly mark: string } {
  try {
    const bytes = readFileSync(path)
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { read: decodeText(bytes), mark: isMarked ? '\ufeff' : '' }
  } catch (error) {
    return { read: { ok: false, why: whyUnreadable(error) }, mark: '' }
  }
}

function outcome(problems: readonly Message[], line: number): Put {
  return problems.length > 0 ? { ok: false, problems } : { ok: true, line }
}
