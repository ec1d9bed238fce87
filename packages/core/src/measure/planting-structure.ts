import { type Row, registerOf } from '../declaration/declaration.js'
import type { Planting } from '../generated/declarations.js'
import type { PlantingStructureOptions } from '../generated/rules.js'
import { anyAmount, between, exactly, type Interval, isExact, isNothing } from '../quantity/interval.js'
import { compare, isZero, rational } from '../quantity/rational.js'
import { lookupSpecies } from '../species/lookup-species.js'
import { type Side, sideOf } from './cover-bounds.js'
import { type Measure, type Measured, type MissingTerm, measured } from './measured.js'
import { missingFact, missingRows } from './missing.js'

/** How many kinds a planting list surely has, and how many it may have at most. */
interface Kinds {
  readonly surely: number
  /** Null: nobody knows. */
  readonly possibly: number | null
  /** The fact of a row that would settle it, by rows. */
  readonly unsettled: readonly (readonly [row: Plant, fact: keyof Planting])[]
}

/** A row that stands for plants, or may: what is listed is planted, unless its count is 0, or may be. */
interface Plant extends Row<Planting> {
  readonly side: Side
  readonly isSure: boolean
}

/**
 * The structure of a stand as its planting list shows it, 二(四)3: layers (复层), tree species (混交), sizes of trees as
 * a sign of their ages (异龄, assumed reading).
 */
export const plantingStructure: Measure<PlantingStructureOptions> = ({ aspect }, { declaration }) => {
  const { rows, written, complete } = registerOf<Planting>(declaration, 'planting')
  const given = { unit: 'count', at: ['planting'] } as const
  if (!written) return measured({ ...given, value: anyAmount, missing: [missingRows(declaration, 'planting')] })
  const plants = plantsIn(rows)
  const trees = plants.filter(({ side }) => side === 'tree' || side === 'unknown')
  const { surely, possibly, unsettled } = aspects[aspect](aspect === 'layers' ? plants : trees)
  const missing = unsettled.map(([{ path }, fact]): MissingTerm => missingFact(declaration, [...path, fact]))
  // Without a tree there is no stand, and nothing is asked of it.
  const isStand = trees.some(isSureTree)
  return measured({
    ...given,
    value: isStand ? between(rational(surely), complete && possibly !== null ? rational(possibly) : null) : anyAmount,
    empty: complete && trees.length === 0,
    missing: [...missing, ...(complete ? [] : [missingRows(declaration, 'planting')])],
    terms: termsOf(aspect === 'layers' ? plants : trees),
  })
}

const known = new WeakMap<readonly Row<Planting>[], readonly Plant[]>()

/** Looked up once for all aspects of a stand. */
function plantsIn(rows: readonly Row<Planting>[]): readonly Plant[] {
  const plants = known.get(rows) ?? rows.filter(isPlanted).map(plantIn)
  known.set(rows, plants)
  return plants
}

function isPlanted({ facts: { count } }: Row<Planting>): boolean {
  return !count || !isNothing(count)
}

function plantIn({ facts, path }: Row<Planting>): Plant {
  const { count } = facts
  return { facts, path, side: sideOf(facts), isSure: count?.lo == null || !isZero(count.lo) }
}

function termsOf(plants: readonly Plant[]): Measured['terms'] {
  return plants.map(({ facts, path }) => ({ label: facts.species, amount: facts.count ?? anyAmount, path }))
}

const aspects: Readonly<Record<PlantingStructureOptions['aspect'], (plants: readonly Plant[]) => Kinds>> = {
  layers: layersIn,
  treeSpecies: speciesIn,
  treeSizes: sizesIn,
}

/** Trees, shrubs and what covers the ground, as bits. Bamboo and vines without a layer are of either of the last two. */
const layers: Readonly<Record<Side, readonly number[]>> = {
  tree: [1],
  shrub: [2],
  herb: [4],
  either: [2, 4],
  unknown: [1, 2, 4],
}

/** All sets of layers that the rows may make up together: a bit for each of the eight sets, the first for the empty one. */
function layersIn(plants: readonly Plant[]): Kinds {
  let sets = 1
  for (const { side, isSure } of plants) sets = grownBy(layers[side], sets) | (isSure ? 0 : sets)
  const sizes = allSets.filter((set) => sets & (1 << set)).map((set) => [1, 2, 4].filter((bit) => set & bit).length)
  const unsettled = plants.filter(({ side }) => layers[side].length > 1)
  return {
    surely: Math.min(...sizes),
    possibly: Math.max(...sizes),
    unsettled: unsettled.map((plant) => [plant, plant.side === 'either' ? 'layer' : 'form']),
  }
}

const allSets = [0, 1, 2, 3, 4, 5, 6, 7]

function grownBy(either: readonly number[], sets: number): number {
  let grown = 0
  for (const set of allSets) if (sets & (1 << set)) for (const layer of either) grown |= 1 << (set | layer)
  return grown
}

/**
 * Cultivars count as their species. A name that the catalogue does not know may mean one that it does, or several
 * where more than one plant goes by it: published lists write 乔木 2878 株.
 */
function speciesIn(trees: readonly Plant[]): Kinds {
  const named = trees.map((tree) => ({ tree, ...taxonOf(tree.facts.species) }))
  const sure = named.filter(({ tree }) => isSureTree(tree))
  const known = new Set(sure.filter(({ isKnown }) => isKnown).map(({ taxon }) => taxon))
  return {
    surely: Math.max(known.size, Math.min(1, sure.length)),
    possibly: named.some(({ tree, isKnown }) => !isKnown && mayBeSeveral(tree))
      ? null
      : new Set(named.map(({ taxon }) => taxon)).size,
    unsettled: [
      ...named.filter(({ isKnown }) => !isKnown).map(({ tree }) => [tree, 'species'] as const),
      ...formless(trees),
    ],
  }
}

function taxonOf(name: string): { readonly taxon: string; readonly isKnown: boolean } {
  const match = lookupSpecies(name)
  const isKnown = match.kind === 'known'
  return { taxon: isKnown ? (match.species.parent ?? match.species.latin) : name.normalize('NFKC').trim(), isKnown }
}

function isSureTree({ side, isSure }: Plant): boolean {
  return side === 'tree' && isSure
}

function mayBeSeveral({ facts: { count } }: Plant): boolean {
  return !count?.hi || compare(count.hi, rational(1)) > 0
}

function formless(trees: readonly Plant[]): Kinds['unsettled'] {
  return trees.filter(({ side }) => side === 'unknown').map((tree) => [tree, 'form'])
}

/** Ranges that overlap may be one size, and as many as there are; plants whose size nobody states may be of any. */
function sizesIn(trees: readonly Plant[]): Kinds {
  const sure = trees.filter(isSureTree)
  const stated = trees.flatMap(({ facts }) => facts.dbh ?? [])
  const exact = new Set(stated.filter(isExact).map(({ lo }) => `${lo?.num}/${lo?.den}`))
  const vague = trees.filter(({ facts }) => !facts.dbh || !isExact(facts.dbh))
  return {
    surely: Math.max(apart(sure.flatMap(({ facts }) => facts.dbh ?? [])), Math.min(1, sure.length)),
    possibly: trees.some((tree) => !tree.facts.dbh && mayBeSeveral(tree)) ? null : exact.size + vague.length,
    unsettled: [...vague.map((tree) => [tree, 'dbh'] as const), ...formless(trees)],
  }
}

/** The most of them that lie apart from each other. */
function apart(sizes: readonly Interval[]): number {
  const byEnd = [...sizes].sort((a, b) => compare(a.hi ?? rational(0), b.hi ?? rational(0)))
  let [found, end] = [0, exactly(rational(-1))]
  for (const size of byEnd) {
    if (size.lo === null || end.hi === null || compare(size.lo, end.hi) <= 0) continue
    ;[found, end] = [found + 1, size]
  }
  return found
}
