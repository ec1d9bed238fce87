import { formatMessage, type Language, type Message, message, type Species, type Text } from '@viridict/core'

/** What the server says in words of its own; those of verdicts and figures are the reports'. */
export const words = {
  name: { zh: '{zh} {en}', en: '{en} ({zh})' },
  unit: { zh: '单位', en: 'Unit' },
  bareNumber: { zh: '不写单位按 {unit} 计', en: 'a number without one is in {unit}' },
  required: { zh: '必填', en: 'Required' },
  mustBeWritten: { zh: '是', en: 'yes' },
  value: { zh: '取值', en: 'Value' },
  values: { zh: '可填', en: 'Values' },
  inAll: { zh: '…共{count}个', en: '… {count} in all' },

  judgedNow: { zh: '（现按此判定）', en: ' (judged by this now)' },
  onDay: { zh: '{value}（{day}）', en: '{value} ({day})' },
  largest: { zh: '最多列{count}项，取最大的', en: 'the {count} largest at most' },
  here: { zh: '此处', en: 'Here' },
  alsoHere: { zh: '还涉及', en: 'Also rests on this' },
  sameClause: { zh: '同一条款', en: 'Of the same clause' },
  page: { zh: '规则说明', en: 'Page of this rule' },

  plant: { zh: '{zh} {latin}', en: '{latin} ({zh})' },
  latin: { zh: '学名', en: 'Latin name' },
  synonyms: { zh: '异名', en: 'Synonyms' },
  aliases: { zh: '别名和商品名', en: 'Other and trade names' },
  family: { zh: '科', en: 'Family' },
  form: { zh: '生长型', en: 'Growth form' },
  native: { zh: '乡土', en: 'Native' },
  grade: { zh: '证据等级', en: 'Evidence' },
  gradeOf: { zh: '{grade}，{meaning}', en: 'grade {grade}, {meaning}' },
  sources: { zh: '来源', en: 'Sources' },
  invasive: { zh: '外来入侵物种名单', en: 'Invasive alien species' },
  inherited: { zh: '{status}，随母种 {parent}', en: '{status}, as its parent {parent}' },
  noAuthority: {
    zh: '申报所列的乡土名录优先于植物目录。',
    en: 'A native list that the declaration names wins over the catalogue.',
  },
  ambiguous: { zh: '一名多种，请写明是哪一种', en: 'The name means more than one plant; say which' },
  unknownSpecies: { zh: '植物目录中没有这个名称', en: 'The name is not in the catalogue' },
  didYouMean: { zh: '是否为', en: 'Did you mean' },

  lens: { zh: '{title} {value}，要求{requirement} {sign}', en: '{title} {value}, required {requirement} {sign}' },
  case: { zh: '期望 {expected} · 实际 {actual} {sign}', en: 'expected {expected} · found {actual} {sign}' },
  caseWithFault: { zh: '期望 {expected} · 案例有误 ✗', en: 'expected {expected} · the case is faulty ✗' },
  caseFigure: { zh: '{what} {value}', en: '{what} {value}' },
  casesAgree: { zh: '{count}个案例均相符 ✓', en: 'cases that agree: {count} ✓' },
  casesDiffer: { zh: '{count}个案例，{wrong}个不符 ✗', en: 'cases: {count}, of which {wrong} differ ✗' },
  casesUnjudged: { zh: '规则或规则包有误，案例未判', en: 'a fault in the rule or the pack: cases are not judged' },
  partOfWhole: { zh: '占 {share}', en: '{share} of the whole' },
  ofFigure: { zh: '{figure}：{term}', en: '{figure}: {term}' },
  accepted: { zh: '→ {name}', en: '→ {name}' },

  clauseText: { zh: '条款全文', en: 'The whole clause' },
  judged: { zh: '怎样判定', en: 'What is judged' },
  declare: { zh: '要申报什么', en: 'What to declare' },
  asks: { zh: '要求概述', en: 'What it asks' },
  rules: { zh: '规则', en: 'Rules' },
  noRule: { zh: '不设规则的理由', en: 'Why there is no rule' },
  check: { zh: '资料检查 {title}', en: 'Data check: {title}' },
  unknownRule: { zh: '规则包中没有这条规则', en: 'No pack has this rule' },
  unknownPacks: {
    zh: '没有规则包“{names}”，未按它判定；应为内置的 {builtIn}，或工作区文件夹内含 pack.yaml 的文件夹。',
    en: 'There is no pack {names}, and nothing is judged by it; name a built-in one ({builtIn}) or a folder below the workspace folder that has a pack.yaml.',
  },
} as const satisfies Record<string, Text>

/** Whether a plant is wild in Shanxi. */
export const nativeWords: Readonly<Record<Species['native'], Text>> = {
  yes: { zh: '乡土（山西野生）', en: 'native, wild in Shanxi' },
  no: { zh: '非乡土', en: 'not native' },
  unknown: { zh: '不明', en: 'not known' },
}

/** The same where there is room for a word. */
export const nativeInShort: Readonly<Record<Species['native'], Text>> = {
  yes: { zh: '乡土', en: 'native' },
  no: { zh: '非乡土', en: 'not native' },
  unknown: { zh: '乡土不明', en: 'not known as native' },
}

/** The grades of packages/core/data/README.md, each in a few words. */
export const gradeWords: Readonly<Record<Species['grade'], Text>> = {
  A: { zh: '两部名录都列有山西', en: 'both lists name Shanxi' },
  B: { zh: '两部名录之一列有山西', en: 'one of the two lists names Shanxi' },
  C: { zh: '只有全国分布或文献记载', en: 'a nationwide range or a note in the literature alone' },
  N: { zh: '有据为非乡土', en: 'evidence against it' },
  U: { zh: '证据不足或相互矛盾', en: 'no evidence, or evidence that contradicts itself' },
}

export const rankWords: Readonly<Record<Exclude<Species['rank'], 'species'>, Text>> = {
  cultivar: { zh: '栽培品种', en: 'cultivar' },
  hybrid: { zh: '杂交种', en: 'hybrid' },
}

/** Units of bare numbers that are Chinese words. */
export const unitWords: Readonly<Record<string, Text>> = {
  人: { zh: '人', en: 'people' },
  株: { zh: '株', en: 'plants' },
  年: { zh: '年', en: 'years' },
  万元: { zh: '万元', en: '万元, 10,000 yuan' },
}

export function phrase(word: keyof typeof words, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(words[word], args), language)
}

export function listed(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ')
}
