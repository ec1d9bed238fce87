import { dirname } from 'node:path/posix'
import { defaultPack, fingerprintOf, type Message } from '@viridict/core'
import type { ManifestRead } from '@viridict/reports/verify'
import { assessFound } from '../assess-found.js'
import { holdAgainst, readKnown } from '../baseline.js'
import { openConfig } from '../find-config.js'
import type { Found } from '../find-sources.js'
import { hashesOf } from '../hash-inputs.js'
import type { Host } from '../host.js'
import { loadPacks } from '../load-packs.js'
import { wantedOf } from '../outputs.js'
import { parseArguments } from '../parse-arguments.js'
import { renderFile } from '../renderers.js'
import { type Settings, settingsBy } from '../settings.js'
import { pathOf, withoutHash } from './input-faults.js'
import { refusals } from './messages.js'
import type { OpenedReport } from './open-report.js'

export type RenderedAgain =
  | { readonly ok: true; readonly again: string | Uint8Array }
  | { readonly ok: false; readonly problems: readonly Message[] }

/** The report as it comes from its inputs, which lie in `folder` and are as they were. */
export async function renderAgain(
  { format, manifest }: Pick<OpenedReport, 'format' | 'manifest'>,
  folder: string,
  given: Host,
): Promise<RenderedAgain> {
  // What the environment says was not there when the report was made, or stands in the manifest.
  const host: Host = { ...given, cwd: folder, env: {} }
  const { args } = parseArguments(argumentsOf(manifest, folder))
  const [config] = namesOf(manifest, 'configuration', folder)
  const settings = settingsBy(args, host, config === undefined ? { problems: [] } : openConfig(config, folder))
  const known = readKnown(args, host)
  const problems = [...settings.problems, ...known.problems, ...packProblems(manifest, settings)]
  if (problems.length > 0) return { ok: false, problems }
  const { assessment, read, maps, hashes } = await judgeAgain({ format, manifest }, folder, settings, host)
  const held = holdAgainst(assessment, known, args, host, true)
  const again = await renderFile(format, held.assessment, {
    language: settings.language,
    mask: manifest.isMasked,
    maps,
    read: {
      inputs: [...(hashes?.inputs ?? []), ...held.read],
      documents: hashes?.documents() ?? [],
      unreadable: read.unreadable,
      packsNamed: manifest.packsNamed,
    },
  })
  return { ok: true, again }
}

/** A run that has drawn a page beside this report has also read the maps that only a drawing shows. */
async function judgeAgain(
  { format, manifest }: Pick<OpenedReport, 'format' | 'manifest'>,
  folder: string,
  settings: Settings,
  host: Host,
) {
  const wanted = wantedOf([{ format }])
  const judge = async (isDrawn: boolean) => {
    const hashes = hashesOf([{ format }], settings, host)
    const reading = { hashes, ...wanted, drawsMaps: isDrawn }
    return { ...(await assessFound(sourcesOf(manifest, folder), settings, host, reading)), hashes }
  }
  const judged = await judge(wanted.drawsMaps)
  const mapsIn = (inputs: ManifestRead['inputs'] = []) => inputs.filter(({ role }) => role === 'map').length
  return mapsIn(judged.hashes?.inputs) < mapsIn(manifest.inputs) ? judge(true) : judged
}

/** The call that the manifest stands for. */
function argumentsOf(manifest: ManifestRead, folder: string): readonly string[] {
  const { asOf, language, packsNamed } = manifest
  return [
    'check',
    `--as-of=${asOf}`,
    `--lang=${language}`,
    ...(packsNamed ? packNames(manifest, folder).map((name) => `--pack=${name}`) : []),
    ...namesOf(manifest, 'decisions', folder).map((name) => `--decisions=${name}`),
    ...namesOf(manifest, 'baseline', folder).map((name) => `--baseline=${name}`),
  ]
}

function namesOf(
  { inputs }: ManifestRead,
  role: ManifestRead['inputs'][number]['role'],
  folder: string,
): readonly string[] {
  return inputs.filter((input) => input.role === role).map(({ uri }) => pathOf(folder, uri))
}

/** A pack whose files were read goes by their folder, any other is built in. */
function packNames({ packs, inputs }: ManifestRead, folder: string): readonly string[] {
  const folders = inputs.filter(({ role }) => role === 'pack').map(({ uri }) => pathOf(folder, dirname(uri)))
  const loaded = loadPacks(folders, folder, folder)
  return packs.map(({ id }) => (Object.hasOwn(loaded.folders, id) ? pathOf(folder, loaded.folders[id] ?? id) : id))
}

function packProblems({ packs }: ManifestRead, settings: Settings): readonly Message[] {
  const here = settings.packs ?? [defaultPack()]
  return packs.flatMap(({ id, digest }) => {
    const pack = here.find((one) => one.id === id)
    if (!pack) return [refusals.noPack(id)]
    const own = fingerprintOf(JSON.stringify(pack))
    return own === digest ? [] : [refusals.pack(id, digest, own)]
  })
}

/** The declarations, one by one as they were named, and what could not be read. */
function sourcesOf({ inputs, unreadable }: ManifestRead, folder: string): readonly Found[] {
  const texts = inputs
    .filter(({ role }) => role === 'declaration')
    .map(({ uri }): Found => {
      const path = pathOf(folder, uri)
      return { input: { kind: 'file', written: uri, path }, paths: [path], unreadable: [] }
    })
  const others = withoutHash(unreadable, inputs).map(({ uri, why }): Found => {
    const path = pathOf(folder, uri)
    return { input: { kind: 'folder', written: uri, path }, paths: [], unreadable: [{ path, why }] }
  })
  return [...texts, ...others]
}
