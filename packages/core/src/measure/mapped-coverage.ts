import type { Bounded, LayerName, RadiusProfile, ServiceCoverage } from '@viridict/geometry'
import type { Problem } from '../finding/problem.js'
import type { Jurisdiction } from '../generated/declarations.js'
import { messages } from '../generated/messages.js'
import type { DeclaredMaps } from '../map/declared-maps.js'
import type { MapRead } from '../map/map-reader.js'
import type { Message } from '../message/message.js'
import { anyAmount, type Interval } from '../quantity/interval.js'
import { rational } from '../quantity/rational.js'
import type { Share } from '../quantity/share.js'
import { mapAssumptions } from './map-assumptions.js'
import { mapNotRead, mapProblem } from './map-problem.js'
import type { MeasureContext, MissingTerm, Term } from './measured.js'
import { missingFact, missingRows } from './missing.js'
import { type ParkSupply, parkSupply, type SupplySet } from './park-supply.js'
import { radiusProfiles } from './radius-profiles.js'
import { registerProblems } from './register-problems.js'

/** The coverage that the maps of a declaration come to. */
export interface MappedCoverage {
  readonly share: Share
  readonly terms: readonly Term[]
  readonly missing: readonly MissingTerm[]
  readonly assumed: readonly Message[]
  readonly problems: readonly Problem[]
}

type LayerFiles = NonNullable<Jurisdiction['layers']>

/** What was computed, and from what. */
export interface CoverageFromMaps {
  /** The same for the same maps and question. */
  readonly key: string
  readonly coverage: ServiceCoverage
  readonly radii: RadiusProfile
  readonly supply: ParkSupply
}

/** Undefined where no maps are declared, or the host reads none. */
export function mappedCoverage(set: SupplySet, profile: string, context: MeasureContext): MappedCoverage | undefined {
  const { declaration } = context
  const found = coverageFromMaps(set, profile, context)
  if (!found || 'unread' in found) return found && unread(found.unread, context)
  const { coverage, radii, supply } = found
  const troubles = coverage.troubles.map((trouble) => mapProblem(trouble, declaration.record))
  const { unmapped, problems } = registerProblems(coverage, supply, declaration)
  const isListed = supply.complete || !supply.written
  const isComplete = {
    parks: coverage.complete.parks && unmapped.length === 0 && isListed,
    parcels: coverage.complete.residential,
  }
  return {
    share: shareOf(coverage, isComplete),
    terms: termsOf(coverage),
    missing: [
      ...missingOf(troubles, isComplete),
      ...undated(supply, coverage, context),
      ...unmapped,
      ...(isListed ? [] : [missingRows(declaration, 'parks')]),
    ],
    assumed: mapAssumptions(coverage, profile, radii, supply),
    problems: [...troubles, ...problems],
  }
}

/** The coverage, or the fields whose files cannot be read. */
export function coverageFromMaps(
  set: SupplySet,
  profile: string,
  { declaration, asOf }: MeasureContext,
): CoverageFromMaps | { readonly unread: readonly LayerName[] } | undefined {
  const { maps } = declaration
  const { layers: files } = declaration.facts as Partial<Jurisdiction>
  const radii = Object.hasOwn(radiusProfiles, profile) ? radiusProfiles[profile] : undefined
  if (!maps || !files || !radii) return undefined
  const read = readAll(files, maps)
  const [parks, residential] = [read.get('parks'), read.get('residential')]
  if (!parks?.layer || !residential?.layer)
    return { unread: [...read].flatMap(([name, { layer }]) => (layer ? [] : [name])) }
  const supply = parkSupply(declaration, set, asOf)
  const counted = parks.layer.features.map(({ id }) => supply.counts(id))
  const key = JSON.stringify([set, profile, [...read].map(([name, { digest }]) => [name, digest]), files.crs, counted])
  const layers = {
    parks: parks.layer,
    residential: residential.layer,
    historicDistricts: read.get('historicDistricts')?.layer,
    builtUp: read.get('builtUp')?.layer,
  }
  const coverage = maps.once(key, () =>
    maps.engine.serviceCoverage(layers, { profile: radii, counts: ({ id }) => supply.counts(id) }),
  )
  return { key, coverage, radii, supply }
}

type LayerRead = MapRead & { readonly digest?: string }

function readAll(files: LayerFiles, maps: DeclaredMaps): ReadonlyMap<LayerName, LayerRead> {
  const names = ['parks', 'residential', 'historicDistricts', 'builtUp'] as const
  return new Map(
    names.flatMap((name) => {
      const file = files[name]
      return file === undefined ? [] : [[name, maps.read(name, file, files.crs)] as const]
    }),
  )
}

function unread(names: readonly LayerName[], { declaration }: MeasureContext): MappedCoverage {
  const problems = names.map((name) => mapNotRead(['layers', name], declaration.record))
  const missing = problems.map((found) => ({ message: found.message, path: found.path, weight: anyAmount }))
  return { share: { part: anyAmount, rest: anyAmount }, terms: [], missing, assumed: [], problems }
}

/** What a park that could not be read covers, nobody knows: less is covered for certain, more perhaps. */
function shareOf(
  { covered, uncovered }: ServiceCoverage,
  isComplete: { readonly parks: boolean; readonly parcels: boolean },
): Share {
  if (!isComplete.parcels) return { part: { lo: amountOf(covered).lo, hi: null }, rest: anyAmount }
  const [part, rest] = [amountOf(covered), amountOf(uncovered)]
  if (isComplete.parks) return { part, rest }
  const all = amountOf({ ...covered, upper: covered.upper + uncovered.upper })
  return { part: { lo: part.lo, hi: all.hi }, rest: { lo: rational(0), hi: rest.hi } }
}

/** A thousandth of a square millimetre is far below the grid; bounds are rounded outwards. */
const perSquareMetre = 1_000_000

export function amountOf({ lower, upper }: Bounded): Interval {
  return {
    lo: rational(Math.max(0, Math.floor(lower * perSquareMetre)), perSquareMetre),
    hi: rational(Math.ceil(upper * perSquareMetre), perSquareMetre),
  }
}

/** What is covered in one, what is left out parcel by parcel: these are what somebody can do something about. */
function termsOf({ covered, parcels }: ServiceCoverage): readonly Term[] {
  const path = ['layers', 'residential']
  const left = parcels.filter(({ uncovered }) => uncovered.nominal >= 1)
  return [
    { label: messages['term-covered'], amount: amountOf(covered), unit: 'm2', path, side: 'part' },
    ...left.map(
      ({ label, uncovered, nearest }): Term => ({
        label: nearest === undefined ? label : leftOut(label, nearest.park, nearest.distance),
        amount: amountOf(uncovered),
        unit: 'm2',
        path,
        side: 'rest',
      }),
    ),
  ]
}

function leftOut(parcel: string, park: string, distance: number): Term['label'] {
  const metres = Math.floor(distance)
  const fill = (text: string) =>
    text
      .replace('{parcel}', () => parcel)
      .replace('{park}', () => park)
      .replace('{metres}', () => String(metres))
  const { zh, en } = messages['term-left-out']
  return { zh: fill(zh), en: fill(en) }
}

function missingOf(
  troubles: readonly Problem[],
  isComplete: { readonly parks: boolean; readonly parcels: boolean },
): readonly MissingTerm[] {
  if (isComplete.parks && isComplete.parcels) return []
  const fatal = troubles.filter(({ id }) => id.startsWith('map-file/'))
  return fatal.map(({ message: text, path }) => ({ message: text, path, weight: anyAmount }))
}

/** Parks on the map whose day of completion would settle whether they count. */
function undated(
  supply: ParkSupply,
  { services }: ServiceCoverage,
  { declaration }: MeasureContext,
): readonly MissingTerm[] {
  return services.flatMap(({ park, radii }) => {
    const row = supply.rowOf(park.id)
    const isOpen = radii.sure < radii.possible && row?.facts.completedOn === undefined
    return row && isOpen ? [missingFact(declaration, [...row.path, 'completedOn'])] : []
  })
}
