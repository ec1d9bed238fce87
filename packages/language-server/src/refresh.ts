import { type Finding, fingerprintOf, formatMessage, subjectKey } from '@viridict/core'
import { CodeLensRefreshRequest } from 'vscode-languageserver'
import type { Session } from './session.js'

/** Has the editor ask for lenses and hints again, where it can be asked to, and something that they show has changed. */
export function createRefresher(session: Session): () => Promise<void> {
  const { connection, client, workspace } = session
  const lenses = client.workspace?.codeLens?.refreshSupport === true
  const hints = client.workspace?.inlayHint?.refreshSupport === true
  if (!lenses && !hints) return async () => {}
  let shown = ''
  return async () => {
    await workspace.settle()
    const now = shownIn(session)
    if (now === shown) return
    shown = now
    // An editor that refuses has them as they were, which is no reason to end.
    await Promise.allSettled([
      ...(lenses ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
      ...(hints ? [connection.languages.inlayHint.refresh()] : []),
    ])
  }
}

/** What the editor has not changed itself: it asks again for a text that it edits. */
function shownIn({ workspace, language }: Session): string {
  const found = workspace.folders.flatMap((folder) => [...folder.findings().values()].map(inShort))
  return JSON.stringify([language(), workspace.client.show, found])
}

/** Most texts are as they were the last time. */
const known = new WeakMap<readonly Finding[], string>()

function inShort(findings: readonly Finding[]): string {
  const short = known.get(findings) ?? fingerprintOf(findings.map(inWords).join('\n'))
  known.set(findings, short)
  return short
}

function inWords(finding: Finding): string {
  const { rule, verdict, message } = finding
  return `${rule} ${subjectKey(finding)} ${verdict} ${formatMessage(message, 'zh')}`
}
