const most = 64

/** A whole number of threads; undefined for anything else. */
export function readJobs(written: string): number | undefined {
  const count = /^\d{1,2}$/.test(written) ? Number(written) : 0
  return count >= 1 && count <= most ? count : undefined
}

/** As many as are asked for, but never more than there are files; else one: on two processors more save little time (docs/performance.md). */
export function jobCount(asked: number | undefined, files: number): number {
  return Math.max(1, Math.min(asked ?? 1, files))
}
