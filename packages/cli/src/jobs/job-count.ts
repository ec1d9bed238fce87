import { availableParallelism } from 'node:os'

const most = 64

/** A whole number of threads; undefined for anything else. */
export function readJobs(written: string): number | undefined {
  const count = /^\d{1,2}$/.test(written) ? Number(written) : 0
  return count >= 1 && count <= most ? count : undefined
}

/** Files with which a thread has paid for its start (docs/performance.md). */
const share = 2000

/** As many as are asked for, else as pay; never more than there are files. */
export function jobCount(asked: number | undefined, files: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(asked ?? Math.min(processors, Math.floor(files / share)), files))
}
