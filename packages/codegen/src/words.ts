import type { Bilingual } from './schema.js'

export type Language = 'zh' | 'en'

/** The fixed words of the rule pages, Chinese first. */
export const words = {
  clause: { zh: '条款', en: 'Clause' },
  rule: { zh: '规则', en: 'Rule' },
  judged: { zh: '怎样判定', en: 'What is judged, and how' },
  declare: { zh: '申报什么', en: 'What to declare' },
  examples: { zh: '例子', en: 'Examples' },
  restsOn: { zh: '依据和读法', en: 'What it rests on' },
  judgement: { zh: '判定', en: 'Judgement' },
  subject: { zh: '对象', en: 'Subject' },
  eachItem: { zh: '逐项出结论', en: 'one finding an item' },
  when: { zh: '适用条件', en: 'Applies when' },
  otherwise: { zh: '否则不适用', en: 'otherwise not applicable' },
  reference: { zh: '参照时不要求', en: 'not asked of a place that is judged for reference' },
  measure: { zh: '指标', en: 'Measure' },
  requirement: { zh: '要求', en: 'Requirement' },
  wording: { zh: '措辞', en: 'Wording' },
  failLevel: { zh: '到期不符合时为', en: 'not met when due: ' },
  failUndated: {
    zh: '文件所列的最后期限以前不符合只作提示，以后按警告',
    en: 'not met it is informational up to the last date of the document, then a warning',
  },
  neverFails: { zh: '不符合只作提示', en: 'not met it is informational' },
  portfolio: { zh: '汇总', en: 'Summed over' },
  stated: { zh: '总数取自', en: 'their number is stated in' },
  indicator: { zh: '申报指标', en: 'the published figure is' },
  places: { zh: '辖区', en: 'Places' },
  dueDay: { zh: '期限当日', en: 'the due day' },
  among: { zh: '所判的项', en: 'Items judged' },
  scope: { zh: '统计范围须为', en: 'Scope must be' },
  echo: { zh: '随结论列出的申报口径', en: 'Declared inputs that the finding says' },
  show: { zh: '一并列出', en: 'Shown beside it' },
  policy: { zh: '文件所列', en: 'the document says' },
  reviewBelow: { zh: '未达到时须由人审定', en: 'Below it a person must judge' },
  ofDeclaration: { zh: '申报的', en: 'the declaration’s ' },
  once: { zh: '每处计一份', en: 'each place once' },
  review: { zh: '须由人审定', en: 'A person must judge' },
  assumes: { zh: '假定', en: 'Assumed' },
  empty: { zh: '没有可计量内容时', en: 'With nothing to measure' },
  repair: { zh: '补救', en: 'Repair' },
  asOfDay: { zh: '判定日', en: 'the as-of date' },
  asOf: { zh: '判定日', en: 'as-of date' },
  case: { zh: '情形', en: 'Case' },
  given: { zh: '申报内容', en: 'Declared' },
  expect: { zh: '结论', en: 'Finding' },
  figure: { zh: '数值', en: 'figure' },
  gap: { zh: '差距', en: 'gap' },
  missing: { zh: '缺少', en: 'missing' },
  without: { zh: '不填', en: 'without' },
  common: {
    zh: '各例另有下列公共内容（例中另写的除外）：',
    en: 'Every example also has these keys, unless it writes them itself:',
  },
  to: { zh: '至', en: 'to' },
  or: { zh: '或', en: 'or' },
  yes: { zh: '是', en: 'yes' },
} as const satisfies Record<string, Bilingual>

export const reasons: Words = {
  notDue: { zh: '未到期', en: 'not yet due' },
  advisory: { zh: '倡导性', en: 'advisory' },
  unset: { zh: '文件未定', en: 'not set by the policy' },
  undated: { zh: '未定期限', en: 'undated' },
  overdue: { zh: '逾期', en: 'overdue' },
}

export const modalities: Words = {
  shall: { zh: '必须（要、确保、≥）', en: 'shall' },
  should: { zh: '宜（原则上、鼓励）', en: 'should' },
  may: { zh: '可（争取、探索）', en: 'may' },
}

export const absences: Words = {
  asOf: { zh: '未申报时按判定日', en: 'absent, it is the as-of date' },
  holds: { zh: '未申报时视为成立', en: 'absent, it holds' },
  fails: { zh: '未申报时视为不成立', en: 'absent, it does not hold' },
}

export const unsets: Words = {
  number: { zh: '文件未定数量，未达到只作提示', en: 'the policy sets no number: unmet is informational' },
  scope: {
    zh: '文件未写明适用于此级辖区，未达到只作提示',
    en: 'the policy does not say that it applies at this level: unmet is informational',
  },
}

export const times: Words = {
  level: { zh: '按不晚于判定日的最新数判定', en: 'judged on the latest figure not after the as-of date' },
  stock: { zh: '迟到仍算完成，注明迟了多少天', en: 'reached late, it passes and says by how many days' },
  deed: { zh: '须在期限内完成，逾期按警告', en: 'a deed with a period: done late, it fails at level warning' },
}

export const comparisons: Readonly<Record<string, string>> = { gte: '≥', gt: '>', lte: '≤', lt: '<' }

export type Words = Readonly<Record<string, Bilingual>>

/** A key that the table does not know is shown as it is. */
export function say(table: Words, key: string, language: Language): string {
  return table[key]?.[language] || key
}
