import { sourceOf } from '@viridict/core'
import type { Found } from './find-sources.js'
import { namesInputs } from './hash-inputs.js'
import type { Host } from './host.js'
import type { Task } from './jobs/answer.js'
import { jobCount } from './jobs/job-count.js'
import type { Jobs } from './jobs/jobs.js'
import { judgingOf } from './judging.js'
import { type Output, sparesMemory, wantedOf } from './outputs.js'
import type { Asked } from './report-run.js'
import type { Settings } from './settings.js'
import type { SpillStore } from './spill-store.js'

/** What a run over many files is helped by; neither changes what it says. */
export interface Means {
  readonly store?: SpillStore
  readonly jobs?: Jobs
}

/** Files whose findings have room in memory: to put them away would only take time. */
const few = 300

/** Both must be closed. */
export async function meansFor(
  { args, settings, found }: Pick<Asked, 'args' | 'settings'> & { readonly found: readonly Found[] },
  host: Host,
): Promise<Means> {
  const { outputs, stdinNdjson } = args
  const files = found.reduce((sum, { paths }) => sum + paths.length, 0)
  // A part that is to be joined is one of many already, and needs more than what the other threads hand over.
  const count = outputs.some(({ format }) => format === 'partial') ? 1 : jobCount(args.jobs, files)
  // Nobody knows how many lines there are to come.
  if (count === 1 && files <= few && !stdinNdjson) return {}
  const { createSpillStore } = await import('./spill-store.js')
  const store = createSpillStore()
  if (sparesMemory(outputs)) host.spareMemory?.()
  if (count === 1) return { store }
  const { startJobs } = await import('./jobs/jobs.js')
  return { store, jobs: startJobs(count, taskOf(settings, outputs, host), store) }
}

function taskOf(settings: Settings, outputs: readonly Output[], host: Host): Task {
  const { packs, decisions: _, ...judging } = judgingOf(settings, host)
  const named = packs && { packs: packs.map(sourceOf) }
  return { judging, ...named, isHashed: namesInputs(outputs), ...wantedOf(outputs) }
}
