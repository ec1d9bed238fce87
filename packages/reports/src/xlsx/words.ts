import type { DisplayUnit, Language, Text } from '@viridict/core'

/** Words of the workbook that no other report has. */
const workbookWords = {
  title: { zh: '园林绿化申报审查结论表', en: 'Findings on greening declarations' },
  summary: { zh: '结论总览', en: 'Summary' },
  findings: { zh: '逐条结论', en: 'Findings' },
  figures: { zh: '指标', en: 'Figures' },
  planting: { zh: '种植', en: 'Planting' },
  workers: { zh: '人员', en: 'Workers' },
  others: { zh: '其他构成', en: 'Other terms' },
  manifest: { zh: '凭据', en: 'Manifest' },
  basis: { zh: '审查依据', en: 'Judged by' },
  asOf: { zh: '判定日', en: 'As of' },
  number: { zh: '序号', en: 'No.' },
  total: { zh: '合计', en: 'Total' },
  source: { zh: '类别', en: 'Source' },
  ofRule: { zh: '条款', en: 'Clause' },
  ofText: { zh: '文本', en: 'Text' },
  textProblems: { zh: '文本问题', en: 'Text problems' },
  note: { zh: '说明', en: 'Explanation' },
  least: { zh: '至少', en: 'At least' },
  most: { zh: '至多', en: 'At most' },
  figureLeast: { zh: '数值至少', en: 'Figure (least)' },
  figureMost: { zh: '数值至多', en: 'Figure (most)' },
  wholeLeast: { zh: '整体至少', en: 'Whole (least)' },
  wholeMost: { zh: '整体至多', en: 'Whole (most)' },
  unit: { zh: '单位', en: 'Unit' },
  comparison: { zh: '比较', en: 'Is' },
  threshold: { zh: '要求值', en: 'Required' },
  gapMost: { zh: '差距至多', en: 'Short by (most)' },
  state: { zh: '是否达到', en: 'Met?' },
  terms: { zh: '构成所在', en: 'Terms at' },
  noTerms: { zh: '直接写入', en: 'as a value' },
  term: { zh: '项目', en: 'Term' },
  side: { zh: '计入与否', en: 'Counts?' },
  base: { zh: '基数', en: 'base' },
  each: { zh: '各项', en: 'term' },
  more: { zh: '另有未列出的条数', en: 'Findings beyond these rows' },
  entry: { zh: '事项', en: 'Entry' },
  content: { zh: '内容', en: 'Content' },
  proof: { zh: '作用', en: 'Proves' },
  proves: {
    zh: '同样的文件、规则包、程序版本和判定日得出同样的结论；凭据不证明文件出自何人。',
    en: 'The same files, packs, version and date give the same findings; this does not prove who wrote the files.',
  },
} as const satisfies Record<string, Text>

export function word(name: keyof typeof workbookWords, language: Language): string {
  return workbookWords[name][language]
}

const units: Readonly<Record<DisplayUnit, Text>> = {
  percent: { zh: '%', en: '%' },
  m2: { zh: 'm²', en: 'm²' },
  km2: { zh: 'km²', en: 'km²' },
  m: { zh: 'm', en: 'm' },
  km: { zh: 'km', en: 'km' },
  count: { zh: '个', en: 'count' },
  items: { zh: '项', en: 'items' },
  yuan: { zh: '元', en: 'yuan' },
  'wan-yuan': { zh: '万元', en: '10,000 yuan' },
  days: { zh: '天', en: 'days' },
  date: { zh: '日期', en: 'date' },
  points: { zh: '百分点', en: 'points' },
}

export function unitWord(unit: DisplayUnit, language: Language): string {
  return units[unit][language]
}
