import { type Path, startsWith } from '../finding/path.js'
import type { Problem } from '../finding/problem.js'
import type { Jurisdiction, Operator, Project } from '../generated/declarations.js'
import type { RecordName } from '../generated/records.js'
import type { DeclaredMaps } from '../map/declared-maps.js'
import type { PlainMapping } from './plain.js'
import type { RowMemory } from './row-memory.js'

/** Facts by English key, as generated from schemas/; whatever was faulty is absent. */
export type Facts = Readonly<Record<string, unknown>>

/** One document about one subject, as rules and measures see it: plain values, no positions. */
export interface Declaration<Shape = unknown> {
  readonly kind: 'Project' | 'Jurisdiction' | 'Operator'
  readonly record: RecordName
  readonly id: string
  readonly name: string
  /** As written; the pack says which place it is. */
  readonly jurisdiction: string
  readonly facts: Facts & Partial<Shape>
  /** Registers that may hold more than is written: named in `incomplete`, open by nature, or with rows left out. */
  readonly unfinished: ReadonlySet<string>
  /** What was left out for a fault: unknown, even where an absent key would say that there is none. */
  readonly leftOut: readonly Path[]
  /** The declaration's data in English keys, texts as written: what fingerprints are taken of. */
  readonly plain: PlainMapping
  readonly problems: readonly Problem[]
  /** What its rows came to before, where it is read again and again. */
  readonly memory?: RowMemory
  /** The maps beside it, where the host reads maps. */
  readonly maps?: DeclaredMaps
}

export type ProjectDeclaration = Declaration<Project>
export type JurisdictionDeclaration = Declaration<Jurisdiction>
export type OperatorDeclaration = Declaration<Operator>

export function isLeftOut(declaration: Declaration, path: Path): boolean {
  return declaration.leftOut.some((left) => startsWith(path, left))
}

/** A row of a register with the place where it is written. */
export interface Row<Shape = Facts> {
  readonly facts: Shape
  readonly path: Path
}

/** A register: its readable rows, and whether they are all there are. An absent register has no rows and is not complete. */
export interface Register<Shape = Facts> {
  readonly rows: readonly Row<Shape>[]
  readonly written: boolean
  readonly complete: boolean
}

/** What is written under a key of the declaration. */
export function registerOf<Shape = Facts>(declaration: Declaration, key: string): Register<Shape> {
  const value = declaration.facts[key]
  if (!Array.isArray(value)) return { rows: [], written: false, complete: false }
  const rows = rowsIn(value, key, declaration) as readonly Row<Shape>[]
  return { rows, written: true, complete: !declaration.unfinished.has(key) }
}

type List = readonly (Facts | undefined)[]

const rowsByList = new WeakMap<List, readonly Row<unknown>[]>()

/** Made once a list, since every measure asks for the same few, and the checks leave most lists as they are. */
function rowsIn(list: List, key: string, declaration: Declaration): readonly Row<unknown>[] {
  const known = rowsByList.get(list)
  if (known) return known
  const rows = writtenRows(list, key, declaration)
  rowsByList.set(list, rows)
  return rows
}

/** Rows that were left out are none. */
function writtenRows(list: List, key: string, { memory }: Declaration): readonly Row[] {
  const rowOf = (facts: Facts | undefined, index: number) => facts && { facts, path: [key, index] }
  const rows = memory ? memory.ofRows(`${key} as rows`, list, rowOf, { withPlace: true }) : list.map(rowOf)
  return rows.filter((row) => row !== undefined)
}
