import { groupBy, type Language, messages, type Pack, type SubjectRead } from '@viridict/core'
import { viewOf } from '@viridict/reports/view'
import type { Connection } from 'vscode-languageserver'
import { rangeOf } from './diagnostic.js'
import type { Folder } from './folder.js'
import { factLines } from './overview-facts.js'
import { countsOf, findingList } from './overview-findings.js'
import {
  type About,
  type ClauseLine,
  changedNotification,
  type DeclarationLine,
  findingsRequest,
  type Overview,
  overviewRequest,
  type Place,
  type TextView,
  viewRequest,
} from './overview-shape.js'
import type { Feature, Session } from './session.js'

const watching = new WeakSet<Connection>()

/** What there is to say of the whole workspace, for views beside the text. */
export const overview: Feature = {
  capabilities: () => ({}),
  register(session) {
    const { connection, workspace } = session
    connection.onRequest(overviewRequest, async () => {
      watching.add(connection)
      await workspace.settle()
      return overviewOf(session)
    })
    connection.onRequest(findingsRequest, async (about: About) => {
      watching.add(connection)
      await workspace.settle()
      return findingList(workspace.folders, about, session.language())
    })
    connection.onRequest(viewRequest, async ({ uri }: Pick<Place, 'uri'>): Promise<TextView> => {
      watching.add(connection)
      await workspace.settle()
      return viewOfText(uri, session)
    })
  },
  async changed({ connection }) {
    if (watching.has(connection)) await connection.sendNotification(changedNotification)
  },
}

function viewOfText(uri: string, { workspace, language }: Session): TextView {
  const folder = workspace.folderOf(uri)
  const options = {
    language: language(),
    uriOf: (name: string) => folder.uriOf(name),
    mapsOf: (name: string) => folder.drawings(name),
  }
  return { language: options.language, view: viewOf(folder.assessment(), options, folder.nameOf(uri)) }
}

function overviewOf({ workspace, language }: Session): Overview {
  const folders = foldersJudged(workspace.folders)
  return {
    asOf: folders[0]?.assessment().asOf ?? '',
    clauses: clauseLines(folders, language()),
    declarations: folders.flatMap((folder) => declarationLines(folder, language())),
    facts: factLines(folders, language()),
  }
}

/** Folders that hold declarations; while none does, the first, whose packs say what there is to judge. */
function foldersJudged(folders: readonly Folder[]): readonly Folder[] {
  const judged = folders.filter((folder) => folder.assessment().subjects.length > 0)
  return judged.length > 0 ? judged : folders.slice(0, 1)
}

function clauseLines(folders: readonly Folder[], language: Language): readonly ClauseLine[] {
  const found = groupBy(
    folders.flatMap((folder) => folder.assessment().findings).filter(({ judged }) => judged !== undefined),
    ({ judged }) => `${judged?.pack} ${judged?.clause}`,
  )
  const packs = new Map(folders.flatMap((folder) => folder.assessment().packs.map((pack) => [pack.id, pack])))
  return [...packs.values()].flatMap((pack) =>
    pack.clauses.map(({ clause, title, rules, reason }) => ({
      pack: pack.id,
      clause,
      title: title[language],
      counts: countsOf(found.get(`${pack.id} ${clause}`) ?? []),
      rules: rules.map((rule) => ({ rule, title: titleOf(pack, rule, language) })),
      ...(reason && { reason: reason[language] }),
    })),
  )
}

function titleOf({ rules }: Pack, id: string, language: Language): string {
  return rules.find(({ rule }) => rule === id)?.title[language] ?? id
}

function declarationLines(folder: Folder, language: Language): readonly DeclarationLine[] {
  const { subjects, findings } = folder.assessment()
  const key = ({ kind, id }: Pick<SubjectRead, 'kind' | 'id'>, uri: string) => `${kind} ${id} ${uri}`
  const found = groupBy(findings, ({ subject, location }) => subject && key(subject, location.uri))
  return subjects.map((subject) => ({
    uri: folder.uriOf(subject.location.uri),
    range: rangeOf(subject.location),
    id: subject.id,
    name: subject.name,
    kind: messages[`kind-${subject.kind}`][language],
    counts: countsOf(found.get(key(subject, subject.location.uri)) ?? []),
  }))
}
