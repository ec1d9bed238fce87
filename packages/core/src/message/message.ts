import { formatDay } from '../quantity/date-range.js'
import { type DisplayUnit, formatInterval, type Rounding } from '../quantity/format.js'
import type { Interval } from '../quantity/interval.js'
import type { Language, Text } from './text.js'

/** A figure that is put into words only when the language is known. */
export interface FigureArgument {
  readonly interval: Interval
  readonly unit: DisplayUnit
  readonly rounding: Rounding
}

export interface DayArgument {
  readonly day: number
}

export type MessageArgument =
  | string
  | number
  | Text
  | FigureArgument
  | DayArgument
  | Message
  | readonly MessageArgument[]

/** A template in both languages with what fills its {placeholders}. */
export interface Message {
  readonly template: Text
  readonly args: Readonly<Record<string, MessageArgument>>
}

export function message(template: Text, args: Message['args'] = {}): Message {
  return { template, args }
}

/** The message in words, without a blank where its last part is empty. A placeholder without an argument stays as it is, so that a mistake in a pack is seen. */
export function formatMessage({ template, args }: Message, language: Language): string {
  const pieces = piecesOf(template[language])
  let words = pieces[0] as string
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at] as string
    const argument = Object.hasOwn(args, name) ? args[name] : undefined
    words += (argument === undefined ? `{${name}}` : formatArgument(argument, language)) + pieces[at + 1]
  }
  return words.trimEnd()
}

/** Whether the words of a template, in either language, name an argument. */
export function names(template: Text, argument: string): boolean {
  return isNamed(argument, template.zh) || isNamed(argument, template.en)
}

function isNamed(argument: string, words: string): boolean {
  return piecesOf(words).some((piece, at) => at % 2 === 1 && piece === argument)
}

const knownPieces = new Map<string, readonly string[]>()

/** Words, the name of a placeholder, words, and so on: few templates are filled thousands of times. */
function piecesOf(words: string): readonly string[] {
  const known = knownPieces.get(words)
  if (known) return known
  const pieces = words.split(/\{([\w-]+)\}/)
  // A pack that somebody edits must not fill the memory of an editor.
  if (knownPieces.size < 5000) knownPieces.set(words, pieces)
  return pieces
}

export function formatArgument(argument: MessageArgument, language: Language): string {
  if (typeof argument !== 'object') return String(argument)
  if (Array.isArray(argument))
    return argument.map((item) => formatArgument(item, language)).join(language === 'zh' ? '、' : ', ')
  if ('interval' in argument) return formatInterval(argument.interval, argument.unit, argument.rounding, language)
  if ('day' in argument) return formatDay(argument.day)
  if ('template' in argument) return formatMessage(argument, language)
  return (argument as Text)[language]
}
