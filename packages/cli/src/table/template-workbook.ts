import { type Language, listSpecies, type Pack } from '@viridict/core'
import { displayWidth } from '@viridict/reports/display-width'
import type { ListTarget } from '../import/list-target.js'
import { clausesIn, explainField } from '../init/explain-field.js'
import type { Choices, WrittenColumn, WrittenSheet, WrittenWorkbook } from '../workbook/write-workbook.js'
import { choicesOf, headerOf, type ListColumn, listColumns, listNameOf } from './list-columns.js'

/** Rows that are made ready. */
const rows = 300

/** A workbook to fill in, which `import` reads back: the table, what its columns mean, and plants to choose from. */
export function templateWorkbook(target: ListTarget, language: Language, packs: readonly Pack[]): WrittenWorkbook {
  const columns = listColumns(target)
  const name = listNameOf(target, language)
  const table: WrittenSheet = {
    name,
    columns: columns.map((column) => tableColumn(column, language, packs)),
    rows: [],
    blank: rows,
  }
  const sheets = [table, guide(columns, language, packs)]
  return { title: name, sheets: target.key === 'planting' ? [...sheets, plants(language)] : sheets }
}

function tableColumn(column: ListColumn, language: Language, packs: readonly Pack[]): WrittenColumn {
  const { field, isRequired } = column
  const header = headerOf(column, language)
  const choices = choicesIn(column, language)
  return {
    header,
    isRequired,
    isFigure: field.type === 'count' || field.type === 'area',
    width: Math.max(10, displayWidth(header) + 4, field.type === 'text' ? 18 : 0),
    hint: explainField(field, language, packs),
    ...(choices && { choices }),
  }
}

function choicesIn(column: ListColumn, language: Language): Choices | undefined {
  if (column.path === 'species')
    return { from: `'${words.plants[language]}'!$A$2:$A$${listSpecies().length + 1}`, isOpen: true }
  const from = choicesOf(column, language)
  if (from.length === 0) return undefined
  const error = `${words.oneOf[language]}${from.join(language === 'zh' ? '、' : ', ')}`
  // Of several values in one cell no list can know them all.
  return { from, isOpen: column.field.type === 'list', error }
}

function guide(columns: readonly ListColumn[], language: Language, packs: readonly Pack[]): WrittenSheet {
  const { column, meaning, required, clauses } = words.guideHeaders[language]
  return {
    name: words.guide[language],
    columns: [
      { header: column, width: 24, isWrapped: true },
      { header: required, width: 10, isWrapped: true },
      { header: meaning, width: 90, isWrapped: true },
      { header: clauses, width: 40, isWrapped: true },
    ],
    rows: [
      ...columns.map((one) => [
        headerOf(one, language),
        one.isRequired ? words.yes[language] : '',
        explainField({ ...one.field, required: false }, language, packs),
        clausesIn(one.field, language).replaceAll(/^[ （(]+|[）)]+$/gu, ''),
      ]),
      ...words.advice[language].map((text) => [words.note[language], '', text, '']),
    ],
  }
}

/** The catalogue's names. Their header is that of no table which is read. */
function plants(language: Language): WrittenSheet {
  const [name, latin] = words.plantHeaders[language]
  return {
    name: words.plants[language],
    columns: [
      { header: name, width: 24 },
      { header: latin, width: 44 },
    ],
    rows: listSpecies().map((species) =>
      language === 'zh' ? [species.zh, species.latin] : [species.latin, species.zh],
    ),
  }
}

const words = {
  guide: { zh: '填写说明', en: 'Guide' },
  plants: { zh: '可选植物', en: 'Plants' },
  note: { zh: '注意', en: 'Note' },
  yes: { zh: '必填', en: 'yes' },
  oneOf: { zh: '只能填：', en: 'One of: ' },
  guideHeaders: {
    zh: { column: '栏', required: '是否必填', meaning: '含义', clauses: '条款' },
    en: { column: 'Column', required: 'Required', meaning: 'Meaning', clauses: 'Clauses' },
  },
  plantHeaders: { zh: ['可选的中文名', '对应的拉丁文'], en: ['Latin to choose from', 'Chinese'] },
  advice: {
    zh: [
      '一行一项，不清楚的不要填：没有填的就是不知道，不按零算。',
      '可以写范围，如 3.0-3.5；也可以在格里写单位，如 350cm，格里的单位优先于表头的单位。',
      '填好后运行：viridict import 本文件 --into 申报.yaml',
    ],
    en: [
      'One item a row. Leave out what you do not know: what is not written is unknown, and never zero.',
      'A range is fine, such as 3.0-3.5, and so is a unit in a cell, such as 350 cm, which comes before that of the header.',
      'Then run: viridict import THIS FILE --into DECLARATION.yaml',
    ],
  },
} as const
