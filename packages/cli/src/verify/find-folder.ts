import { dirname, resolve } from 'node:path'
import type { ManifestRead } from '@viridict/reports/verify'
import { ancestors } from '../paths.js'
import { inputFaults } from './input-faults.js'

/** Inputs that are looked for while it is not known where they are. */
const sampled = 20

/**
 * The folder that the names in a manifest are relative to: the one that is named, else of the working directory and
 * those that the report lies in the first with most of the inputs.
 */
export function findFolder(manifest: ManifestRead, report: string, named: string | undefined, cwd: string): string {
  if (named !== undefined) return resolve(cwd, named)
  const sample = { ...manifest, inputs: manifest.inputs.slice(0, sampled), documents: [], unreadable: [] }
  const folders = [...new Set([cwd, ...ancestors(dirname(resolve(cwd, report)))])]
  const wrong = folders.map((folder) => wrongness(inputFaults(sample, folder)))
  return folders[wrong.indexOf(Math.min(...wrong))] ?? cwd
}

/** A file that is missing is further from what was meant than one that was changed. */
function wrongness(faults: ReturnType<typeof inputFaults>): number {
  return faults.reduce((sum, { kind }) => sum + (kind === 'missing' ? 2 : 1), 0)
}
