import { type Message, message } from '@viridict/core'
import { withSuggestion } from '../messages.js'

export const noKind: Message = message({
  zh: '请写要哪一种申报的模板：项目、辖区或养护单位，如 viridict init 项目。',
  en: 'say of which kind the template shall be: project, jurisdiction or operator, such as viridict init project.',
})

export function unknownKind(word: string, nearest: string | undefined): Message {
  const template = {
    zh: '没有“{word}”这种申报；可用 项目（project）、辖区（jurisdiction）、养护单位（operator）。',
    en: 'there is no kind of declaration {word}; there are project (项目), jurisdiction (辖区) and operator (养护单位).',
  }
  return withSuggestion(message(template, { word }), nearest)
}

export function templateWritten(file: string, command: string): Message {
  const template = {
    zh: '已写入“{file}”。把示例值改成真实的数，然后运行：\n  {command}',
    en: '{file} is written. Put true values in place of the samples, then run:\n  {command}',
  }
  return message(template, { file, command })
}
