import { readFileSync, statSync } from 'node:fs'
import { type Language, type Message, unreadableFile } from '@viridict/core'
import type { Difference, ManifestRead } from '@viridict/reports/verify'
import { decodeText } from '../decode-text.js'
import { isoDay } from '../messages.js'
import type { FileFormat } from '../outputs.js'
import { whyUnreadable } from '../read-text.js'
import { refusals } from './messages.js'

/** A report of which it is known what it was made from. */
export interface OpenedReport {
  readonly format: FileFormat
  readonly manifest: ManifestRead
  /** What differs from the report that was made from the same inputs again; undefined where a part of it is damaged. */
  readonly compare: (again: string | Uint8Array, language: Language) => Promise<readonly Difference[] | undefined>
}

export type ReportOpened =
  | { readonly ok: true; readonly report: OpenedReport }
  | { readonly ok: false; readonly problem: Message }

/** Bytes of a report that are read at most. */
const largest = 256 * 1024 * 1024

export async function openReport(path: string, file: string): Promise<ReportOpened> {
  const bytes = readBytes(path, file)
  if (!(bytes instanceof Uint8Array)) return { ok: false, problem: bytes }
  const opened = await openContent(bytes)
  if ('why' in opened) return { ok: false, problem: refusals[opened.why](file) }
  const { manifest } = opened
  const isWhole = manifest !== undefined && isoDay(manifest.asOf) === manifest.asOf
  return isWhole ? { ok: true, report: { ...opened, manifest } } : { ok: false, problem: refusals.manifest(file) }
}

function readBytes(path: string, file: string): Uint8Array | Message {
  try {
    const found = statSync(path)
    if (!found.isFile()) return refusals.other(file)
    return found.size > largest ? refusals.tooLarge(file) : readFileSync(path)
  } catch (error) {
    return unreadableFile(file, whyUnreadable(error), 0).message
  }
}

type Opened =
  | (Omit<OpenedReport, 'manifest'> & { readonly manifest: ManifestRead | undefined })
  | { readonly why: 'other' | 'tooLarge' }

/** By what it holds, and not by its name. */
async function openContent(bytes: Uint8Array): Promise<Opened> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isPackage) return openPage(bytes)
  const opinion = await openOpinion(bytes)
  return 'why' in opinion && opinion.why === 'other' ? openWorkbook(bytes) : opinion
}

async function openPage(bytes: Uint8Array): Promise<Opened> {
  const read = decodeText(bytes)
  if (!read.ok) return { why: 'other' }
  const { compareHtml, manifestOfPage, readPage } = await import('@viridict/reports/verify-html')
  const page = readPage(read.text)
  if (!page) return { why: 'other' }
  return {
    format: 'html',
    manifest: manifestOfPage(page),
    compare: async (again, language) => compareHtml(read.text, String(again), language),
  }
}

async function openOpinion(bytes: Uint8Array): Promise<Opened> {
  const { compareDocx, manifestOfDocument, readDocument } = await import('@viridict/reports/verify-docx')
  const read = readDocument(bytes)
  if (!read.ok) return { why: read.why }
  const manifest = manifestOfDocument(read.document)
  return {
    format: 'docx',
    manifest,
    compare: async (again, language) =>
      compareDocx(read.document, bytesOf(again), manifest?.language ?? language, language),
  }
}

async function openWorkbook(bytes: Uint8Array): Promise<Opened> {
  const { compareXlsx, manifestOfWorkbook, readWorkbook } = await import('@viridict/reports/verify-xlsx')
  const read = await readWorkbook(bytes)
  if (!read.ok) return { why: read.why }
  return {
    format: 'xlsx',
    manifest: await manifestOfWorkbook(read.workbook),
    compare: (again, language) => compareXlsx(read.workbook, bytesOf(again), language),
  }
}

function bytesOf(again: string | Uint8Array): Uint8Array {
  return typeof again === 'string' ? Buffer.from(again) : again
}
