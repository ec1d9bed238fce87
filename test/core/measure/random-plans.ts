import fc from 'fast-check'
import { type Bed, type Crown, type Plan, side } from './green-plan.js'

const crown: fc.Arbitrary<Crown> = fc.record({
  x: fc.integer({ min: -5, max: side + 5 }),
  y: fc.integer({ min: -5, max: side + 5 }),
  radius: fc.integer({ min: 1, max: 12 }),
  form: fc.constantFrom('tree', 'shrub'),
})

/** The site is cut into strips and the strips into plots, so that beds that are not beneath others lie side by side. */
const plots: fc.Arbitrary<readonly Pick<Bed, 'x' | 'y' | 'width' | 'height'>[]> = fc
  .tuple(cuts(4), cuts(4))
  .map(([columns, rows]) =>
    spans(columns).flatMap(([x, width]) => spans(rows).map(([y, height]) => ({ x, y, width, height }))),
  )

function cuts(most: number): fc.Arbitrary<readonly number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: side - 1 }), { maxLength: most })
    .map((list) => [...list].sort((a, b) => a - b))
}

function spans(list: readonly number[]): readonly (readonly [number, number])[] {
  const ends = [0, ...list, side]
  return ends.slice(0, -1).map((from, index) => [from, (ends[index + 1] ?? side) - from])
}

const growth = fc.record({ form: fc.constantFrom('shrub', 'herb', 'bamboo', 'vine'), isWoody: fc.boolean() })

function grown(
  place: Pick<Bed, 'x' | 'y' | 'width' | 'height'>,
  form: Bed['form'],
  isWoody: boolean,
  under: boolean,
): Bed {
  const woody = form === 'shrub' || (form !== 'herb' && isWoody)
  return { ...place, form, woody, under }
}

const sideBySide: fc.Arbitrary<readonly Bed[]> = plots.chain((places) =>
  fc.array(fc.tuple(growth, fc.boolean()), { minLength: places.length, maxLength: places.length }).map((list) =>
    places.flatMap((place, index) => {
      const [plant, isPlanted] = list[index] ?? []
      return plant && isPlanted ? [grown(place, plant.form, plant.isWoody, false)] : []
    }),
  ),
)

/** Beds beneath crowns or other beds, anywhere. */
const beneath: fc.Arbitrary<Bed> = fc
  .record({ x: fc.nat(side - 2), y: fc.nat(side - 2), size: fc.integer({ min: 1, max: 15 }), plant: growth })
  .map(({ x, y, size, plant }) =>
    grown({ x, y, width: Math.min(size, side - x), height: Math.min(size, side - y) }, plant.form, plant.isWoody, true),
  )

/**
 * A bed marked as beneath others really lies beneath something, but the bounds do not rest on it: the true cover counts
 * it wherever it lies, and they have to hold.
 */
export const plan: fc.Arbitrary<Plan> = fc
  .record({ crowns: fc.array(crown, { maxLength: 8 }), flat: sideBySide, below: fc.array(beneath, { maxLength: 4 }) })
  .map(({ crowns, flat, below }) => ({ crowns, beds: [...flat, ...below] }))
