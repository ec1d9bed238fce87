import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Config, type ConfigRead, type Message, readConfig, unreadableFile } from '@viridict/core'
import { placed } from './complain.js'
import { ancestors, commonFolder, isInside, uriOf } from './paths.js'
import { readText } from './read-text.js'

export const configName = 'viridict.config.yaml'

/** The configuration of a run, with the folder that its paths are relative to. */
export interface FoundConfig {
  readonly config: Config
  readonly folder: string
  readonly path: string
  readonly at: ConfigRead['at']
  readonly report: ConfigRead['report']
}

export interface ConfigSearch {
  readonly found?: FoundConfig
  readonly problems: readonly Message[]
  /** Files nearer to some of the inputs, which do not count: a run has one configuration. */
  readonly passedOver?: readonly string[]
}

/** The file named, else the nearest from the inputs upwards to the working directory; there may be none. */
export function findConfig(named: string | undefined, inputFolders: readonly string[], cwd: string): ConfigSearch {
  if (named !== undefined) return openConfig(resolve(cwd, named), cwd)
  const path = nearestConfig(commonFolder(inputFolders) ?? cwd, cwd)
  const nearer = new Set(inputFolders.flatMap((folder) => nearestConfig(folder, cwd) ?? []))
  const passedOver = [...nearer].filter((other) => other !== path).map((other) => uriOf(cwd, other))
  return { ...(path === undefined ? { problems: [] } : openConfig(path, cwd)), passedOver }
}

/** From a folder upwards. */
function nearestConfig(from: string, cwd: string): string | undefined {
  return searched(from, cwd)
    .map((folder) => join(folder, configName))
    .find((path) => existsSync(path))
}

/**
 * From inputs below the working directory up to it. From inputs elsewhere up to the folder that they share with it,
 * which is not asked: a file in / or /tmp, that anybody may have put there, must not turn rules off.
 */
function searched(common: string, cwd: string): readonly string[] {
  const upwards = ancestors(common)
  if (isInside(cwd, common)) return upwards.filter((folder) => isInside(cwd, folder))
  return [...upwards.filter((folder) => !isInside(folder, cwd)), cwd]
}

/** The configuration in a file, or what is wrong with it. */
export function openConfig(path: string, cwd: string): ConfigSearch {
  const uri = uriOf(cwd, path)
  const read = readText(path)
  if (!read.ok) return { problems: [unreadableFile(uri, read.why, 0).message] }
  const { config, findings, at, report } = readConfig({ uri, text: read.text })
  if (!config) return { problems: findings.map(placed) }
  return { found: { config, folder: dirname(path), path, at, report }, problems: [] }
}
