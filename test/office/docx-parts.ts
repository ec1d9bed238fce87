import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The parts of a package, by their names. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))
}

/** The texts of a document paragraph by paragraph; throws where a part is not well formed. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const paragraphs: string[] = []
  for (const [name, xml] of partsOf(bytes)) {
    const parser = new SaxesParser()
    const isDocument = name === 'word/document.xml'
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    parser.on('opentag', (tag) => {
      if (isDocument && tag.name === 'w:p') paragraphs.push('')
    })
    parser.on('text', (text) => {
      if (isDocument) paragraphs.push(`${paragraphs.pop() ?? ''}${text}`)
    })
    parser.write(xml).close()
  }
  return paragraphs
}
