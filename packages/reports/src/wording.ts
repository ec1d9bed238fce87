import {
  formatMessage,
  type Language,
  type Message,
  message,
  messages,
  type Reason,
  type Text,
  type Verdict,
} from '@viridict/core'

/** Words of the reports themselves; those of verdicts, levels and kinds are in schemas/messages.yaml. */
export const words = {
  product: { zh: '绿规', en: 'Viridict' },
  asOf: { zh: '判定日 {date}', en: 'as of {date}' },
  document: { zh: '{title}（{number}）', en: '{title} ({number})' },
  pack: { zh: '规则包 {id}', en: 'pack {id}' },
  packFrom: { zh: '规则包 {id}（{folder}）', en: 'pack {id} ({folder})' },
  levelsSet: { zh: '配置改动：{levels}', en: 'Levels set by the configuration: {levels}' },
  parametersSet: { zh: '另定参数：{parameters}', en: 'Parameters set by the configuration: {parameters}' },
  overridesSet: { zh: '分文件夹设定：{overrides}', en: 'Set otherwise by folder: {overrides}' },
  parameterSet: {
    zh: '{title}（{name}）取{value}，规则包为{own}',
    en: '{title} ({name}) is {value}, {own} in the pack',
  },
  overrideSet: { zh: '{files}：{settings}', en: '{files}: {settings}' },
  off: { zh: '关闭', en: 'off' },
  file: { zh: '文件', en: 'File' },

  clause: { zh: '条款', en: 'Clause' },
  rule: { zh: '规则', en: 'Rule' },
  verdict: { zh: '结论', en: 'Verdict' },
  value: { zh: '数值', en: 'Figure' },
  requirement: { zh: '要求', en: 'Required' },
  gap: { zh: '差距', en: 'Short by' },
  due: { zh: '期限', en: 'Due' },
  place: { zh: '位置', en: 'Place' },

  kind: { zh: '类型', en: 'Kind' },
  declarationName: { zh: '申报名称', en: 'Declaration' },
  declarationId: { zh: '申报编号', en: 'Declaration id' },
  jurisdiction: { zh: '辖区', en: 'Jurisdiction' },
  ruleId: { zh: '规则编号', en: 'Rule id' },
  item: { zh: '其中一项', en: 'Item' },
  level: { zh: '级别', en: 'Level' },
  line: { zh: '行', en: 'Line' },
  toDo: { zh: '要做什么', en: 'To do' },
  byClause: { zh: '按条款', en: 'By clause' },
  byUnit: { zh: '按责任单位', en: 'By responsible unit' },

  quotation: { zh: '原文', en: 'Policy' },
  explanation: { zh: '说明', en: 'Says' },
  repair: { zh: '补救', en: 'Repair' },
  missing: { zh: '待补', en: 'Supply' },
  contributions: { zh: '构成', en: 'Made of' },
  milestones: { zh: '期限', en: 'Dates' },
  figures: { zh: '另列', en: 'Beside' },
  undeclared: {
    zh: '待补：缺下列资料，还得不出数值的{count}条',
    en: 'Open: {count} without a figure, for want of these facts',
  },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  portfolio: { zh: '汇总', en: 'Sum' },
  decision: { zh: '决定', en: 'Decided' },
  checks: { zh: '资料检查', en: 'Data checks' },
  assumed: { zh: '假定', en: 'Assumed' },
  related: { zh: '（另见{places}）', en: ' (see also {places})' },

  criteria: { zh: '指标', en: 'Criteria' },
  others: { zh: '其余条款', en: 'Other clauses' },
  factsToSupply: { zh: '待补资料', en: 'Facts to supply' },
  decides: { zh: '决定{count}条', en: 'decides {count}' },
  basis: { zh: '原文与依据', en: 'Clause and basis' },
  units: { zh: '责任单位', en: 'Responsible units' },
  each: { zh: '逐项', en: 'Each' },
  unknownFigure: { zh: '不详', en: 'Unknown' },
  filter: { zh: '按结论筛选', en: 'Filter by verdict' },
  noSheet: { zh: '这里没有申报。', en: 'There is no declaration here.' },

  part: { zh: '计入', en: 'counts' },
  rest: { zh: '不计入', en: 'does not count' },
  either: { zh: '待定', en: 'undecided' },
  notDone: { zh: '尚未完成', en: 'not done' },
  met: { zh: '已达到', en: 'met' },
  unmet: { zh: '未达到', en: 'not met' },
  unknown: { zh: '待补', en: 'open' },
  read: { zh: '{read}份申报合计', en: 'declarations: {read}' },
  readOfStated: { zh: '读到{read}份申报，应有{stated}份', en: 'declarations: {read} of {stated}' },

  ofItem: { zh: '：{item}', en: ': {item}' },
  items: { zh: '{count}项', en: '{count} items' },
  manyMore: { zh: '另有{count}项以上', en: '{count} more at least' },
  firstOnly: { zh: '只列前{count}项', en: 'only {count} named' },
  moreFacts: {
    zh: '一条结论最多列{count}项所缺；补齐后再判，可能还有。',
    en: 'A finding names {count} facts at most; once these are there, others may be found missing.',
  },
  moreItems: { zh: '另有{count}项', en: '{count} more' },
  becauseOf: { zh: '{reason}：{names}', en: '{reason}: {names}' },
  rulesOf: { zh: '{count}条规则（{clauses}）', en: '{count} rules ({clauses})' },
  late: { zh: '，迟{days}天', en: ', days late: {days}' },
  withReference: { zh: '（含参照判定）', en: '(some for reference)' },
  reference: { zh: '参照', en: 'reference' },
  qualified: { zh: '{word}（{more}）', en: '{word} ({more})' },

  summary: { zh: '小结', en: 'Summary' },
  declarations: { zh: '申报', en: 'Read' },
  verdicts: { zh: '结论', en: 'Verdicts' },
  problems: { zh: '问题', en: 'Problems' },
  waivedCount: { zh: '豁免 {count}', en: 'waived {count}' },
  waived: { zh: '已豁免', en: 'waived' },
  known: { zh: '基线内', en: 'in the baseline' },
  newToBaseline: { zh: '基线外', en: 'new' },
  baseline: { zh: '基线', en: 'Baseline' },
  newCount: { zh: '新出现或变差 {count}', en: 'new or worse {count}' },
  knownCount: { zh: '已知、不计入 {count}', en: 'known, not counted {count}' },
  sumOf: { zh: '{figure}，{count}份申报合计', en: '{figure}, summed over {count} declarations' },
  sums: { zh: '汇总（没有辖区申报，不作结论）', en: 'Sums (no jurisdiction is declared, so without a verdict)' },
  requests: { zh: '申请豁免（只列出，不影响结论）', en: 'Waivers asked for (listed, without effect)' },
  decisions: { zh: '审查决定', en: 'Decisions applied' },
  confirm: { zh: '确认', en: 'confirmed' },
  reject: { zh: '不认可', en: 'rejected' },
  waive: { zh: '豁免', en: 'waived' },
  restingOn: { zh: '{reason}（依据 {document}）', en: '{reason} (by {document})' },
  by: { zh: '{decision}：{reason}（{by}，{date}）', en: '{decision}: {reason} ({by}, {date})' },
  byUntil: {
    zh: '{decision}：{reason}（{by}，{date}，至{until}）',
    en: '{decision}: {reason} ({by}, {date}, until {until})',
  },
  toReview: { zh: '待审 {count}条', en: 'For a reviewer: {count}' },
  nothingToReview: { zh: '没有待审的结论。', en: 'Nothing waits for a reviewer.' },
  lapsed: { zh: '不起作用的决定', en: 'Decisions without effect' },
  ignored: { zh: '非申报 {count} 个文件，未判定', en: '{count} files hold no declaration' },
  nothingRead: { zh: '没有读到任何申报，未作任何判定。', en: 'No declaration was read; nothing was judged.' },
  nothingJudged: {
    zh: '读到申报，但没有一条规则适用，未作任何判定。',
    en: 'No rule applied to what was read; nothing was judged.',
  },
} as const satisfies Record<string, Text>

export const reasonWords: Record<Reason, Text> = {
  notDue: { zh: '未到期', en: 'not due' },
  advisory: { zh: '倡导', en: 'advisory' },
  unset: { zh: '未作要求', en: 'not asked' },
  undated: { zh: '未定期限', en: 'no date' },
  overdue: { zh: '逾期', en: 'overdue' },
}

/** None is of ambiguous width, so that columns stand in every terminal; the word beside says the same. */
export const signs: Record<Verdict, string> = {
  pass: '✓',
  fail: '✗',
  open: '?',
  review: '✎',
  informational: 'i',
  notApplicable: '-',
}

/** What there is something to do about goes first. */
export const verdictOrder: readonly Verdict[] = ['fail', 'open', 'review', 'informational', 'pass', 'notApplicable']

export type Word = keyof typeof words

export function say(word: Word, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(words[word], args), language)
}

export function verdictWord(verdict: Verdict, language: Language): string {
  return messages[`word-${verdict}`][language]
}
