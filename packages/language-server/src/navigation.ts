import { parentsOf, placeOf } from '@viridict/core'
import type { Location, Position } from 'vscode-languageserver'
import type { Folder } from './folder.js'
import { linesOf, rangeIn } from './lines.js'
import type { Mention } from './mention.js'
import { mentionsIn } from './mentions.js'
import { holds } from './nodes.js'
import type { Feature, Session } from './session.js'
import { packsOf } from './settings.js'
import type { Reading, Workspace } from './workspace.js'

/** From a name to where it is given, and to where it is used: declarations, their rows, places, rules, clauses. */
export const navigation: Feature = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true }),
  register(session) {
    const { connection } = session
    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const found = await namedAt(session, uri, position)
      return found ? definitionsOf(found, session.workspace).map(locationOf) : null
    })
    connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
      const found = await namedAt(session, uri, position)
      if (!found) return null
      return found.all.filter(({ mention }) => context.includeDeclaration || mention.role === 'use').map(locationOf)
    })
  },
}

/** A mention and the text that it stands in. */
export interface Found {
  readonly uri: string
  readonly reading: Reading
  readonly mention: Mention
}

/** What is named somewhere, and everything in the folder that names it. */
export interface Named {
  readonly here: Found
  readonly all: readonly Found[]
}

/** What is named at a position, and everything in the folder that names it. */
export async function namedAt({ workspace }: Session, uri: string, position: Position): Promise<Named | undefined> {
  await workspace.settle()
  const reading = workspace.reading(uri)
  if (!reading) return undefined
  const offset = linesOf(reading).offsetAt(position)
  const here = mentionsIn(reading, uri).find(({ span }) => holds(span, offset))
  if (!here) return undefined
  const folder = workspace.folderOf(uri)
  const key = keyOf(here, folder)
  const all = foundIn(workspace, folder).filter(({ mention }) => keyOf(mention, folder) === key)
  return { here: { uri, reading, mention: here }, all }
}

/** A place without a declaration of its own is declared with the nearest one that it belongs to. */
function definitionsOf({ here, all }: Named, workspace: Workspace): readonly Found[] {
  const given = all.filter(isDefinition)
  if (given.length > 0 || here.mention.of !== 'place') return given
  const folder = workspace.folderOf(here.uri)
  const [pack] = packsOf(folder.settings)
  if (!pack) return []
  const places = foundIn(workspace, folder).filter((found) => found.mention.of === 'place' && isDefinition(found))
  const above = parentsOf(pack.jurisdictions, placeOf(pack, here.mention.name).id).map((parent) =>
    places.filter(({ mention }) => placeOf(pack, mention.name).id === parent),
  )
  return above.find((found) => found.length > 0) ?? []
}

function isDefinition({ mention }: Found): boolean {
  return mention.role === 'definition'
}

/** Everything that the texts of a folder name. */
export function foundIn(workspace: Workspace, folder: Folder): readonly Found[] {
  return folder.uris().flatMap((uri) => {
    const reading = workspace.reading(uri)
    return reading ? mentionsIn(reading, uri).map((mention) => ({ uri, reading, mention })) : []
  })
}

/** A place goes by its id in the pack, whichever of its names is written. */
function keyOf({ of, name, within }: Mention, { settings }: Folder): string {
  const [pack] = packsOf(settings)
  return JSON.stringify([of, within, of === 'place' && pack ? placeOf(pack, name).id : name])
}

function locationOf({ uri, reading, mention }: Found): Location {
  return { uri, range: rangeIn(reading, mention.span) }
}
