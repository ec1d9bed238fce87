import { type CheckMessageArgs, type CheckMessageId, checkMessages } from '../generated/checks.js'
import { type Message, message } from '../message/message.js'
import type { Path } from './path.js'
import type { Span } from './span.js'

/** What a data check has to say of a text: a fact about the text, never a guess and never a repair of its figures. */
export interface Problem {
  readonly id: CheckMessageId
  readonly message: Message
  readonly path: Path
  /** Whether the key or the value at the path is meant. */
  readonly mark: 'key' | 'value'
  /** Where the text could not be read into paths. */
  readonly span?: Span
  readonly related?: readonly Path[]
  /** The smallest row or nested mapping that holds the fault: no measure reads it, so that it can never become a pass. */
  readonly leaveOut?: readonly Path[]
}

/** A problem with its text; the arguments are those of the message, checked by the compiler. */
export function problem<Id extends CheckMessageId>(
  id: Id,
  path: Path,
  args: CheckMessageArgs[Id],
  more: Partial<Pick<Problem, 'span' | 'related' | 'leaveOut' | 'mark'>> = {},
): Problem {
  return { id, message: message(checkMessages[id], args), path, mark: 'value', ...more }
}
