/** When what a row came to holds for it no longer, though the row is the same. */
export interface Lapse {
  /** It names the number of the row. */
  readonly withPlace?: boolean
  /** A list of faults: a fault names where it stands, so that a row by which this list grew is made again each time. */
  readonly faults?: readonly unknown[]
}

/**
 * What the rows of a text's lists came to when it was read last, for a text that is read again and again: a row that is
 * the very same object comes to the same. After a keystroke these are all but a few.
 */
export class RowMemory {
  readonly #lists = new Map<string, Known>()
  readonly #blocks = new Map<string, KnownBlocks>()

  /** Makes something of every row; `name` says what, and of which list. */
  ofRows<Row, Made>(
    name: string,
    rows: readonly Row[],
    make: (row: Row, index: number) => Made,
    { withPlace = false, faults = [] }: Lapse = {},
  ): Made[] {
    const last = this.#lists.get(name) ?? nothing
    const shift = last.rows.length - rows.length
    const head = headOf(rows, last.rows)
    const faulty: number[] = []
    const made = rows.map((row, index) => {
      const place = index < head || withPlace ? index : index + shift
      if (place >= 0 && last.rows[place] === row && !(last.faulty.size > 0 && last.faulty.has(place)))
        return last.made[place] as Made
      const before = faults.length
      const one = make(row, index)
      if (faults.length > before) faulty.push(index)
      return one
    })
    this.#lists.set(name, { rows, made, faulty: new Set(faulty) })
    return made
  }

  /** Makes something of every block of rows: the same where all of its rows are, and stand where they stood. */
  ofBlocks<Row, Made>(name: string, rows: readonly Row[], make: (block: readonly Row[]) => Made): Made[] {
    const last = this.#blocks.get(name)
    const made = blocksOf(rows, (block, index) => {
      const isSame = last !== undefined && isSameBlock(rows, last.rows, index)
      return isSame ? (last.made[index] as Made) : make(block)
    })
    this.#blocks.set(name, { rows, made })
    return made
  }
}

/** Rows that make one block. */
const blockLength = 100

/** What each block of rows comes to, the last of which may be shorter. */
export function blocksOf<Row, Made>(
  rows: readonly Row[],
  make: (block: readonly Row[], index: number) => Made,
): Made[] {
  return Array.from({ length: Math.ceil(rows.length / blockLength) }, (_, index) =>
    make(rows.slice(index * blockLength, (index + 1) * blockLength), index),
  )
}

function isSameBlock(rows: readonly unknown[], last: readonly unknown[], index: number): boolean {
  for (let at = index * blockLength; at < (index + 1) * blockLength; at++) if (rows[at] !== last[at]) return false
  return true
}

type KnownBlocks = Pick<Known, 'rows' | 'made'>

interface Known {
  readonly rows: readonly unknown[]
  readonly made: readonly unknown[]
  /** Numbers of rows that are to be made again. */
  readonly faulty: ReadonlySet<number>
}

const nothing: Known = { rows: [], made: [], faulty: new Set() }

/** How many rows at the beginning of two lists are the same. */
function headOf(rows: readonly unknown[], last: readonly unknown[]): number {
  let count = 0
  while (count < rows.length && count < last.length && rows[count] === last[count]) count++
  return count
}
