import type { Park } from './park.js'
import type { Trouble } from './trouble.js'

/** Values by which maps mark water: tags of OpenStreetMap, and names of land uses. */
const waterValue =
  /^(?:water|lake|river|reservoir|pond|stream|riverbank|水域|水面|湖泊|湖泊水面|河流|河流水面|水库|水库水面|坑塘|坑塘水面|陆地水域|E1|17|170[1-4])$/i

const typeKeys: ReadonlySet<string> = new Set([
  'type',
  'class',
  'fclass',
  'natural',
  'landuse',
  'water',
  'waterway',
  'kind',
  '类型',
  '类别',
  '用地类型',
  '用地类别',
  '地类',
  '地类名称',
  '地类编码',
  'DLMC',
  'DLBM',
])

/** A lake is no park: water belongs to one only as a part of it. */
export function waterParks(parks: readonly Park[]): readonly Trouble[] {
  const water = parks.filter(({ properties }) =>
    Object.entries(properties).some(([key, value]) => saysWater(key, value)),
  )
  return water.length === 0 ? [] : [{ id: 'water-as-park', layer: 'parks', features: water.map(({ label }) => label) }]
}

function saysWater(key: string, value: unknown): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const text = String(value).trim()
  if (typeKeys.has(key)) return waterValue.test(text)
  return /^(?:name|名称)$/.test(key) && /(?:湖|水库|河|水面|lake|reservoir|river)$/i.test(text)
}
