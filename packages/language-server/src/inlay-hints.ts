import type { Contribution, Finding, Judged, Language } from '@viridict/core'
import type { InlayHint } from 'vscode-languageserver'
import { isIn } from './lens-findings.js'
import { linesOf } from './lines.js'
import { holds, lastOffset, nodeAt, statedIn } from './nodes.js'
import type { Written } from './reading.js'
import type { Feature, Session } from './session.js'
import { shareHint } from './share-hint.js'
import { type HintText, speciesHint } from './species-hint.js'
import type { Reading } from './workspace.js'

/** Behind each plant what the catalogue takes it for, behind each row its part of the share that it counts in. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { connection, workspace } = session
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      await workspace.settle()
      const reading = workspace.reading(uri)
      if (!reading || !workspace.client.show.hints) return []
      const lines = linesOf(reading)
      const asked = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }
      return hintsIn(uri, reading, session)
        .filter(({ offset }) => holds(asked, offset))
        .map(({ offset, text }): InlayHint => ({ ...text, position: lines.positionAt(offset), paddingLeft: true }))
    })
  },
}

interface Hint {
  readonly offset: number
  readonly text: HintText
}

/** The last answer: an editor asks again for every screen that it scrolls to. */
const known = new WeakMap<
  Reading,
  { readonly of: object; readonly language: Language; readonly hints: readonly Hint[] }
>()

function hintsIn(uri: string, reading: Reading, { workspace, language }: Session): readonly Hint[] {
  const folder = workspace.folderOf(uri)
  const last = known.get(reading)
  if (last?.of === folder.assessment() && last.language === language()) return last.hints
  const findings = folder.findingsWithTerms(uri)
  const hints = reading.declarations.flatMap((written) => [
    ...speciesHints(written, language()),
    ...shareHints(written, reading.text, findings, language()),
  ])
  const inOrder = hints.toSorted((a, b) => a.offset - b.offset)
  known.set(reading, { of: folder.assessment(), language: language(), hints: inOrder })
  return inOrder
}

function speciesHints({ root, record }: Written, language: Language): readonly Hint[] {
  return [...statedIn(root, record)].flatMap(({ node, field, record: within }) => {
    if (within !== 'planting' || field.key !== 'species' || node.text.trim() === '') return []
    return [{ offset: node.end, text: speciesHint(node.text, language) }]
  })
}

interface Term {
  readonly term: Contribution
  readonly judged: Judged
}

function shareHints(written: Written, text: string, findings: readonly Finding[], language: Language): readonly Hint[] {
  const byEnd = new Map<number, Term[]>()
  for (const found of findings.filter((finding) => isIn(finding, written.root)).flatMap(termsOf)) {
    const node = nodeAt(written.root, written.record, found.term.location.path)
    if (!node) continue
    const end = lastOffset(text, node)
    byEnd.set(end, [...(byEnd.get(end) ?? []), found])
  }
  return [...byEnd].flatMap(([offset, terms]) =>
    terms.map(({ term, judged }) => ({ offset, text: shareHint(term, judged, terms.length > 1, language) })),
  )
}

/** Terms of percentages alone are parts of a whole. */
function termsOf({ judged, verdict }: Finding): readonly Term[] {
  if (judged?.unit !== 'percent' || verdict === 'notApplicable') return []
  return judged.contributions.filter(({ side }) => side !== undefined).map((term) => ({ term, judged }))
}
