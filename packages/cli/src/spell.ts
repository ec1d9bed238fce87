import { type FieldShape, fieldOf, type Language, type RecordName, vocabulary } from '@viridict/core'

/** Facts as their author may write them: for Chinese with Chinese keys and values. Unknown keys stay. */
export function spell(facts: object, record: RecordName, language: Language): object {
  if (language === 'en') return facts
  const entries = Object.entries(facts).map(([key, value]) => {
    const field = fieldOf(record, key)
    return field ? [field.zh, spellValue(value, field)] : [key, value]
  })
  return Object.fromEntries(entries)
}

function spellValue(value: unknown, field: FieldShape): unknown {
  if (Array.isArray(value)) return value.map((item) => spellValue(item, field))
  if (value === null || (field.orNone && value === 'none')) return '无'
  const record = field.record ?? field.item?.record
  if (typeof value === 'object') return record ? spell(value, record, 'zh') : value
  const terms: Readonly<Record<string, { readonly zh: string }>> = vocabulary[field.enum ?? field.item?.enum ?? 'yesno']
  return terms[String(value)]?.zh ?? (field.orPermanent && value === 'permanent' ? '长期' : value)
}
