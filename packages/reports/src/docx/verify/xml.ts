import { strFromU8 } from 'fflate'
import { SaxesParser, type SaxesTagNS } from 'saxes'

/** What is told of a part while it is read; names are without their prefix, of our namespaces alone. */
export interface Reading {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const ours: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://schemas.openxmlformats.org/package/2006/relationships',
])

/** Reads a part of a package. Throws where it is not well formed, or declares anything of its own (no office program does). */
export function readXml(part: Uint8Array, { open, close, text }: Reading): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('a document type')
  })
  parser.on('opentag', (tag) => open(nameOf(tag), (name) => attributeOf(tag, name)))
  parser.on('closetag', (tag) => close(nameOf(tag)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.write(strFromU8(part)).close()
}

function nameOf({ local, uri }: SaxesTagNS): string {
  return ours.has(uri) ? local : `other ${local}`
}

function attributeOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  return Object.values(attributes).find(({ local }) => local === name)?.value
}
