/** Plain data with each text in it replaced; what nothing in it changes is handed back as it is, and not copied. */
export function changed(data: unknown, replace: (text: string) => unknown): unknown {
  if (typeof data === 'string') return replace(data)
  if (Array.isArray(data)) return changedList(data, replace)
  return typeof data === 'object' && data !== null ? changedRecord(data as Fields, replace) : data
}

type Fields = Readonly<Record<string, unknown>>

function changedList(list: readonly unknown[], replace: (text: string) => unknown): readonly unknown[] {
  const items = list.map((item) => changed(item, replace))
  return items.some((item, index) => item !== list[index]) ? items : list
}

function changedRecord(record: Fields, replace: (text: string) => unknown): Fields {
  // What was read from a text has no prototype: afterwards all have.
  let copy: Record<string, unknown> | undefined = isPlain(record) ? undefined : { ...record }
  for (const key of Object.keys(record)) {
    const value = changed(record[key], replace)
    if (value === record[key]) continue
    copy ??= { ...record }
    copy[key] = value
  }
  return copy ?? record
}

function isPlain(record: Fields): boolean {
  return Object.getPrototypeOf(record) === Object.prototype
}
