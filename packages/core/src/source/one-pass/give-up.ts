/** Thrown where a text leaves the subset: the full parser then reads it. Made once, since it says nothing else. */
const outsideSubset = new Error('outside the subset of YAML that is read in one pass')

export function giveUp(): never {
  throw outsideSubset
}

/** What `read` gives, or undefined where it gave up. */
export function unlessGivenUp<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error === outsideSubset) return undefined
    throw error
  }
}
