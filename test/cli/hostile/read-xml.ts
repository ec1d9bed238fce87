import { SaxesParser } from 'saxes'

/** The texts and attributes of XML; fails where it is not well formed, or has an element of another name. */
export function textsOfXml(xml: string, allowed: RegExp): readonly string[] {
  const texts: string[] = ['']
  readXml(xml, {
    element: (name, attributes) => {
      if (!allowed.test(name)) throw new Error(`<${name}>`)
      texts.push(...Object.values(attributes), '')
    },
    text: (text) => texts.push(`${texts.pop() ?? ''}${text}`),
  })
  return texts
}

export interface XmlEvents {
  readonly element?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly end?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Tells what a reader of XML 1.0 finds; throws at the first fault. */
export function readXml(xml: string, { element, end, text }: XmlEvents): void {
  const parser = new SaxesParser()
  const refuse = (what: string) => () => {
    throw new Error(what)
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('cdata', refuse('CDATA'))
  parser.on('comment', refuse('a comment'))
  parser.on('doctype', refuse('a document type'))
  parser.on('opentag', ({ name, attributes }) => element?.(name, attributes))
  parser.on('closetag', ({ name }) => end?.(name))
  parser.on('text', (found) => text?.(found))
  parser.write(xml).close()
}
