import type { Layer } from '@viridict/geometry'
import type { AssessOptions } from './assessor.js'
import { resolveInWorkspace } from './check/file-reference.js'
import { runChecks } from './check/run-checks.js'
import type { Declaration } from './declaration/declaration.js'
import { isViridictDocument, kindOf, readDeclaration } from './declaration/read-declaration.js'
import type { Jurisdiction } from './generated/declarations.js'
import { mapsBeside } from './map/declared-maps.js'
import type { MapEngine } from './map/map-engine.js'
import { createMapReader } from './map/map-reader.js'
import { type CoverageFromMaps, coverageFromMaps } from './measure/mapped-coverage.js'
import type { SupplySet } from './measure/park-supply.js'
import { defaultPack } from './pack/built-in-packs.js'
import { regionOf } from './pack/region.js'
import { parseDay } from './quantity/date-range.js'
import { parseSource } from './source/parse-source.js'
import type { Source } from './source-result.js'

/** The coverage that one declaration of a text names maps and a profile for. */
export interface MapCoverage extends Pick<CoverageFromMaps, 'coverage' | 'radii'> {
  readonly id: string
  readonly set: SupplySet
  readonly profile: string
  readonly freedParcels: Layer | undefined
}

type Options = Pick<AssessOptions, 'asOf' | 'attachments' | 'packs'> & { readonly maps: MapEngine }

/** Parcel by parcel what `assess` sums up, to be drawn: the same maps, radii and register. */
export function mapCoverages(
  { uri, text }: Source,
  { asOf, attachments, packs = [defaultPack()], maps: engine }: Options,
): readonly MapCoverage[] {
  const day = parseDay(asOf) ?? 0
  const reader = createMapReader(engine, (path) => attachments?.read?.(path))
  return parseSource(text)
    .filter(isViridictDocument)
    .flatMap((document, index) => {
      if (kindOf(document.root).kind !== 'Jurisdiction') return []
      const read = readDeclaration(document, 'Jurisdiction', text, index === 0 ? uri : `${uri}#${index + 1}`)
      const region = regionOf(packs, read.jurisdiction)
      const maps = mapsBeside(reader, (file) => resolveInWorkspace(uri, file), region)
      return coveragesOf({ ...runChecks(read, { asOf: day, uri }), maps }, day)
    })
}

function coveragesOf(declaration: Declaration, asOf: number): readonly MapCoverage[] {
  const { facts, id, maps } = declaration
  const { coverage: stated, layers } = facts as Partial<Jurisdiction>
  const freed =
    layers?.freedParcels === undefined ? undefined : maps?.read('candidates', layers.freedParcels, layers.crs)
  return (['parkGreen', 'activitySites'] as const).flatMap((set) => {
    const profile = stated?.[set]?.profile
    if (profile === undefined) return []
    const found = coverageFromMaps(set, profile, { declaration, facts, path: [], asOf })
    if (!found || 'unread' in found) return []
    return [{ id, set, profile, coverage: found.coverage, radii: found.radii, freedParcels: freed?.layer }]
  })
}
