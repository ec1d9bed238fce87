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
}

/** The file named, else the nearest from the inputs upwards to the working directory; there may be none. */
export function findConfig(named: string | undefined, inputFolders: readonly string[], cwd: string): ConfigSearch {
  const path = named === undefined ? nearestConfig(inputFolders, cwd) : resolve(cwd, named)
  return path === undefined ? { problems: [] } : openConfig(path, cwd)
}

function nearestConfig(inputFolders: readonly string[], cwd: string): string | undefined {
  const common = commonFolder(inputFolders) ?? cwd
  return searched(common, cwd)
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
