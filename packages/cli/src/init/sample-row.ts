import { type FieldShape, type Language, type RecordName, records, yamlScalar } from '@viridict/core'

export function keyOf({ key, zh }: FieldShape, language: Language): string {
  return language === 'zh' ? zh : key
}

/** A record on one line as `{植物: 早园竹, …}`, every key with its sample value, or with what stands in its place. */
export function sampleRow(
  record: RecordName,
  language: Language,
  instead: Readonly<Record<string, string>> = {},
): string {
  const entries = Object.values(records[record].fields).map(
    (field) => `${keyOf(field, language)}: ${instead[field.key] ?? sampleValue(field, language)}`,
  )
  return `{${entries.join(', ')}}`
}

export function sampleValue({ record, item, example }: FieldShape, language: Language): string {
  if (record) return sampleRow(record, language)
  if (item?.record) return `[${sampleRow(item.record, language)}]`
  const text = (item?.example ?? example)?.[language]
  const scalar = text === undefined ? '' : yamlScalar(text)
  return item ? `[${scalar}]` : scalar
}
