import { resolve } from 'node:path'
import { type AssessOptions, type Assessor, createAssessor } from '@viridict/core'
import type { Host } from './host.js'
import { uriOf } from './paths.js'
import type { Settings } from './settings.js'

/** Of the settings of a run what declarations are judged by. */
export interface Judging
  extends Pick<Settings, 'asOf' | 'packs' | 'levels' | 'parameters' | 'overrides' | 'decisions'> {
  readonly cwd: string
  /** Of the configuration, where there is one: the globs of folders set apart are relative to it. */
  readonly folder?: string
}

export function judgingOf(settings: Settings, { cwd }: Pick<Host, 'cwd'>): Judging {
  const { asOf, packs, levels, parameters, overrides, decisions, config } = settings
  return {
    ...{ asOf, levels, parameters, overrides, decisions, cwd },
    ...(packs && { packs }),
    ...(config && { folder: config.folder }),
  }
}

export function assessorFor(
  { cwd, folder, ...judging }: Judging,
  given: Pick<AssessOptions, 'attachments' | 'maps' | 'everyTerm' | 'store'>,
): Assessor {
  const pathOf = (uri: string) => (folder === undefined ? uri : uriOf(folder, resolve(cwd, uri)))
  return createAssessor({ ...judging, pathOf, ...given })
}
