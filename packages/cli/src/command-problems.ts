import { type Message, nearestSpelling } from '@viridict/core'
import { type Command, commandNames, isCommand } from './command.js'
import { kindName, kindNamed, kinds } from './init/kinds.js'
import { unknownKind } from './init/messages.js'
import { usage } from './messages.js'
import { actionProblems } from './review/review-words.js'
import { listNamed, listWords } from './table/list-named.js'
import { unknownList } from './table/messages.js'

/** What is wrong with a command and the words behind it; what is missing is the command's to say. */
export function commandProblems(
  name: string | undefined,
  command: Command | 'help' | undefined,
  rest: readonly string[],
): readonly Message[] {
  if (name === undefined) return []
  if (command === undefined) return [unknownCommand(name)]
  const [first] = rest
  if (command === 'help') return first === undefined || isCommand(first) ? [] : [unknownCommand(first)]
  const surplus = rest[most[command]]
  return [
    ...(command === 'review' ? actionProblems(first) : []),
    ...(command === 'init' && first !== undefined ? kindProblems(first) : []),
    ...(command === 'template' && first !== undefined ? listProblems(first) : []),
    ...(surplus === undefined ? [] : [usage.surplus(surplus)]),
  ]
}

/** How many words each takes. */
const most: Readonly<Record<Command, number>> = {
  check: Infinity,
  review: Infinity,
  diff: Infinity,
  merge: Infinity,
  init: 2,
  template: 2,
  import: 1,
  export: 2,
  map: 2,
  verify: 1,
  explain: 1,
  rules: 0,
  lsp: 0,
}

function unknownCommand(name: string): Message {
  return usage.unknownCommand(name, commandNames, nearestSpelling(name, commandNames))
}

function kindProblems(word: string): readonly Message[] {
  if (kindNamed(word) !== undefined) return []
  const names = kinds.flatMap((kind) => [kindName(kind, 'zh'), kindName(kind, 'en')])
  return [unknownKind(word, nearestSpelling(word, names))]
}

function listProblems(word: string): readonly Message[] {
  return listNamed(word) ? [] : [unknownList(word, nearestSpelling(word, listWords))]
}
