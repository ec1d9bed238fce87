import { type Row, registerOf } from '../declaration/declaration.js'
import type { Planting } from '../generated/declarations.js'
import type { PlantingStructureOptions } from '../generated/rules.js'
import { anyAmount, between, exactly, type Interval } from '../quantity/interval.js'
import { compare, rational } from '../quantity/rational.js'
import { lookupSpecies } from '../species/lookup-species.js'
import { sideOf } from './cover-bounds.js'
import { type Measure, type MeasureContext, type Measured, type MissingTerm, measured } from './measured.js'
import { missingFact, missingRows } from './missing.js'

/** How many kinds a planting list surely has, and how many it may have at most. */
interface Kinds {
  readonly surely: number
  readonly possibly: number
  readonly missing: readonly MissingTerm[]
}

/**
 * The structure of a stand as its planting list shows it, 二(四)3: layers (复层), tree species (混交), sizes of trees as
 * a sign of their ages (异龄, assumed reading).
 */
export const plantingStructure: Measure<PlantingStructureOptions> = ({ aspect }, context) => {
  const { rows, written, complete } = registerOf<Planting>(context.declaration, 'planting')
  const trees = rows.filter(({ facts }) => sideOf(facts) === 'tree')
  const mayBeTree = rows.some(({ facts }) => sideOf(facts) === 'unknown')
  const given = { unit: 'count', at: ['planting'] } as const
  if (!written) return measured({ ...given, value: anyAmount, missing: [missingRows(context.declaration, 'planting')] })
  const { surely, possibly, missing } = counts[aspect](rows, trees, context)
  return measured({
    ...given,
    value: complete ? between(rational(surely), rational(possibly)) : between(rational(surely), null),
    empty: complete && trees.length === 0 && !mayBeTree,
    missing: [...missing, ...(complete ? [] : [missingRows(context.declaration, 'planting')])],
    terms: termsOf(aspect, rows, trees),
  })
}

type Rows = readonly Row<Planting>[]

function termsOf(aspect: PlantingStructureOptions['aspect'], rows: Rows, trees: Rows): Measured['terms'] {
  return (aspect === 'layers' ? rows : trees).map(({ facts, path }) => ({
    label: facts.species,
    amount: facts.count ?? anyAmount,
    path,
  }))
}

const counts: Readonly<
  Record<PlantingStructureOptions['aspect'], (rows: Rows, trees: Rows, context: MeasureContext) => Kinds>
> = {
  layers: layersIn,
  treeSpecies: speciesIn,
  treeSizes: sizesIn,
}

/** Trees, shrubs and what covers the ground. Bamboo and vines without a layer may be of either of the last two. */
function layersIn(rows: Rows, _trees: Rows, { declaration }: MeasureContext): Kinds {
  const sides = rows.map(({ facts, path }) => ({ side: sideOf(facts), path }))
  const surely = new Set(sides.map(({ side }) => side).filter((side) => side !== 'either' && side !== 'unknown')).size
  const unsettled = sides.filter(({ side }) => side === 'either' || side === 'unknown')
  const missing = unsettled.map(({ side, path }) =>
    missingFact(declaration, [...path, side === 'either' ? 'layer' : 'form']),
  )
  return { surely, possibly: Math.min(3, surely + unsettled.length), missing }
}

/** Cultivars count as their species. Names that the catalogue does not know may all mean one that it does. */
function speciesIn(rows: Rows, trees: Rows, { declaration }: MeasureContext): Kinds {
  const names = trees.map(({ facts, path }) => ({ taxon: taxonOf(facts.species), path }))
  const known = new Set(names.flatMap(({ taxon }) => taxon ?? []))
  const strange = names.filter(({ taxon }) => taxon === undefined)
  const formless = rows.filter(({ facts }) => sideOf(facts) === 'unknown')
  return {
    surely: Math.max(known.size, trees.length > 0 ? 1 : 0),
    possibly: known.size + strange.length + formless.length,
    missing: [
      ...strange.map(({ path }) => missingFact(declaration, [...path, 'species'])),
      ...formless.map(({ path }) => missingFact(declaration, [...path, 'form'])),
    ],
  }
}

function taxonOf(name: string): string | undefined {
  const match = lookupSpecies(name)
  return match.kind === 'known' ? (match.species.parent ?? match.species.latin) : undefined
}

/** Ranges that overlap may be one size. */
function sizesIn(rows: Rows, trees: Rows, { declaration }: MeasureContext): Kinds {
  const sizes = trees.flatMap(({ facts }) => facts.dbh ?? [])
  const formless = rows.filter(({ facts }) => sideOf(facts) === 'unknown')
  const undated = trees.filter(({ facts }) => facts.dbh === undefined)
  return {
    surely: Math.max(apart(sizes), trees.length > 0 ? 1 : 0),
    possibly: distinctSizes(sizes) + undated.length + formless.length,
    missing: [
      ...undated.map(({ path }) => missingFact(declaration, [...path, 'dbh'])),
      ...formless.map(({ path }) => missingFact(declaration, [...path, 'form'])),
    ],
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

function distinctSizes(sizes: readonly Interval[]): number {
  return new Set(sizes.map(({ lo, hi }) => `${lo?.num}/${lo?.den} ${hi?.num}/${hi?.den}`)).size
}
