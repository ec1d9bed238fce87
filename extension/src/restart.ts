import { l10n } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient'

const mostEnds = 5
const minutes = 3

/** A server that ended is started again without a word, since the findings come back; one that keeps ending is not. */
export function restart(): ErrorHandler {
  let ends: readonly number[] = []
  return {
    error: () => ({ action: ErrorAction.Continue }),
    closed() {
      const now = Date.now()
      ends = [...ends.filter((end) => now - end < minutes * 60_000), now]
      if (ends.length < mostEnds) return { action: CloseAction.Restart, handled: true }
      const message = l10n.t(
        'The Viridict server ended {0} times in {1} minutes and is not started again. “Read Everything Again” does.',
        mostEnds,
        minutes,
      )
      return { action: CloseAction.DoNotRestart, message }
    },
  }
}
