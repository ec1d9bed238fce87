import {
  builtInPack,
  builtInPackIds,
  type ConfigRead,
  configProblems,
  defaultPack,
  type Finding,
  loadPack,
  type Pack,
  readConfig,
  type Source,
  unreadableFile,
} from '@viridict/core'
import type { ServerHost, TextRead } from './host.js'
import { uriBelow } from './names.js'
import { type ClientSettings, type Settings, settingsOf } from './settings.js'

export const configName = 'viridict.config.yaml'

/** What a folder's declarations are judged by, and what is wrong with it. */
export interface Setup {
  readonly settings: Settings
  readonly decisions: readonly Source[]
  readonly findings: readonly Finding[]
  /** Names of packs that are neither built in nor readable. */
  readonly unknownPacks: readonly string[]
}

/** Reads a text of a folder by its name. */
type Read = (name: string) => Promise<TextRead>

/** Reads the configuration, and what it and the editor's settings name. */
export async function readSetup(
  client: ClientSettings,
  root: string | undefined,
  host: ServerHost,
  read: Read,
): Promise<Setup> {
  const written = root === undefined ? undefined : await read(configName)
  const config = written?.ok ? readConfig({ uri: configName, text: written.text }) : undefined
  const names = client.packs ?? config?.config?.packs ?? []
  const packs = await Promise.all(names.map((name) => loadNamed(name, root, host, read)))
  const loaded = packs.flatMap(({ pack }) => pack ?? [])
  const decisions = await Promise.all((config?.config?.decisions ?? []).map((name) => readDecisions(name, read)))
  return {
    settings: settingsOf(client, config?.config, loaded.length > 0 ? loaded : undefined, host.now()),
    decisions: decisions.flatMap(({ source }) => source ?? []),
    findings: [
      ...(config?.findings ?? []),
      ...(config ? problemsOf(config, loaded, client) : []),
      ...packs.flatMap(({ findings }) => findings),
      ...decisions.flatMap(({ finding }) => finding ?? []),
    ],
    unknownPacks: packs.flatMap(({ unknown }) => unknown ?? []),
  }
}

/** Names are held to be unknown where the packs are those of the configuration. */
function problemsOf(
  { config, report }: ConfigRead,
  packs: readonly Pack[],
  client: ClientSettings,
): readonly Finding[] {
  if (!config) return []
  const judging = packs.length > 0 ? packs : [defaultPack()]
  return configProblems(config, judging, client.packs ? undefined : [defaultPack()]).map(report)
}

interface NamedPack {
  readonly pack?: Pack
  readonly findings: readonly Finding[]
  readonly unknown?: string
}

async function loadNamed(name: string, root: string | undefined, host: ServerHost, read: Read): Promise<NamedPack> {
  if (builtInPackIds.includes(name)) return { pack: builtInPack(name) as Pack, findings: [] }
  const folder = name.replace(/^\.\//, '').replace(/\/$/, '')
  const uris = root === undefined ? [] : await host.list(uriBelow(root, folder))
  if (uris.length === 0) return { findings: [], unknown: name }
  const files = new Map<string, string>()
  for (const file of [...uris.map(fileName), 'policy.txt']) {
    const text = await read(`${folder}/${file}`)
    if (text.ok) files.set(file, text.text)
  }
  const { pack, findings } = loadPack(files, folder)
  return { ...(pack && { pack }), findings }
}

function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1))
}

async function readDecisions(name: string, read: Read) {
  const text = await read(name)
  return text.ok ? { source: { uri: name, text: text.text } } : { finding: unreadableFile(name, text.why, 0) }
}
