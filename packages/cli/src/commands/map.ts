import { mkdirSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { formatMessage, type MapCoverage, mapCoverages, unreadableFile } from '@viridict/core'
import { visible } from '@viridict/reports/visible'
import { complainAll } from '../complain.js'
import type { ExitCode, Host } from '../host.js'
import { earlyLanguage } from '../language.js'
import { mapsWritten, noDeclaration, nothingToMap } from '../map/messages.js'
import { coverageLine, rankingLines } from '../map/summary.js'
import { bufferFeatures, collection, parcelFeatures, siteFeatures } from '../map/to-features.js'
import type { Arguments } from '../parse-arguments.js'
import { uriOf } from '../paths.js'
import { readText } from '../read-text.js'
import { readSettings } from '../settings.js'
import { workspaceFiles } from '../workspace-files.js'
import { createFile } from '../write-file.js'

/** `viridict map`: buffers, parcels and ranked sites of a jurisdiction as GeoJSON. It never overwrites. */
export async function map(args: Arguments, host: Host): Promise<ExitCode> {
  const [file, written] = args.positionals
  if (file === undefined) return complainAll(host, [noDeclaration], earlyLanguage(args, host.env))
  const path = resolve(host.cwd, file)
  const { language, problems, asOf, packs } = readSettings(args, host, [dirname(path)])
  if (problems.length > 0) return complainAll(host, problems, language)
  const read = readText(path)
  if (!read.ok) return complainAll(host, [unreadableFile(file, read.why, 0).message], language)
  const geometry = await import('@viridict/geometry')
  const source = { uri: uriOf(host.cwd, path), text: read.text }
  const all = mapCoverages(source, {
    asOf,
    attachments: workspaceFiles(host.cwd),
    maps: geometry,
    ...(packs && { packs }),
  })
  const coverages = all.filter(
    ({ id, coverage }) => (args.id === undefined || args.id === id) && coverage.parcels.length > 0,
  )
  if (coverages.length === 0) return complainAll(host, [nothingToMap(visible(file))], language)
  const folder =
    written ?? join(dirname(file), `${basename(file, extname(file))}-${language === 'zh' ? '地图' : 'map'}`)
  const ranked = rankedOf(coverages, geometry.whatIf)
  const texts: Record<string, string> = {}
  for (const coverage of coverages) {
    texts[`${coverage.set}-buffers.geojson`] = collection(bufferFeatures(coverage))
    texts[`${coverage.set}-parcels.geojson`] = collection(parcelFeatures(coverage))
  }
  if (ranked) {
    const { candidates, choice } = ranked.found
    texts['freed-parcels.geojson'] = collection(siteFeatures(candidates, choice.order, ranked.coverage))
  }
  const unwritten = writeAll(resolve(host.cwd, folder), texts, folder)
  if (unwritten.length > 0) return complainAll(host, unwritten, language)
  const lines = [
    ...coverages.map((coverage) => coverageLine(coverage, language)),
    ...(ranked ? rankingLines(ranked.found, ranked.coverage.profile, language) : []),
  ]
  await host.print(`${lines.join('\n')}\n`)
  host.complain(`${formatMessage(mapsWritten(visible(folder), Object.keys(texts)), language)}\n`)
  return 0
}

/** Freed land is to become pocket parks (二(四)2): ranked by the wider set of sites, where it is declared. */
function rankedOf(coverages: readonly MapCoverage[], whatIf: typeof import('@viridict/geometry').whatIf) {
  const coverage = coverages.find(({ set }) => set === 'activitySites') ?? coverages[0]
  if (!coverage?.freedParcels || coverage.freedParcels.refused) return undefined
  return { coverage, found: whatIf(coverage.coverage.scene, coverage.freedParcels, coverage.radii) }
}

function writeAll(path: string, texts: Readonly<Record<string, string>>, name: string) {
  mkdirSync(path, { recursive: true })
  for (const [file, text] of Object.entries(texts)) {
    const problems = createFile(join(path, file), text, join(name, file))
    if (problems.length > 0) return problems
  }
  return []
}
