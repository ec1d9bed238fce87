import type { DeclarationKind, RecordName } from '@viridict/core'

/** A list of a declaration that tables are read into and written from. */
export interface ListTarget {
  readonly kind: DeclarationKind
  /** Its key in the declaration. */
  readonly key: ListName
  /** What its rows are. */
  readonly record: RecordName
}

export type ListName = 'planting' | 'workers' | 'parks'

export const listTargets: Readonly<Record<ListName, ListTarget>> = {
  planting: { kind: 'Project', key: 'planting', record: 'planting' },
  workers: { kind: 'Operator', key: 'workers', record: 'worker' },
  parks: { kind: 'Jurisdiction', key: 'parks', record: 'park' },
}

export function targetOf(kind: string): ListTarget | undefined {
  return Object.values(listTargets).find((target) => target.kind === kind)
}
