import { type Message, message, type Text } from '@viridict/core'
import { withSuggestion } from '../messages.js'

/** Why nothing is recorded. */
export const refusals = {
  noAction: (known: readonly string[]): Message =>
    message(
      {
        zh: '请写要做什么：{known}，如 viridict review list 申报/。',
        en: 'say what to do: {known}, such as viridict review list declarations/.',
      },
      { known: [...known] },
    ),
  unknownAction: (word: string, known: readonly string[], nearest: string | undefined): Message =>
    withSuggestion(
      message(
        {
          zh: 'viridict review 没有“{word}”；可用 {known}。',
          en: 'viridict review knows no {word}; there are {known}.',
        },
        { word, known: [...known] },
      ),
      nearest,
    ),
  noReason: (): Message =>
    message({
      zh: '请用 --reason 写明理由：查阅了什么，认定了什么。',
      en: 'say with --reason what was read and found.',
    }),
  noName: (): Message =>
    message({
      zh: '请用 --by 写明审查人；写单位或岗位即可。',
      en: 'say with --by who decides; a unit or a role is enough.',
    }),
  noEnd: (): Message =>
    message({
      zh: '豁免须用 --until 写明到期日，如 --until 2027-06-30。',
      en: 'a waiver needs its last day: --until 2027-06-30.',
    }),
  endsBefore: (until: string, date: string): Message =>
    message(
      { zh: '到期日 {until} 早于决定日期 {date}。', en: 'the last day {until} is before the day of decision {date}.' },
      { until, date },
    ),
  noSelection: (): Message =>
    message({
      zh: '请用 --rule、--subject 写明对哪些结论作决定，或用 --all 对全部待审结论；viridict review list 列出它们。',
      en: 'say by --rule and --subject what is decided on, or --all for all that waits; viridict review list lists it.',
    }),
  noRule: (): Message =>
    message({
      zh: '豁免须用 --rule 写明规则，并用 --subject 写明对象；对全部对象用 --all。',
      en: 'a waiver names its rule with --rule and its subject with --subject, or --all of them.',
    }),
  noTarget: (): Message =>
    message({
      zh: '请用 --into 写明记入哪个决定文件，如 --into 审查/决定.yaml；文件不存在就新建。',
      en: 'say with --into which file of decisions it goes into, such as --into review/decisions.yaml; it is made if need be.',
    }),
  unknownRule: (rule: string, nearest: string | undefined): Message =>
    withSuggestion(
      message(
        {
          zh: '没有规则“{rule}”；viridict rules 列出全部。',
          en: 'there is no rule {rule}; viridict rules lists them.',
        },
        { rule },
      ),
      nearest,
    ),
  unknownSubject: (subject: string, nearest: string | undefined): Message =>
    withSuggestion(
      message(
        { zh: '没有读到编号为“{subject}”的申报或其中的项。', en: 'no declaration or item {subject} was read.' },
        { subject },
      ),
      nearest,
    ),
  nothingToReview: (): Message =>
    message({
      zh: '所选的没有待审结论，未作记录；viridict review list 列出待审的。',
      en: 'nothing of it is up for review, so nothing is recorded; viridict review list lists what is.',
    }),
  nothingToWaive: (): Message =>
    message({
      zh: '所选的没有不符合、待补或待审的结论，没有可豁免的。',
      en: 'nothing of it fails, is open or up for review, so there is nothing to waive.',
    }),
  contradicted: (place: string, decision: Text, by: string, rule: string, subject: string): Message =>
    message(
      {
        zh: '{place} {by}对“{subject}”的 {rule} 已决定“{decision}”，且仍有效，未作记录；要改用新决定请加 --replace。',
        en: '{place} {by} decided {decision} on {rule} of {subject}, and it counts; nothing is recorded. --replace puts the new one in its place.',
      },
      { place, decision, by, rule, subject },
    ),
  broken: (file: string, command: string): Message =>
    message(
      {
        zh: '“{file}”不是正确的 YAML，未作记录；先用 {command} 查看。',
        en: '{file} is no YAML that can be read, so nothing is recorded; see {command}.',
      },
      { file, command },
    ),
  notDecisions: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是决定文件（类型应为“决定”），未作记录；请换一个文件。',
        en: '{file} is no file of decisions (kind: Decisions), so nothing is recorded; choose another.',
      },
      { file },
    ),
  noPlace: (file: string): Message =>
    message(
      {
        zh: '“{file}”的写法不常见，加进去会改动别的内容，未作记录；请改成每条一行“- ”的列表再试。',
        en: 'the way {file} is written leaves no place for a record without changing something else; write its list with a dash a record.',
      },
      { file },
    ),
} as const

/** What was done. */
export const notes = {
  written: (file: string, count: number): Message =>
    message({ zh: '已记入“{file}”：{count}条。', en: 'Recorded in {file}: {count}.' }, { file, count }),
  record: (decision: Text, rule: string, subject: string): Message =>
    message({ zh: '{decision}  {rule}  {subject}', en: '{decision}  {rule}  {subject}' }, { decision, rule, subject }),
  standing: (count: number): Message =>
    message({ zh: '已有同样的决定、未再记录：{count}条。', en: 'Recorded before, and not again: {count}.' }, { count }),
  opposed: (place: string, by: string, rule: string, subject: string): Message =>
    message(
      {
        zh: '与 {place} {by}对“{subject}”的 {rule} 的决定相反：两者都不起作用，直到有一方改变。',
        en: 'It contradicts {place}, {by} on {rule} of {subject}: neither has effect until one of them changes.',
      },
      { place, by, rule, subject },
    ),
  later: (date: string, asOf: string): Message =>
    message(
      {
        zh: '决定日期 {date} 在判定日 {asOf} 之后，届时才起作用；另有日期的请用 --date。',
        en: 'The decision is dated {date}, after the as-of date {asOf}, and counts only from then; --date gives another.',
      },
      { date, asOf },
    ),
  unlisted: (file: string): Message =>
    message(
      {
        zh: '判定时要读它：viridict check --decisions {file}，或写进 viridict.config.yaml 的“审查决定”。',
        en: 'To be judged by it: viridict check --decisions {file}, or name it under decisions in viridict.config.yaml.',
      },
      { file },
    ),
} as const
