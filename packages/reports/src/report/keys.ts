import type { Section } from '../sections.js'
import { visible } from '../visible.js'

/** What each section goes by in an address: its id, else the name of its text; a name that is taken is numbered. */
export function keysOf(sections: readonly Section[]): readonly string[] {
  const taken = new Map<string, number>()
  return sections.map(({ subject, uri }) => {
    const name = visible(subject?.id || uri)
    let [key, count] = [name, taken.get(name) ?? 1]
    while (taken.has(key)) key = `${name}~${++count}`
    taken.set(name, count)
    taken.set(key, taken.get(key) ?? 1)
    return key
  })
}
