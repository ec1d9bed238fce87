import { resolve } from 'node:path'
import { type Message, unreadableFile } from '@viridict/core'
import type { Host } from '../host.js'
import { kindOf } from '../inputs.js'
import { readMarked } from '../read-marked.js'
import { createFile, replaceFile } from '../write-file.js'
import type { Change } from './plan-records.js'
import { type WithRecordsOptions, withRecords } from './with-records.js'

/** What was written, or why nothing was. */
export type Put =
  | { readonly ok: true; readonly written: readonly Change[] }
  | { readonly ok: false; readonly problems: readonly Message[] }

/** Writes decisions into the reviewer's own file, which is made where it is not there yet. */
export function putRecords(changes: readonly Change[], options: WithRecordsOptions, host: Host): Put {
  const { file } = options
  const path = resolve(host.cwd, file)
  const isNew = kindOf(path) === 'missing'
  const { read, mark } = isNew ? { read: { ok: true, text: '' } as const, mark: '' } : readMarked(path)
  if (!read.ok) return { ok: false, problems: [unreadableFile(file, read.why, 0).message] }
  const put = withRecords(read.text, changes, options)
  if (!put.ok) return { ok: false, problems: [put.problem] }
  if (put.written.length === 0) return { ok: true, written: [] }
  const problems = isNew ? createFile(path, put.text, file) : replaceFile(path, Buffer.from(mark + put.text), file)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, written: put.written }
}
