import { formatMessage, type Language, type Message, message, type Text } from '@viridict/core'

/** Words of the written opinion. */
export const opinionWords = {
  title: { zh: '园林绿化申报审查意见书', en: 'Opinion on greening declarations' },
  number: { zh: '文号：', en: 'Number:' },
  reviewer: { zh: '审查单位：', en: 'Reviewed by:' },
  asOf: { zh: '判定日：', en: 'As of:' },
  basisOf: { zh: '审查依据：', en: 'Judged by:' },
  readOf: { zh: '申报份数：', en: 'Declarations:' },
  basis: { zh: '审查依据', en: 'Basis' },
  basisText: {
    zh: '依据《{title}》（{number}），以{day}为判定日，对报送的{count}份申报（{kinds}）逐条审查，形成本意见。',
    en: '{count} declarations ({kinds}) were judged clause by clause by {title} ({number}), as of {day}.',
  },
  method: {
    zh: '数值由申报的事实精确算出，不作有利的取舍。资料缺少的结论为“待补”，不作“符合”；须由人判断的为“待审”；未到期或仅属倡导而未达到的为“提示”。',
    en: 'Figures follow exactly from the facts declared. Where facts are missing a finding is open, and never a pass; what a person has to judge is for review; what is not yet due, or only encouraged, is for information.',
  },
  summary: { zh: '总体结论', en: 'Findings in all' },
  summaryText: {
    zh: '共作出结论{count}条：{verdicts}。不符合的结论和申报文本的问题，按级别计：{levels}。',
    en: '{count} findings: {verdicts}. Problems of rules and texts: {levels}.',
  },
  noProblems: { zh: '无', en: 'none' },
  waived: { zh: '其中已豁免{count}条。', en: '{count} are waived.' },
  byClause: { zh: '逐条结论', en: 'Clause by clause' },
  responsible: { zh: '责任单位：{units}', en: 'Responsible: {units}' },
  due: { zh: '期限：{deadline}', en: 'Due: {deadline}' },
  others: { zh: '另有{count}条{words}，不逐条列出。', en: '{count} more are not listed ({words}).' },
  notJudged: {
    zh: '下列条款本次没有可以判定的事项：{clauses}。',
    en: 'Nothing was judged by these clauses: {clauses}.',
  },
  byUnit: { zh: '责任单位', en: 'Responsible units' },
  declaration: { zh: '申报', en: 'Declaration' },
  rule: { zh: '规则', en: 'Rule' },
  value: { zh: '数值', en: 'Figure' },
  requirement: { zh: '要求', en: 'Required' },
  conclusion: { zh: '结论', en: 'Finding' },
  short: { zh: '{word}，差{gap}', en: '{word}, short by {gap}' },
  unit: { zh: '责任单位', en: 'Unit' },
  clauseCount: { zh: '条款', en: 'Clauses' },
  kind: { zh: '类型', en: 'Kind' },
  jurisdiction: { zh: '辖区', en: 'Place' },
  open: { zh: '待补资料', en: 'What is open' },
  openText: {
    zh: '下列资料补齐后，相应的结论才能作出；逐份的要求见退回意见。',
    en: 'With these facts the findings that wait for them can be made; each declaration has its own notice.',
  },
  fact: { zh: '待补的资料', en: 'Fact' },
  decides: { zh: '关系条数', en: 'Findings' },
  moreRows: { zh: '另有{count}项，见网页报告。', en: '{count} more are in the web report.' },
  notes: { zh: '豁免、决定及其他', en: 'Waivers, decisions and other matters' },
  noneOfThese: { zh: '没有申请豁免，也没有已作的决定。', en: 'No waiver was asked for, and no decision was made.' },
  signing: { zh: '签署', en: 'Signatures' },
  examiner: { zh: '审查人：＿＿＿＿＿＿＿＿', en: 'Examined by: ________________' },
  checker: { zh: '复核人：＿＿＿＿＿＿＿＿', en: 'Checked by: ________________' },
  approver: { zh: '负责人：＿＿＿＿＿＿＿＿', en: 'Approved by: ________________' },
  seal: { zh: '（审查单位盖章）', en: '(seal of the reviewing authority)' },
  date: { zh: '　　年　　月　　日', en: 'Date: ________________' },
  notice: { zh: '退回意见', en: 'Notice of return' },
  noticeTo: { zh: '“{name}”申报单位：', en: 'To the declarant of “{name}”:' },
  noticeText: {
    zh: '你单位报送的{kind}“{name}”（编号{id}，文件{file}第{line}行起），以{day}为判定日审查，有下列事项需要改正或者补充。请于　　年　　月　　日前修改后重新报送。',
    en: 'The {kind} “{name}” (id {id}, {file} from line {line}) was judged as of {day}. Please mend and supply the following, and submit it again by ________________.',
  },
  toMend: { zh: '应当改正', en: 'To be mended' },
  toSupply: { zh: '应当补充', en: 'To be supplied' },
  ofText: { zh: '申报文本的问题', en: 'Problems of the text' },
  figureIs: { zh: '数值{value}，要求{requirement}', en: 'the figure is {value}, {requirement} is required' },
  gapIs: { zh: '，差{gap}', en: ', short by {gap}' },
  atLine: { zh: '（第{line}行）', en: ' (line {line})' },
  inFile: { zh: '（{file}第{line}行）', en: ' ({file}, line {line})' },
  decidesText: { zh: '，关系到{count}条结论', en: ', which decides {count}' },
  moreNotices: {
    zh: '退回意见只列问题最多的{most}份，其余{count}份请按文件夹分批审查。',
    en: 'Notices are given for the {most} with most to mend; review the other {count} folder by folder.',
  },
  manifest: { zh: '附：凭据', en: 'Appendix: manifest' },
  manifestText: {
    zh: '本意见由下列文件、规则包和程序得出。同样的文件、规则包、程序版本和判定日得出同样的意见，可用 viridict verify 核对；凭据不证明文件出自何人。',
    en: 'Made from these files, by this pack and program. The same files, packs, version and date give the same opinion, which viridict verify holds against them; this does not prove who wrote the files.',
  },
  entry: { zh: '事项', en: 'Entry' },
  content: { zh: '内容', en: 'Content' },
} as const satisfies Record<string, Text>

export function write(word: keyof typeof opinionWords, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(opinionWords[word], args), language)
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const

/** 十二 for 12, as official documents number their parts. */
export function chineseNumber(number: number): string {
  if (number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${digits[ones]}`
}

/** Sentences one behind the other, each with its stop and with no more than one. */
export function sentences(texts: readonly string[], language: Language): string {
  const [stop, gap] = language === 'zh' ? ['。', ''] : ['.', ' ']
  const written = texts.map((text) => text.trim().replace(/[。.]+$/, '')).filter((text) => text !== '')
  return written.map((text) => `${text}${stop}`).join(gap)
}

export function listed(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ')
}
