import { formatMessage, type Language, type Message, message, type Text } from '@viridict/core'

/** The server's own words; those of verdicts and figures are the reports'. */
const words = {
  unit: { zh: '不写单位时按 {unit}', en: 'A bare number is in {unit}.' },
  required: { zh: '必填', en: 'Required.' },
  register: {
    zh: '列出即视为列全，没有列全的写进“未列全”。',
    en: 'What is listed is taken to be all there is, unless incomplete names the list.',
  },
  oneOf: { zh: '可填：{values}', en: 'One of: {values}' },
  clauses: { zh: '条款：{clauses}', en: 'Clauses: {clauses}' },
  units: { zh: '责任单位：{units}', en: 'Responsible: {units}' },
  assumed: { zh: '假定：{assumed}', en: 'Assumed: {assumed}' },
  asked: { zh: '，要求{requirement}', en: ', required {requirement}' },
  gap: { zh: '，差{gap}', en: ', short by {gap}' },
  otherFindings: { zh: '另有：{rules}', en: 'Also: {rules}' },
  declare: { zh: '要申报：{text}', en: 'To declare: {text}' },
  clauseText: { zh: '条款原文', en: 'The clause' },
  page: { zh: '规则的详细说明', en: 'The page of the rule' },
  aliases: { zh: '别名：{names}', en: 'Other names: {names}' },
  synonyms: { zh: '异名：{names}', en: 'Synonyms: {names}' },
  family: { zh: '科：{zh}（{latin}）', en: 'Family: {latin} ({zh})' },
  form: { zh: '生长型：{form}', en: 'Growth form: {form}' },
  native: { zh: '山西野生：{native}（证据等级 {grade}）', en: 'Wild in Shanxi: {native} (grade of evidence {grade})' },
  inherited: { zh: '品种按母种 {parent} 认定', en: 'As its parent taxon {parent}: a cultivar is wild nowhere' },
  sources: { zh: '依据：{sources}', en: 'Sources: {sources}' },
  invasive: { zh: '外来入侵名单：{lists}', en: 'Lists of invasive species: {lists}' },
  catalogue: {
    zh: '植物目录不是权威，申报的名录优先。',
    en: 'The catalogue is no authority: a list that is declared comes before it.',
  },
  ambiguous: { zh: '“{name}”可指几种植物，请写明：', en: '{name} stands for several plants; say which:' },
  unknownSpecies: { zh: '植物目录里没有“{name}”。', en: '{name} is not in the catalogue.' },
  nearSpecies: { zh: '是否为：{names}', en: 'Perhaps: {names}' },
  'native-yes': { zh: '是', en: 'yes' },
  'native-no': { zh: '否', en: 'no' },
  'native-unknown': { zh: '不详', en: 'unknown' },
} as const satisfies Record<string, Text>

export function speak(word: keyof typeof words, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(words[word], args), language)
}

/** `甲、乙` or `a, b`. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(language === 'zh' ? '、' : ', ')
}
