import { type Finding, formatMessage, type Language, type Message, message } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { gathered } from './gather-problems.js'
import type { ExitCode, Host } from './host.js'

/** Problems of usage, configuration or inputs, one a line, on stderr, many that are alike together; the exit code that they ask for. */
export function complainAll(host: Host, problems: readonly Message[], language: Language): ExitCode {
  const label = language === 'zh' ? '错误：' : 'error: '
  for (const problem of gathered(problems)) host.complain(`${label}${visible(formatMessage(problem, language))}\n`)
  return problems.length > 0 ? 2 : 0
}

/** What was done besides the report, one a line, on stderr. */
export function sayAll(host: Host, notes: readonly Message[], language: Language): void {
  for (const note of notes) host.complain(`${visible(formatMessage(note, language))}\n`)
}

/** A finding in a configuration or a pack, as file:line:column and what is wrong there. */
export function placed({ location: { uri, start }, message: what }: Pick<Finding, 'location' | 'message'>): Message {
  return message(
    { zh: '{place} {what}', en: '{place} {what}' },
    { place: `${uri}:${start.line}:${start.column}`, what },
  )
}
