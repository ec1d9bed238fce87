import { anchor, code, plainText, table } from './markdown.js'
import type { Vocabulary } from './read-vocabulary.js'
import type { Condition, Field, Item, RecordModel, ScalarType } from './record.js'
import type { Bilingual } from './schema.js'

type RecordsByName = ReadonlyMap<string, RecordModel>

/** 公园 park: under this a record is found. */
export function heading(record: RecordModel): string {
  return `${record.zh ?? ''} ${record.name}`.trim()
}

/** What a record is for, and a table of its fields. */
export function recordSection(record: RecordModel, records: RecordsByName, vocabulary: Vocabulary): string {
  const head = [
    '键 Key',
    '中文',
    '类型 Type',
    '单位 Unit',
    '必填 Required',
    '条款 Clauses',
    '例 Example',
    '含义 Meaning',
  ]
  const rows = record.fields.map((field) => [
    code(field.key),
    plainText(field.zh),
    typeCell(field, records),
    field.unit ?? field.item?.unit ?? '',
    requiredCell(field, record, vocabulary),
    field.clauses.map(plainText).join(' ') || '–',
    exampleCell(field),
    bilingual(field.description),
  ])
  return `${bilingual(record.description)}\n\n${table(head, rows)}`
}

function exampleCell({ example, item }: Field): string {
  const { zh, en } = example ?? item?.example ?? { zh: '', en: '' }
  return bilingual(zh === en ? { zh, en: '' } : { zh, en })
}

function bilingual({ zh, en }: Bilingual): string {
  return [zh, en]
    .filter((text) => text !== '')
    .map(plainText)
    .join('<br>')
}

const typeNames: Readonly<Record<ScalarType, string>> = {
  text: '文字 text',
  area: '面积 area',
  length: '长度 length',
  money: '金额 money',
  percent: '百分数 percent',
  count: '数量 count',
  date: '日期 date',
  year: '年度 year',
  enum: '取值 enum',
  file: '文件 file',
}

function typeCell(field: Field, records: RecordsByName): string {
  const held = field.item
    ? `清单 list: ${itemName(field.item, records)}`
    : itemName({ ...field, type: scalarOf(field) }, records)
  const remarks = [
    field.register && '须列全 register',
    field.open && '不限 open',
    field.orNone && '或 无 none',
    field.orPermanent && '或 长期 permanent',
    field.personal && '个人信息 personal data',
    field.absentIsNone && '不写即没有 absent: none',
  ]
  return [held, ...remarks.filter((remark) => typeof remark === 'string')].join('<br>')
}

function scalarOf({ type }: Field): Item['type'] {
  return type === 'list' ? 'text' : type
}

function itemName(item: Item, records: RecordsByName): string {
  if (item.type === 'enum') return `[${typeNames.enum} ${item.enum}](#${anchor(`取值 ${item.enum}`)})`
  if (item.type !== 'record') return typeNames[item.type]
  const record = records.get(item.record ?? '')
  return record ? `[${heading(record)}](#${anchor(heading(record))})` : '键和值 keys and values'
}

function requiredCell(field: Field, record: RecordModel, vocabulary: Vocabulary): string {
  if (field.required) return '是 yes'
  const conditions = record.conditions.filter(({ required }) => required.includes(field.key))
  return conditions.map((condition) => describeCondition(condition, record, vocabulary)).join('<br>')
}

function describeCondition({ when }: Condition, record: RecordModel, vocabulary: Vocabulary): string {
  const tests = Object.entries(when).map(([key, values]) => {
    const field = record.fields.find((candidate) => candidate.key === key)
    const spelled = values.map((value) => vocabulary[field?.enum ?? '']?.[value]?.zh ?? value)
    return { zh: `${field?.zh ?? key}为${spelled.join('、')}`, en: `${key} is ${values.join(', ')}` }
  })
  const [zh, en] = [tests.map((test) => test.zh).join('且'), tests.map((test) => test.en).join(' and ')]
  return `${plainText(zh)}时<br>when ${plainText(en)}`
}
