/** Milliseconds, and the share of all files, that an estimate rests on at least. */
const restsOn = { time: 3000, share: 0.01 }

/**
 * Files a second, undefined until it rests on enough to tell from it how long the others take. It counts from the first
 * file that is done: what passes before is the start of the program, and of its threads.
 *
 * @param done how many of `total` files are done by `now`, in milliseconds
 */
export type Rate = (done: number, now: number) => number | undefined

export function createRate(total: number): Rate {
  let first: { readonly done: number; readonly at: number } | undefined
  return (done, now) => {
    if (done > 0) first ??= { done, at: now }
    if (!first) return undefined
    const [files, time] = [done - first.done, now - first.at]
    return time >= restsOn.time && files >= Math.max(1, total * restsOn.share) ? (files * 1000) / time : undefined
  }
}
