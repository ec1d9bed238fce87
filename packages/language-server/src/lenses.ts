import { type Finding, type Language, type Span, subjectKey } from '@viridict/core'
import type { CodeLens, Command } from 'vscode-languageserver'
import { canRun } from './client-commands.js'
import { countsText, figureText, isIn, sectionsOf } from './lens-findings.js'
import { rangeIn } from './lines.js'
import { spanOf } from './nodes.js'
import { caseLenses } from './pack-files/lenses.js'
import type { Written } from './reading.js'
import type { Feature, Session } from './session.js'
import type { Reading } from './workspace.js'

/** How many figures stand above one line; the worst are there. */
const mostFigures = 3

/** Above each declaration how often each verdict was found, above its parts their figures; above each case of a rule what is found. */
export const lenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register(session) {
    const { connection, workspace } = session
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      await workspace.settle()
      const reading = workspace.reading(uri)
      if (!reading || !workspace.client.show.lenses) return []
      const ofPack = caseLenses(reading, uri, workspace.folderOf(uri), session.language())
      if (ofPack.length > 0) return ofPack.map(({ span, title }) => lensAt(reading, span, textAlone(title)))
      const findings = workspace.folderOf(uri).findings().get(uri) ?? []
      const judged = findings.filter(({ source }) => source === 'rule')
      return reading.declarations.flatMap((written) =>
        lensesOf(
          written,
          judged.filter((finding) => isIn(finding, written.root)),
          { session, reading, uri },
        ),
      )
    })
  },
}

interface Asked {
  readonly session: Session
  readonly reading: Reading
  readonly uri: string
}

function lensesOf(written: Written, findings: readonly Finding[], asked: Asked): readonly CodeLens[] {
  const { session, reading } = asked
  const language = session.language()
  const { start } = written.root
  const counts = countsText(findings, language)
  const head = counts === '' ? [] : [lensAt(reading, { start, end: start }, textAlone(counts))]
  const sections = sectionsOf(written, findings).flatMap(({ key, findings: found }) =>
    figuresOf(found, language, asked).map((command) => lensAt(reading, spanOf(reading.text, key), command)),
  )
  return [...head, ...sections]
}

function lensAt(reading: Reading, span: Span, command: Command): CodeLens {
  return { range: rangeIn(reading, span), command }
}

function figuresOf(findings: readonly Finding[], language: Language, { session, uri }: Asked): readonly Command[] {
  const figures = findings.flatMap((finding) => {
    const title = figureText(finding, language)
    return title === undefined ? [] : [{ title, finding }]
  })
  return figures
    .slice(0, mostFigures)
    .map(({ title, finding }) =>
      canRun(showFinding, session.client)
        ? { title, command: showFinding, arguments: [uri, finding.rule, subjectKey(finding)] }
        : textAlone(title),
    )
}

/** The client's own: it shows all that there is to say of a finding. */
const showFinding = 'viridict.showFinding'

/** A lens without a command is not shown until it is resolved; an empty one is shown, and cannot be run. */
function textAlone(title: string): Command {
  return { title, command: '' }
}
