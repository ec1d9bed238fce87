import { type Message, message } from '@viridict/core'
import type { InputFault } from './input-faults.js'

export const noReport: Message = message({
  zh: '请写要核对的报告，如 viridict verify 报告.html（html、docx、xlsx）。',
  en: 'name the report to be verified, such as viridict verify report.html (html, docx or xlsx).',
})

/** Why there is nothing to compare. */
export const refusals = {
  other: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是 viridict check 写的 html、docx、xlsx 报告，或已损坏；请用原来的文件。',
        en: '{file} is no html, docx or xlsx report of viridict check, or it is damaged; take the file as it was written.',
      },
      { file },
    ),
  tooLarge: (file: string): Message =>
    message(
      {
        zh: '“{file}”（展开后）超过了报告可能有的大小，没有读取。',
        en: '{file} is larger, or unpacks to more, than any report; it was not read.',
      },
      { file },
    ),
  manifest: (file: string): Message =>
    message(
      {
        zh: '“{file}”里没有完整的凭据，不知道它由哪些文件得出；请用原来的文件，或由现在的版本重新生成。',
        en: '{file} has no manifest that says what it was made from; take the file as it was written, or make it again with this version.',
      },
      { file },
    ),
  noInputs: (folder: string): Message =>
    message({ zh: '没有文件夹“{folder}”。', en: 'there is no folder {folder}.' }, { folder }),
  engine: (made: string, here: string): Message =>
    message(
      {
        zh: '报告由 viridict {made} 生成，这里是 {here}：不同版本的报告本来就可能不同，不能据此判断有无改动。请用 {made} 核对。',
        en: 'the report was made by viridict {made}, and this is {here}: reports of two versions may differ, which says nothing of edits. Verify it with {made}.',
      },
      { made, here },
    ),
  pack: (id: string, made: string, here: string): Message =>
    message(
      {
        zh: '规则包“{id}”不是生成报告时的那一个：指纹应为 {made}，这里是 {here}；请用当时的规则包和程序版本核对。',
        en: 'the pack {id} is not the one that the report was made by: its fingerprint should be {made} and is {here}. Verify with the pack and the version of that time.',
      },
      { id, made, here },
    ),
  noPack: (id: string): Message =>
    message(
      {
        zh: '没有生成报告时的规则包“{id}”；它的文件也在凭据里，请放回原处，或用 --inputs 指出所在文件夹。',
        en: 'the pack {id} that the report was made by is not here; its files stand in the manifest: put them back, or name their folder with --inputs.',
      },
      { id },
    ),
} as const

const most = 20

/** Every input that is not as it was, as far as anybody reads a list, and what to do about it. */
export function faultsOf(faults: readonly InputFault[], folder: string): readonly Message[] {
  const more = faults.length - most
  return [
    ...faults.slice(0, most).map(faultInWords),
    ...(more > 0 ? [message({ zh: '另有 {more} 个文件。', en: 'and {more} more.' }, { more })] : []),
    message(
      {
        zh: '“{folder}”里的文件与生成报告时的不同或不全，所以不能核对。请恢复当时的文件，或用 --inputs 文件夹 指出它们在哪里；文件确已修改的，请重新运行 viridict check。',
        en: 'the files in {folder} are not, or not all, those that the report was made from, so that it cannot be verified. Bring back those of that time, or say where they are with --inputs FOLDER; if they were changed on purpose, run viridict check again.',
      },
      { folder },
    ),
  ]
}

function faultInWords(fault: InputFault): Message {
  const { uri: file } = fault
  switch (fault.kind) {
    case 'missing':
      return message(
        { zh: '没有“{file}”（SHA-256 应为 {wanted}）。', en: '{file} is missing (its SHA-256 should be {wanted}).' },
        { file, wanted: fault.wanted },
      )
    case 'changed':
      return message(
        {
          zh: '“{file}”与凭据不符：SHA-256 应为 {wanted}，现在是 {found}。',
          en: '{file} is not as the manifest says: its SHA-256 should be {wanted} and is {found}.',
        },
        { file, wanted: fault.wanted, found: fault.found },
      )
    case 'unreadable':
      return message({ zh: '“{file}”读不了。', en: '{file} cannot be read.' }, { file })
    case 'gone':
      return message(
        {
          zh: '申报所附的“{file}”当时在，现在没有了。',
          en: '{file}, which a declaration names, was there and is gone.',
        },
        { file },
      )
    case 'appeared':
      return message(
        {
          zh: '申报所附的“{file}”当时没有，现在有了。',
          en: '{file}, which a declaration names, was not there and is there now.',
        },
        { file },
      )
    case 'readable':
      return message(
        { zh: '“{file}”当时读不了，现在可以读了。', en: '{file} could not be read then, and can be now.' },
        { file },
      )
  }
}
