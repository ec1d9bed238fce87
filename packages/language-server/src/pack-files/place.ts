import {
  enumValueOf,
  type FieldShape,
  fieldOf,
  type PackFileRole,
  type PackKey,
  type PackShape,
  type Path,
  packShapes,
  type RecordName,
  records,
} from '@viridict/core'

/** What may stand at a place in a file of a pack. */
export interface Place {
  readonly shape: PackShape
  /** The last key that leads there, and what is known of it. */
  readonly name: string | undefined
  readonly key: PackKey | undefined
  /** In what a case declares: the field that leads there, and the record that keys there belong to. */
  readonly field: FieldShape | undefined
  readonly record: RecordName | undefined
}

/** `data`: the file as far as it could be read; what a case declares depends on its kind. */
export function placeAt(role: PackFileRole, data: unknown, path: Path): Place {
  const top: Place = { shape: shapeNamed(role), name: undefined, key: undefined, field: undefined, record: undefined }
  let [place, value]: [Place, unknown] = [top, data]
  for (const step of path) {
    value = stepInto(value, step)
    place = below(place, step, value)
  }
  return place
}

export function stepInto(holder: unknown, step: string | number): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string | number, unknown>)[step] : undefined
}

export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(stepInto, data)
}

function below(place: Place, step: string | number, value: unknown): Place {
  if (typeof step === 'number') {
    if (place.field) return place
    return declared({ ...place, shape: resolved(place.shape.item) }, place.name, value)
  }
  if (place.record) {
    const field = fieldOf(place.record, step)
    return { shape: {}, name: step, key: undefined, field, record: field?.record ?? field?.item?.record }
  }
  const key = place.shape.keys && Object.hasOwn(place.shape.keys, step) ? place.shape.keys[step] : undefined
  const shape = resolved(key?.shape ?? place.shape.others)
  return declared({ shape, name: step, key, field: undefined, record: undefined }, step, value)
}

/** What a case declares, or the background of a kind. */
function declared(place: Place, step: string | undefined, value: unknown): Place {
  if (place.shape.names !== 'declaration' || Array.isArray(value)) return { ...place, record: undefined }
  const kind = [stepInto(value, 'kind'), stepInto(value, '类型'), step].flatMap((text) =>
    typeof text === 'string' ? (enumValueOf('kind', text) ?? []) : [],
  )[0]
  return { ...place, record: isRecord(kind) ? kind : 'Project' }
}

function isRecord(name: string | undefined): name is RecordName {
  return name !== undefined && Object.hasOwn(records, name)
}

export function shapeNamed(name: string): PackShape {
  return resolved({ ref: name })
}

/** A shape with what the one that it refers to says. */
function resolved(shape: PackShape = {}): PackShape {
  if (shape.ref === undefined) return shape
  const { ref, ...own } = shape
  return { ...resolved(packShapes[ref]), ...own }
}

/** The same as a field of a declaration would be described: what goes on below its key. */
export function fieldLike(role: PackFileRole, data: unknown, path: Path): FieldShape | undefined {
  const { field, shape, name = '', record } = placeAt(role, data, path)
  if (field) return field
  const item = resolved(shape.item)
  const isRow = item.keys !== undefined || item.names === 'declaration'
  const isMapping = record !== undefined || shape.keys !== undefined || shape.others !== undefined
  return {
    key: name,
    zh: name,
    type: isMapping ? 'record' : shape.item ? 'list' : 'text',
    ...(!isMapping && shape.item && { item: { type: isRow ? ('record' as const) : ('text' as const) } }),
    ...(record && { record }),
    required: false,
    clauses: [],
    description: { zh: '', en: '' },
  }
}
