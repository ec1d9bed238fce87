import { formatMessage, type Language, type Message } from '@viridict/core'
import type { Host } from './host.js'

/** One line on a terminal that tells how far a run is; elsewhere nothing is said. */
export interface StatusLine {
  /** Says it in place of what it said before; not each time that it is called, but as often as somebody can read. */
  readonly say: (message: () => Message) => void
  /** Says at once what will stand for long. */
  readonly rest: (message: () => Message) => void
  /** Takes the line from the terminal again. */
  readonly end: () => void
}

/** Milliseconds for which a line stands at least. */
const standsFor = 100
/** A run of fewer milliseconds says nothing. */
const quietFor = 1000

export function createStatusLine(language: Language, { now, progress }: Pick<Host, 'now' | 'progress'>): StatusLine {
  if (!progress) return { say: () => undefined, rest: () => undefined, end: () => undefined }
  const loud = now() + quietFor
  let next = loud
  let isShown = false
  const sayFrom = (time: number, message: () => Message) => {
    const at = now()
    if (at < time) return
    next = at + standsFor
    isShown = true
    progress(formatMessage(message(), language))
  }
  return {
    say: (message) => sayFrom(next, message),
    rest: (message) => sayFrom(loud, message),
    end() {
      if (isShown) progress('')
      isShown = false
    },
  }
}
