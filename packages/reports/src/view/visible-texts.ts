import { visible } from '../visible.js'

/** The same data, with what would turn or hide text made visible; the URIs of texts stay as hosts know them. */
export function withVisibleTexts<Data>(data: Data): Data {
  if (typeof data === 'string') return visible(data) as Data
  if (Array.isArray(data)) return data.map(withVisibleTexts) as Data
  if (typeof data !== 'object' || data === null) return data
  const entries = Object.entries(data).map(([key, value]) => [key, key === 'uri' ? value : withVisibleTexts(value)])
  return Object.fromEntries(entries) as Data
}
