import type { Text } from '../message/text.js'
import type { Pack } from './pack.js'

/** Which place a declaration is of: one of the pack's, by id or by name, or another, judged only as 参照. */
export interface Place {
  readonly id: string
  readonly name: Text
  readonly known: boolean
}

export function placeOf(pack: Pack, written: string): Place {
  const text = written.normalize('NFKC').trim()
  const found = pack.jurisdictions.find(({ id, zh, en }) => [id, zh, en].includes(text))
  if (!found) return { id: text, name: { zh: text, en: text }, known: false }
  return { id: found.id, name: { zh: found.zh, en: found.en }, known: true }
}

/** Whether a place is, or belongs to, another: 城区 and 开发区 roll up to 市本级 (assumed reading of the pack). */
export function belongsTo(pack: Pack, place: string, whole: string): boolean {
  return place === whole || parentsOf(pack.jurisdictions, place).includes(whole)
}

/** The places above one, the nearest first; a place that is above itself ends the list, as loading the pack reports. */
export function parentsOf(jurisdictions: Pack['jurisdictions'], place: string): readonly string[] {
  const above: string[] = []
  let parent = jurisdictions.find(({ id }) => id === place)?.parent
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent)
    parent = jurisdictions.find(({ id }) => id === above.at(-1))?.parent
  }
  return above
}

const idsNamed = new WeakMap<Pack, WeakMap<readonly string[], readonly string[]>>()

/** The ids of the places that groups and ids name, each once; looked up once for each list of a pack. */
export function placesIn(pack: Pack, names: readonly string[]): readonly string[] {
  const known = idsNamed.get(pack) ?? new WeakMap<readonly string[], readonly string[]>()
  const places = known.get(names) ?? idsOf(pack, names)
  idsNamed.set(pack, known.set(names, places))
  return places
}

function idsOf({ groups }: Pack, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => (Object.hasOwn(groups, name) ? (groups[name]?.places ?? []) : [name])))]
}

/** Groups and places as the document calls them. */
export function placeNames({ groups, jurisdictions }: Pack, names: readonly string[]): readonly Text[] {
  return names.map((name) => {
    const found = Object.hasOwn(groups, name) ? groups[name] : jurisdictions.find(({ id }) => id === name)
    return found ? { zh: found.zh, en: found.en } : { zh: name, en: name }
  })
}

/** Whether a place is among those named; one outside the pack is judged like the group that the pack says. */
function isAmong(pack: Pack, { id, known }: Place, names: readonly string[]): boolean {
  const named = placesIn(pack, names)
  if (known) return named.includes(id)
  return pack.outside !== undefined && placesIn(pack, [pack.outside]).every((alike) => named.includes(alike))
}

/** Whether a judgement is made on declarations of a place. */
export function isMadeOf(pack: Pack, { places }: { readonly places?: readonly string[] }, place: Place): boolean {
  return places === undefined || isAmong(pack, place, places)
}
