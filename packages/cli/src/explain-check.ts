import { type CheckId, checkMessages, checks, type Language, messages } from '@viridict/core'
import { words } from './explain-words.js'
import { layPage, say } from './page.js'

export function isCheck(id: string): id is CheckId {
  return Object.hasOwn(checks, id)
}

/** A data check: its level, and all that it can say. */
export function explainCheck(id: CheckId, language: Language, width: number): string {
  const { title, level } = checks[id]
  const heading = [
    `${say(words.checkTitle, language, { title })}  ${id}`,
    `${words.level[language]}${messages[`word-${level}`][language]}`,
  ]
  const paragraphs = Object.entries(checkMessages)
    .filter(([message]) => message.startsWith(`${id}/`))
    .map(([, text]) => text[language].replaceAll(/\{[\w-]+\}/g, '…'))
  return layPage(heading, [{ title: words.checkMessages, paragraphs, list: true }], language, width)
}
