/** A place in a store. */
export type Ref = number

/** Plain data in which whatever is alike stands once: thousands of sheets repeat the same clauses, words and scales. */
export interface Stored {
  /** Keys of the objects that occur, by the number of their shape; a list has none. */
  readonly shapes: readonly (readonly string[])[]
  /** Texts, numbers and the like as they are; of an object its shape and the places of its values, of a list -1 and those of its items. */
  readonly values: readonly (string | number | boolean | null | readonly number[])[]
}

const ofList = -1

export interface StoreWriter {
  /** Puts plain data in; the same data gives the same place. */
  readonly put: (value: unknown) => Ref
  readonly stored: () => Stored
}

/** Every text goes through `textOf` on its way in, so that none can be forgotten. */
export function storeWriter(textOf: (text: string) => string): StoreWriter {
  const shapes: string[][] = []
  const values: Stored['values'][number][] = []
  const scalars = new Map<unknown, Ref>()
  const texts = new Map<string, Ref>()
  const nodes = new Map<string, Ref>()
  const shapePlaces = new Map<string, number>()
  /** Data that is shared is not walked twice. */
  const seen = new WeakMap<object, Ref>()

  function put(value: unknown): Ref {
    if (typeof value === 'string') return texts.get(value) ?? putText(value)
    if (typeof value !== 'object' || value === null) return placed(scalars, value, value as number | null)
    const known = seen.get(value)
    if (known !== undefined) return known
    const node = Array.isArray(value) ? [ofList, ...value.map(put)] : nodeOf(value)
    const ref = placed(nodes, node.join(), node)
    seen.set(value, ref)
    return ref
  }

  function putText(text: string): Ref {
    const shown = textOf(text)
    const ref = placed(scalars, shown, shown)
    texts.set(text, ref)
    return ref
  }

  function nodeOf(value: object): readonly number[] {
    const entries = Object.entries(value).filter(([, field]) => field !== undefined)
    return [shapeOf(entries.map(([key]) => key)), ...entries.map(([, field]) => put(field))]
  }

  function placed<Key>(places: Map<Key, Ref>, key: Key, value: Stored['values'][number]): Ref {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, values.length)
    return values.push(value) - 1
  }

  function shapeOf(keys: readonly string[]): number {
    const name = keys.join('\n')
    const known = shapePlaces.get(name)
    if (known !== undefined) return known
    shapePlaces.set(name, shapes.length)
    return shapes.push([...keys]) - 1
  }

  return { put, stored: () => ({ shapes, values }) }
}

export interface StoreReader {
  readonly read: <Data>(ref: Ref) => Data
  /** One field of an object, without reading the others; undefined where it has none of that name. */
  readonly field: (ref: Ref, name: string) => unknown
}

/** Reads what was put in, when it is asked for; what was read once is kept. */
export function storeReader({ shapes, values }: Stored): StoreReader {
  const known = new Map<Ref, unknown>()

  function at(ref: Ref): unknown {
    const value = values[ref]
    if (!isNode(value)) return value
    if (!known.has(ref)) known.set(ref, madeOf(value))
    return known.get(ref)
  }

  function madeOf([shape = ofList, ...refs]: readonly number[]): unknown {
    if (shape === ofList) return refs.map(at)
    return Object.fromEntries(refs.map((ref, index) => [shapes[shape]?.[index] ?? '', at(ref)]))
  }

  function field(ref: Ref, name: string): unknown {
    const value = values[ref]
    if (!isNode(value)) return undefined
    const index = shapes[value[0] ?? ofList]?.indexOf(name) ?? -1
    return index < 0 ? undefined : at(value[index + 1] ?? -1)
  }

  return { read: <Data>(ref: Ref) => at(ref) as Data, field }
}

function isNode(value: Stored['values'][number] | undefined): value is readonly number[] {
  return Array.isArray(value)
}
