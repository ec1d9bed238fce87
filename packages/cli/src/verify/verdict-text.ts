import { formatMessage, type Language, type Message, message } from '@viridict/core'
import type { ManifestRead } from '@viridict/reports/verify'
import { type Difference, mostDifferences } from '@viridict/reports/verify'
import { visible } from '@viridict/reports/visible'

/** Rows that are shown; the others are counted. */
const shown = 20

/** What the comparison came to, for people. */
export function verdictText(
  file: string,
  manifest: ManifestRead,
  differences: readonly Difference[],
  language: Language,
): string {
  const say = (what: Message) => visible(formatMessage(what, language))
  const lines = differences.length === 0 ? agreement(file) : disagreement(file, differences)
  return [...lines, basis(manifest), proof].map((line) => (typeof line === 'string' ? line : say(line))).join('\n')

  function disagreement(name: string, all: readonly Difference[]): readonly (Message | string)[] {
    const more = all.length - shown
    return [
      message(all.length >= mostDifferences ? templates.manyDiffer : templates.differs, {
        file: name,
        count: all.length,
      }),
      ...all.slice(0, shown).flatMap((difference, index) => rowOf(difference, index + 1)),
      ...(more > 0 ? [message(templates.more, { more })] : []),
      message(templates.advice),
    ]
  }

  function rowOf({ place, found, wanted }: Difference, number: number): readonly string[] {
    const margin = ' '.repeat(2 + String(number).length + 2)
    const written = (label: 'found' | 'wanted', text: string | undefined) =>
      `${margin}${say(message(templates[label], { text: text === undefined ? templates.nothing : text || templates.empty }))}`
    const isKnown = found !== undefined || wanted !== undefined
    return [`  ${number}. ${visible(place)}`, ...(isKnown ? [written('found', found), written('wanted', wanted)] : [])]
  }
}

function agreement(file: string): readonly Message[] {
  return [message(templates.agrees, { file })]
}

function basis({ inputs, documents, packs, asOf, engine }: ManifestRead): Message {
  return message(templates.basis, {
    count: inputs.length + documents.length,
    packs: packs.map(({ id }) => id),
    asOf,
    engine: `${engine.name} ${engine.version}`,
  })
}

const templates = {
  agrees: { zh: '“{file}”与它所依据的文件一致。', en: '{file} agrees with its inputs.' },
  differs: {
    zh: '“{file}”与它所依据的文件不一致，共{count}处：',
    en: '{file} does not agree with its inputs, in {count}:',
  },
  manyDiffer: {
    zh: '“{file}”与它所依据的文件不一致，至少{count}处：',
    en: '{file} does not agree with its inputs, in {count} or more:',
  },
  found: { zh: '报告中：{text}', en: 'the report says: {text}' },
  wanted: { zh: '应当是：{text}', en: 'should say:      {text}' },
  nothing: { zh: '（没有）', en: '(nothing)' },
  empty: { zh: '（空）', en: '(empty)' },
  more: { zh: '  另有{more}处未列出。', en: '  and {more} more.' },
  advice: {
    zh: '这些地方在报告写成之后被改动过；请重新运行 viridict check 取得原样的报告。',
    en: 'These were changed after the report was written; run viridict check again for the report as it was.',
  },
  basis: {
    zh: '核对依据：文件{count}个，规则包 {packs}，判定日 {asOf}，程序 {engine}。',
    en: 'Held against: files {count}, packs {packs}, as of {asOf}, by {engine}.',
  },
} as const

const proof = message({
  zh: '这证明报告与这些文件是否一致，不证明文件或报告出自何人。',
  en: 'This proves agreement with the inputs, not authorship.',
})
