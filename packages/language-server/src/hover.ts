import { type Hover, MarkupKind, type TextDocumentPositionParams } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fieldText, ruleText } from './hover-field.js'
import { findingsAt, findingText } from './hover-finding.js'
import { speciesText } from './hover-species.js'
import { escaped, paragraphs, plainText } from './markdown.js'
import { type Spot, spotAt } from './reading.js'
import type { Feature, Session } from './session.js'
import { packsOf } from './settings.js'
import { listed, speak } from './words.js'

/** What is known of the key, figure, plant or rule under the cursor. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (session) => session.connection.onHover((params) => hoverAt(params, session)),
}

async function hoverAt(
  { textDocument, position }: TextDocumentPositionParams,
  session: Session,
): Promise<Hover | null> {
  const { workspace, client } = session
  await workspace.settle()
  const reading = workspace.reading(textDocument.uri)
  if (!reading) return null
  const document = TextDocument.create(textDocument.uri, 'yaml', 0, reading.text)
  const spot = spotAt(reading.declarations, document.offsetAt(position))
  const text = spot
    ? paragraphs([ofItself(spot, textDocument.uri, session), ...ofFindings(spot, textDocument.uri, session)])
    : ''
  if (!spot || text === '') return null
  const isMarkdown = client.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) !== false
  return {
    contents: isMarkdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: plainText(text) },
    range: { start: document.positionAt(spot.node.start), end: document.positionAt(spot.node.end) },
  }
}

/** What a plant's or a rule's name stands for; else what the key means. */
function ofItself({ on, node, field }: Spot, uri: string, { workspace, language, pages }: Session): string {
  if (!field) return ''
  const written = on === 'value' && node.kind === 'scalar' ? node.text : ''
  if (field.key === 'species' && written !== '') return speciesText(written, language())
  if (field.key === 'rule' && written !== '') {
    const page = pages === undefined ? undefined : `${pages}/${encodeURIComponent(written)}.md`
    return ruleText(written, packsOf(workspace.folderOf(uri).settings), language(), page)
  }
  return on === 'key' ? fieldText(field, language()) : ''
}

/** So many are told whole; of the others the names stand in one line. */
const mostWhole = 3

function ofFindings({ path }: Spot, uri: string, { workspace, language }: Session): readonly string[] {
  const folder = workspace.folderOf(uri)
  const found = findingsAt(folder.findings().get(uri) ?? [], folder.nameOf(uri), path)
  const others = found.slice(mostWhole).map(({ judged, rule }) => judged?.title[language()] ?? rule)
  const rules = listed([...new Set(others)], language())
  return [
    ...found.slice(0, mostWhole).map((finding) => findingText(finding, language())),
    others.length === 0 ? '' : escaped(speak('otherFindings', language(), { rules })),
  ]
}
