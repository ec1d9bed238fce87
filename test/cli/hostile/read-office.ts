import assert from 'node:assert/strict'
import { paragraphsOf, partsOf } from '../../office/docx-parts.js'
import { mark } from './hostile-text.js'
import { readXml } from './read-xml.js'

/** The paragraphs of an opinion: no field but the number of a page, no link, nothing from elsewhere. */
export function textsOfOpinion(docx: Uint8Array): readonly string[] {
  for (const { part, element, text, attributes } of contentsOf(docx)) {
    assertNothingElsewhere(part, element, attributes)
    assert.doesNotMatch(element, /^w:(?:hyperlink|fldSimple|altChunk|object|sdt)$/)
    if (element === 'w:instrText') assert.match(text, /^(?:PAGE|NUMPAGES)?$/)
  }
  return paragraphsOf(docx)
}

/** The texts of cells: none is part of a formula, a name, a rule or a link. */
export function textsOfWorkbook(xlsx: Uint8Array): readonly string[] {
  const contents = [...contentsOf(xlsx)]
  for (const { part, element, text, attributes } of contents) {
    assertNothingElsewhere(part, element, attributes)
    assert.doesNotMatch(element, /^(?:hyperlink|dataValidation|oleObject)$/)
    const isCellText = element === 't' || element === 'v'
    if (!isCellText)
      assert.ok(![text, ...Object.values(attributes)].join(' ').includes(mark), `${part} ${element} ${text}`)
  }
  const texts = contents.filter(({ element }) => element === 't' || element === 'v').map(({ text }) => unescaped(text))
  for (const text of texts) assert.ok(text.length <= 32_767)
  return texts
}

/** Spreadsheets read `_x000D_` as the character of this number (ST_Xstring of ECMA-376). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

interface Content {
  readonly part: string
  readonly element: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own, without that of elements in it. */
  text: string
}

function contentsOf(bytes: Uint8Array): readonly Content[] {
  return [...partsOf(bytes)].flatMap(([part, xml]) => {
    const contents: Content[] = []
    const open: Content[] = []
    readXml(xml, {
      element: (element, attributes) => {
        const content = { part, element, attributes, text: '' }
        contents.push(content)
        open.push(content)
      },
      end: () => open.pop(),
      text: (text) => {
        const content = open.at(-1)
        if (content) content.text += text
      },
    })
    return contents
  })
}

function assertNothingElsewhere(part: string, element: string, attributes: Readonly<Record<string, string>>): void {
  if (element === 'Relationship') assert.notEqual(attributes.TargetMode, 'External', part)
}
