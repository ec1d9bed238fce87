import { readFileSync, statSync } from 'node:fs'
import { type Language, type Message, unreadableFile } from '@viridict/core'
import type { Manifest } from '@viridict/reports/manifest'
import type { Difference } from '@viridict/reports/verify'
import { decodeText } from '../decode-text.js'
import { isoDay } from '../messages.js'
import { whyUnreadable } from '../read-text.js'
import { refusals } from './messages.js'

/** A report of which it is known what it was made from. */
export interface OpenedReport {
  readonly format: 'html'
  readonly manifest: Manifest
  /** What differs from the report that was made from the same inputs again. */
  readonly compare: (again: string | Uint8Array, language: Language) => Promise<readonly Difference[]>
}

export type ReportOpened =
  | { readonly ok: true; readonly report: OpenedReport }
  | { readonly ok: false; readonly problem: Message }

/** Bytes of a report that are read at most. */
const largest = 256 * 1024 * 1024

export async function openReport(path: string, file: string): Promise<ReportOpened> {
  const bytes = readBytes(path, file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, problem: bytes }
  const opened = await openPage(bytes)
  if (!opened) return { ok: false, problem: refusals.other(file) }
  const { manifest } = opened
  const isWhole = manifest !== undefined && isoDay(manifest.asOf) === manifest.asOf
  return isWhole ? { ok: true, report: { ...opened, manifest } } : { ok: false, problem: refusals.manifest(file) }
}

function readBytes(path: string, file: string): Uint8Array | Message {
  try {
    const found = statSync(path)
    return found.isFile() && found.size > largest ? refusals.tooLarge(file) : readFileSync(path)
  } catch (error) {
    return unreadableFile(file, whyUnreadable(error), 0).message
  }
}

type Opened = Omit<OpenedReport, 'manifest'> & { readonly manifest: Manifest | undefined }

async function openPage(bytes: Uint8Array): Promise<Opened | undefined> {
  const read = decodeText(bytes)
  if (!read.ok) return undefined
  const { compareHtml, manifestOfPage, readPage } = await import('@viridict/reports/verify-html')
  const page = readPage(read.text)
  return (
    page && {
      format: 'html',
      manifest: manifestOfPage(page),
      compare: async (again, language) => compareHtml(read.text, String(again), language),
    }
  )
}
