/** Milliseconds from the first file that is done, in which a program and its threads come up to speed. */
const warmUp = 2000
/** Milliseconds, and the share of all files, that an estimate rests on at least. */
const restsOn = { time: 2000, share: 0.01 }

/**
 * Files a second, undefined until it rests on enough to tell from it how long the others take; what passes while the
 * program starts does not count.
 *
 * @param done how many of `total` files are done by `now`, in milliseconds
 */
export type Rate = (done: number, now: number) => number | undefined

export function createRate(total: number): Rate {
  let started: number | undefined
  let from: { readonly done: number; readonly at: number } | undefined
  return (done, now) => {
    if (done > 0) started ??= now
    if (started === undefined || now - started < warmUp) return undefined
    from ??= { done, at: now }
    const [files, time] = [done - from.done, now - from.at]
    const isEnough = time >= restsOn.time && files >= Math.max(1, total * restsOn.share)
    return isEnough ? (files * 1000) / time : undefined
  }
}
