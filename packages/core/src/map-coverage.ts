import type { CoverageDrawing, Layer } from '@viridict/geometry'
import type { AssessOptions } from './assessor.js'
import { resolveInWorkspace } from './check/file-reference.js'
import { runChecks } from './check/run-checks.js'
import { type Declaration, registerOf } from './declaration/declaration.js'
import { type Locator, locatorOf } from './declaration/locator.js'
import { isViridictDocument, kindOf, readDeclaration } from './declaration/read-declaration.js'
import type { Location } from './finding/finding.js'
import type { Jurisdiction, Parcel, Park } from './generated/declarations.js'
import { mapsBeside } from './map/declared-maps.js'
import type { MapEngine } from './map/map-engine.js'
import { createMapReader, type MapReader } from './map/map-reader.js'
import { type CoverageFromMaps, coverageFromMaps } from './measure/mapped-coverage.js'
import type { SupplySet } from './measure/park-supply.js'
import { defaultPack } from './pack/built-in-packs.js'
import type { Pack } from './pack/pack.js'
import { regionOf } from './pack/region.js'
import { parseDay } from './quantity/date-range.js'
import { indexLines } from './source/line-index.js'
import { parseSource } from './source/parse-source.js'
import type { Source } from './source-result.js'

/** The coverage that one declaration of a text names maps and a profile for. */
export interface MapCoverage extends Pick<CoverageFromMaps, 'coverage' | 'radii'> {
  readonly id: string
  readonly set: SupplySet
  readonly profile: string
  readonly freedParcels: Layer | undefined
}

/** The same, laid out to be drawn. */
export interface MapDrawing extends Pick<MapCoverage, 'id' | 'set' | 'profile'> {
  readonly drawing: CoverageDrawing
  /** Where parks and freed parcels are declared, by their ids. */
  readonly places: ReadonlyMap<string, Location>
}

type Options = Pick<AssessOptions, 'asOf' | 'attachments' | 'packs'> & { readonly maps: MapEngine }

/** Parcel by parcel what `assess` sums up: the same maps, radii and register. */
export function mapCoverages(
  source: Source,
  { asOf, attachments, packs = [defaultPack()], maps: engine }: Options,
): readonly MapCoverage[] {
  const reader = createMapReader(engine, (path) => attachments?.read?.(path))
  return mappedIn(source, reader, parseDay(asOf) ?? 0, packs).flatMap(({ coverages }) => coverages)
}

/** The maps of a text's coverages, where anything could be read. What its verdicts rest on is not computed again by the reader that they used. */
export function mapDrawings(
  source: Source,
  reader: MapReader,
  asOf: number,
  packs: readonly Pack[],
): readonly MapDrawing[] {
  return mappedIn(source, reader, asOf, packs).flatMap(({ declaration, locator, coverages }) =>
    coverages
      .filter(({ coverage }) => coverage.parcels.length > 0)
      .map(({ id, set, profile, key, freedKey, coverage, freedParcels, radii }) => ({
        id,
        set,
        profile,
        drawing: reader.once(`${key} ${freedKey} drawn`, () =>
          reader.engine.drawCoverage(coverage, freedParcels, radii),
        ),
        places: placesIn(declaration, locator),
      })),
  )
}

interface Mapped {
  readonly declaration: Declaration
  readonly locator: Locator
  readonly coverages: readonly Keyed[]
}

/** With what stands for the maps that it was computed of. */
interface Keyed extends MapCoverage {
  readonly key: string
  readonly freedKey: string
}

function mappedIn({ uri, text }: Source, reader: MapReader, asOf: number, packs: readonly Pack[]): readonly Mapped[] {
  const lines = indexLines(text)
  return parseSource(text)
    .filter(isViridictDocument)
    .flatMap((document, index) => {
      if (kindOf(document.root).kind !== 'Jurisdiction') return []
      const read = readDeclaration(document, 'Jurisdiction', text, index === 0 ? uri : `${uri}#${index + 1}`)
      const region = regionOf(packs, read.jurisdiction)
      const maps = mapsBeside(reader, (file) => resolveInWorkspace(uri, file), region)
      const declaration = { ...runChecks(read, { asOf, uri }), maps }
      const locator = locatorOf(uri, document.root, 'Jurisdiction', lines)
      return [{ declaration, locator, coverages: coveragesOf(declaration, asOf) }]
    })
}

function coveragesOf(declaration: Declaration, asOf: number): readonly Keyed[] {
  const { facts, id, maps } = declaration
  const { coverage: stated, layers } = facts as Partial<Jurisdiction>
  const freed =
    layers?.freedParcels === undefined ? undefined : maps?.read('candidates', layers.freedParcels, layers.crs)
  const freedKey = freed?.layer ? freed.digest : ''
  return (['parkGreen', 'activitySites'] as const).flatMap((set) => {
    const profile = stated?.[set]?.profile
    if (profile === undefined) return []
    const found = coverageFromMaps(set, profile, { declaration, facts, path: [], asOf })
    if (!found || 'unread' in found) return []
    const { coverage, radii, key } = found
    return [{ id, set, profile, coverage, radii, key, freedKey, freedParcels: freed?.layer }]
  })
}

function placesIn(declaration: Declaration, locator: Locator): ReadonlyMap<string, Location> {
  const rows = [...registerOf<Park>(declaration, 'parks').rows, ...registerOf<Parcel>(declaration, 'freedParcels').rows]
  return new Map(rows.flatMap(({ facts, path }) => (facts.id === undefined ? [] : [[facts.id, locator.at(path)]])))
}
