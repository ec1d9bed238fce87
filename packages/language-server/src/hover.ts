import { type Hover, MarkupKind, type Position } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { fieldSections } from './hover-field.js'
import { clauseSections, ruleIdAt, ruleSections } from './hover-rule.js'
import { speciesSections } from './hover-species.js'
import { verdictSections } from './hover-verdicts.js'
import { type Section, writeSections } from './markdown.js'
import { authoredAt } from './pack-files/authored.js'
import { packSections } from './pack-files/hover.js'
import type { Authored } from './pack-files/named.js'
import { type PackSpot, packSpotAt } from './pack-files/spot.js'
import { type Spot, spotAt } from './reading.js'
import type { Feature, Session } from './session.js'
import { packsOf } from './settings.js'

/** What is under the cursor: the field, the plant, the rule or clause, and every verdict that rests on it. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register(session) {
    session.connection.onHover(async ({ textDocument, position }) => {
      await session.workspace.settle()
      return hoverAt(session, textDocument.uri, position)
    })
  },
}

function hoverAt(session: Session, uri: string, position: Position): Hover | null {
  const { workspace } = session
  const reading = workspace.reading(uri)
  if (!reading) return null
  const document = TextDocument.create(uri, 'yaml', 0, reading.text)
  const offset = document.offsetAt(position)
  const authored = authoredAt(uri, workspace.folderOf(uri))
  const spot = authored ? packSpotAt(reading.documents[0]?.root, offset) : spotAt(reading.declarations, offset)
  const sections = spot ? sectionsAt(spot, authored, uri, session) : []
  if (!spot || sections.length === 0) return null
  const { start, end } = spot.node
  return {
    contents: writeSections(sections, kindFor(session), session.language()),
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  }
}

function sectionsAt(
  spot: Spot | PackSpot,
  authored: Authored | undefined,
  uri: string,
  session: Session,
): readonly Section[] {
  if ('written' in spot) return sectionsOf(spot, uri, session)
  return authored ? packSections(spot, authored, session.language()) : []
}

/** An editor that does not say that it shows Markdown is not sent any. */
function kindFor({ client }: Session): MarkupKind {
  const formats = client.textDocument?.hover?.contentFormat
  return formats?.includes(MarkupKind.Markdown) ? MarkupKind.Markdown : MarkupKind.PlainText
}

function sectionsOf(spot: Spot, uri: string, session: Session): readonly Section[] {
  const language = session.language()
  const folder = session.workspace.folderOf(uri)
  const explained = { packs: packsOf(folder.settings), pages: session.pages, language }
  const id = ruleIdAt(spot)
  return [
    ...(id === undefined ? clauseSections(spot, explained) : ruleSections(id, explained)),
    ...speciesSections(spot, language),
    ...fieldSections(spot, language),
    ...verdictSections(spot, uri, folder, explained),
  ]
}
