import type { LedgerRow, Modality, Text } from '@viridict/core'

/** The fixed words of `explain` and `rules`. */
export const words = {
  document: { zh: '{number} {clause} {title}', en: '{number}, clause {clause}, {title}' },
  quotation: { zh: '引文', en: 'Quotation' },
  text: { zh: '条款全文', en: 'The whole clause' },
  units: { zh: '责任单位', en: 'Responsible units' },
  judged: { zh: '怎样判定', en: 'What is judged, and how' },
  asks: { zh: '要求概述', en: 'What the clause asks' },
  declare: { zh: '要申报什么', en: 'What to declare' },
  milestones: { zh: '要求与期限', en: 'Requirements and dates' },
  restsOn: { zh: '依据和读法', en: 'What it rests on' },
  parameters: { zh: '参数', en: 'Parameters' },
  examples: { zh: '例子', en: 'Examples' },
  rules: { zh: '规则', en: 'Rules' },
  unchecked: { zh: '不设规则的词句', en: 'Words that no rule reads' },
  noRule: { zh: '不设规则的理由', en: 'Why there is no rule' },
  checkTitle: { zh: '资料检查 {title}', en: 'Data check: {title}' },
  checkMessages: { zh: '提示语', en: 'Messages' },
  unwritten: { zh: '（规则尚未编写）', en: ' (not written yet)' },
  unwrittenRule: {
    zh: '规则“{rule}”属于本条，尚未编写。',
    en: 'The rule {rule} belongs to this clause and is not written yet.',
  },
  assumed: { zh: '（假定）', en: ' (assumed)' },
  subject: { zh: '对象：', en: 'Subject: ' },
  kind: { zh: '类别：', en: 'Kind: ' },
  wording: { zh: '措辞：', en: 'Wording: ' },
  deadline: { zh: '期限：', en: 'Deadline: ' },
  level: { zh: '级别：', en: 'Level: ' },
  undatedLevel: {
    zh: '{day}以前不符合只提示，以后为警告',
    en: 'not met, it is informational until {day}, and a warning after it',
  },
  failLevel: { zh: '不符合时为{level}', en: '{level} when it is not met' },
  review: { zh: '须由人审定：', en: 'A person must judge: ' },
  reviewBelow: { zh: '未达到时须由人审定：', en: 'Below it a person must judge: ' },
  show: { zh: '一并列出：', en: 'Shown beside it: ' },
  over: { zh: '按{kind}申报汇总', en: 'summed over {kind} declarations' },
  eachOf: { zh: '逐项（{part}）', en: 'one by one ({part})' },
  itemsUnit: { zh: '项', en: ' items' },
  within: { zh: '{months}个月内', en: 'within {months} months' },
  someJudged: {
    zh: '共{clauses}条：{judged}条有规则，共{rules}条规则；{bare}条不设规则，附理由',
    en: '{clauses} clauses: {judged} have rules, {rules} in all; {bare} without, with the reason',
  },
  allJudged: { zh: '共{clauses}条，共{rules}条规则', en: '{clauses} clauses, {rules} rules' },
  reviewMark: { zh: '须审定', en: 'to be judged by a person' },
  advisoryMark: { zh: '倡导', en: 'encouraged' },
  unsetMark: { zh: '仅提示', en: 'for information' },
  answering: { zh: '责任单位：', en: 'Responsible: ' },
  otherwise: { zh: '不适用的情形：', en: 'Does not apply: ' },
  empty: { zh: '没有可计量内容时：', en: 'With nothing to measure: ' },
  assumes: { zh: '假定：', en: 'Assumed: ' },
  repair: { zh: '补救：', en: 'Repair: ' },
  asOf: { zh: '判定日 {day}', en: 'as of {day}' },
} as const satisfies Record<string, Text>

/** 要, 确保, ≥; 宜, 原则上, 鼓励; 可, 争取, 探索. */
export const modalityWords: Readonly<Record<Modality, Text>> = {
  shall: { zh: '必须', en: 'shall' },
  should: { zh: '宜', en: 'should' },
  may: { zh: '可', en: 'may' },
}

export const kindWords: Readonly<Record<LedgerRow['kind'], Text>> = {
  Q: { zh: '定量指标', en: 'a threshold' },
  'Q D': { zh: '定量指标，有期限', en: 'a threshold with a date' },
  'Q-advisory': { zh: '定量指标，原则上', en: 'a threshold, in principle' },
  'Qn C': { zh: '有数而无限值，查有无佐证', en: 'a number without a threshold, documents' },
  'D C': { zh: '有期限，查有无佐证', en: 'a date, documents' },
  C: { zh: '查有无佐证', en: 'documents to be shown' },
  'C D': { zh: '查有无佐证，有期限', en: 'documents, with a date' },
  'C-encouraged': { zh: '查有无佐证，鼓励', en: 'documents, encouraged' },
  'X/C': { zh: '号召性，部分查有无佐证', en: 'exhortation, in part documents' },
  X: { zh: '号召性表述', en: 'exhortation' },
}
