import { type EnumName, type Message, message, type Text, vocabulary } from '@viridict/core'
import { cellWords } from './place-words.js'
import type { Unread } from './row-context.js'
import { shown } from './shown.js'

/** What could not be read, and why: cell, column and text, as a designer finds them in the table. */
export function unreadWords(cell: Unread): Message {
  const { kind, column, text, why, unit = '' } = cell
  const args = {
    cell: cellWords(cell),
    column: shown(column),
    text: shown(text),
    why: reasonOf(kind, why, shown(unit)),
  }
  return message(text === '' ? withoutText : withText, args)
}

const withText = {
  zh: '{cell} {column}“{text}”：{why}',
  en: '{cell}, {column}, “{text}”: {why}',
}
const withoutText = { zh: '{cell} {column}：{why}', en: '{cell}, {column}: {why}' }

function reasonOf(kind: Unread['kind'], why: Unread['why'], unit: string): Message {
  return why === 'word' ? message(reasons.word, { known: knownWords(kind) }) : message(reasons[why], { unit })
}

const enums: Readonly<Partial<Record<string, EnumName>>> = {
  form: 'form',
  layer: 'layer',
  status: 'plantStatus',
  under: 'yesno',
  occupation: 'occupation',
  class: 'class',
  theme: 'theme',
  functions: 'functions',
  state: 'evidenceState',
}

function knownWords(kind: Unread['kind']): readonly Text[] {
  const name = enums[kind.split('.').at(-1) ?? '']
  return name ? Object.entries(vocabulary[name]).map(([value, { zh }]) => ({ zh, en: value })) : []
}

const reasons: Readonly<Record<Unread['why'], Text>> = {
  'at-least': { zh: '只有下限，不是确定的数', en: 'a lower bound alone is no figure' },
  'at-most': { zh: '只有上限，不是确定的数', en: 'an upper bound alone is no figure' },
  about: { zh: '是约数，不是确定的数', en: 'a rough figure is none' },
  separator: { zh: '分不清逗号是千分位还是小数点', en: 'its comma may be that of thousands or of decimals' },
  'no-unit': {
    zh: '没有单位；请写进表头，如 冠幅(cm)、面积(㎡)，数量的单位写在“单位”栏',
    en: 'it has no unit; write it in the header, as in crown (cm) or area (m2), that of a quantity in a column unit',
  },
  'unknown-unit': {
    zh: '没有“{unit}”这种单位；可用 株、棵、丛、个、㎡、亩、公顷、km2、m、cm、mm、km',
    en: 'there is no unit {unit}; there are plants, clumps, m2, ha, km2, m, cm, mm and km',
  },
  'two-units': {
    zh: '单位与表头或“单位”栏的不一致',
    en: 'its unit is not that of the header or of the column of units',
  },
  'other-unit': { zh: '单位“{unit}”用在这里不对', en: 'the unit {unit} does not fit here' },
  reversed: { zh: '范围前大后小', en: 'the range begins with its larger end' },
  'not-whole': { zh: '株数不是整数', en: 'a count is a whole number' },
  'not-a-figure': { zh: '不是数，也不是“12-14”这样的范围', en: 'it is neither a figure nor a range such as 12-14' },
  'a-date': {
    zh: 'Excel 把它变成了日期，原来可能是 12-14 这样的范围；请把单元格设为文本后重填',
    en: 'Excel has made a date of it, it may have been a range such as 12-14; format the cell as text and write it again',
  },
  'a-formula': {
    zh: '公式没有算出数；请在 Excel 或 WPS 里打开、算好并保存',
    en: 'the formula has no figure; open the workbook, let it calculate, and save it',
  },
  shared: {
    zh: '是几行合并的单元格，各行是多少不清楚；请拆开后分别填写',
    en: 'the cell is merged over several rows, and nobody knows how much each has; split it, and fill in each',
  },
  size: {
    zh: '看不懂全部规格；请分栏填写，或写成 胸径12cm，冠幅3m',
    en: 'not all of it is understood; use a column for each size, or write dbh 12 cm, crown as 冠幅3m',
  },
  date: {
    zh: '不是日期（写成 2026-05-30、2026年5月 或 2026）；已照原文写入或略去，请在申报里改正',
    en: 'it is no date (2026-05-30, 2026-05 or 2026); mend it in the declaration, where it stands as it was or is left out',
  },
  record: {
    zh: '这一栏只能说“无”；有的话请分栏写明（如 证书编号、有效期至）',
    en: 'this column can only say none; what there is needs columns of its own, such as number and validUntil',
  },
  word: {
    zh: '不是可填的值（{known}）；已照原文写入，请在申报里改正',
    en: 'it is none of {known}; it is in the list as it stands, mend it there',
  },
  'two-areas': { zh: '面积与以面积计的数量不同，两个都没有写入', en: 'area and quantity differ; neither is taken' },
  'no-name': {
    zh: '没有名称或编号（或是合并的单元格）；其余各栏已列入，请在申报里补上名称',
    en: 'there is no name or id (or a merged cell); the other cells are in the list, where the name is to be filled in',
  },
  'no-figures': {
    zh: '没有数量、冠幅、面积；已列入，若不是植物请从苗木表删去',
    en: 'there is no quantity, crown or area; it is in the list, remove it there if it is no plant',
  },
}
