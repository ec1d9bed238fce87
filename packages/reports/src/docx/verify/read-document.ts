import type { Language } from '@viridict/core'
import { type ManifestRead, readManifestRows } from '../../manifest-rows.js'
import { openPackage } from '../../verify/open-package.js'
import { manifestHeads } from '../manifest-page.js'
import { type Item, readItems } from './read-items.js'
import { readXml } from './xml.js'

/** An opinion as its reader sees it. */
export interface WrittenDocument {
  readonly items: readonly Item[]
  /** What stands above and below the pages, and in notes and comments: by its kind, without what is empty. */
  readonly margins: readonly Margin[]
}

export interface Margin {
  readonly kind: (typeof marginKinds)[number]
  readonly text: string
}

export const marginKinds = ['header', 'footer', 'footnotes', 'endnotes', 'comments'] as const

export type DocumentRead =
  | { readonly ok: true; readonly document: WrittenDocument }
  | { readonly ok: false; readonly why: 'other' | 'tooLarge' }

/** Goes by the relationships of the package, as every reader does, and not by the names of its parts. */
export function readDocument(bytes: Uint8Array): DocumentRead {
  const opened = openPackage(bytes)
  if (!opened.ok) return { ok: false, why: opened.why === 'too-large' ? 'tooLarge' : 'other' }
  try {
    const document = documentIn(opened.parts)
    return document ? { ok: true, document } : { ok: false, why: 'other' }
  } catch {
    // A part that is not well formed may be broken in any way.
    return { ok: false, why: 'other' }
  }
}

function documentIn(parts: ReadonlyMap<string, Uint8Array>): WrittenDocument | undefined {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')
  const part = main && parts.get(main.target)
  if (!part) return undefined
  const margins = relationsOf(parts, main.target).flatMap(({ type, target }) => {
    const kind = marginKinds.find((one) => one === type)
    const own = parts.get(target)
    const text = kind && own ? readItems(own).map(shownOf).join('\n') : ''
    return kind && text.trim() !== '' ? [{ kind, text }] : []
  })
  const items = readItems(part)
  // A workbook has no paragraphs.
  return items.length > 0 ? { items, margins } : undefined
}

function shownOf({ kind, text }: Item): string {
  return kind === 'picture' ? '▣' : text
}

interface Relation {
  /** The last step of its name. */
  readonly type: string
  readonly target: string
}

function relationsOf(parts: ReadonlyMap<string, Uint8Array>, source: string): readonly Relation[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const part = parts.get(`${folder}_rels/${source.slice(folder.length)}.rels`)
  const relations: Relation[] = []
  if (part)
    readXml(part, {
      open(name, attribute) {
        if (name !== 'Relationship') return
        const [type = '', target = ''] = [attribute('Type')?.split('/').at(-1), attribute('Target')]
        relations.push({ type, target: target.startsWith('/') ? target.slice(1) : resolved(folder, target) })
      },
      close() {},
    })
  return relations
}

function resolved(folder: string, target: string): string {
  const steps = `${folder}${target}`.split('/')
  const kept: string[] = []
  for (const step of steps) {
    if (step === '..') kept.pop()
    else if (step !== '.' && step !== '') kept.push(step)
  }
  return kept.join('/')
}

/** What the opinion says that it was made from: the last table with the heads of a manifest. */
export function manifestOfDocument({ items }: WrittenDocument): ManifestRead | undefined {
  for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
    const heads = manifestHeads(language)
    const start = items.findLastIndex((_, at) =>
      heads.every((head, index) => isCell(items[at + index], head, index + 1)),
    )
    if (start >= 0) return readManifestRows(rowsFrom(items, start + heads.length), language)
  }
  return undefined
}

function isCell(item: Item | undefined, text: string, column: number): boolean {
  return item?.kind === 'cell' && item.text === text && item.column === column
}

function rowsFrom(items: readonly Item[], start: number): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const { kind, text } of items.slice(start)) {
    if (kind === 'row') rows.push([])
    else if (kind === 'cell') rows.at(-1)?.push(text)
    else break
  }
  return rows
}
