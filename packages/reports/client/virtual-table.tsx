import type { ComponentChildren } from 'preact'
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { tell } from '../src/report/words.js'
import { PrintingContext, useReport } from './report.js'

export interface Column<Row> {
  readonly name: string
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  readonly canSort?: boolean
}

export interface Sorting {
  readonly by: string
  readonly isDescending: boolean
}

interface VirtualTableProps<Row> {
  readonly label: string
  readonly kind: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly sorting?: Sorting | undefined
  readonly onSort?: (by: string) => void
}

const rowHeight = 48
const beyondSight = 8
/** On paper nobody reads more. */
const mostPrinted = 3000

/** A table of any length: what is in sight is there, and room for the rest. Rows are of one height. */
export function VirtualTable<Row>({ label, kind, columns, rows, sorting, onSort }: VirtualTableProps<Row>) {
  const head = useRef<HTMLTableSectionElement>(null)
  const isPrinting = useContext(PrintingContext)
  const seen = useSeen(head)
  const { language } = useReport()
  const [first, last] = isPrinting ? [0, mostPrinted] : seen
  const from = Math.max(0, Math.min(first, rows.length - 1))
  const to = Math.min(rows.length, Math.max(last, from))
  if (rows.length === 0) return <p class="empty">{tell('nothingFound', language)}</p>
  return (
    <table class={`rows ${kind}`} aria-label={label} aria-rowcount={rows.length + 1}>
      <thead ref={head}>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <Head key={column.name} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <Room rows={from} />
      <tbody onKeyDown={moveByRow}>
        {rows.slice(from, to).map((row, index) => (
          <tr key={from + index} aria-rowindex={from + index + 2}>
            {columns.map(({ name, cell }) => (
              <td key={name} class={name}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {!isPrinting && <Room rows={rows.length - to} />}
    </table>
  )
}

interface HeadProps<Row> {
  readonly column: Column<Row>
  readonly sorting: Sorting | undefined
  readonly onSort: ((by: string) => void) | undefined
}

function Head<Row>({ column: { name, head, canSort }, sorting, onSort }: HeadProps<Row>) {
  const isPrinting = useContext(PrintingContext)
  // On paper there is nothing to press, and Chromium leaves buttons out where it repeats the head of a table.
  if (!canSort || !onSort || isPrinting)
    return (
      <th scope="col" class={name}>
        {head}
      </th>
    )
  const isSorted = sorting?.by === name
  const order = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'
  return (
    <th scope="col" class={name} aria-sort={order}>
      <button type="button" class="sort" onClick={() => onSort(name)}>
        {head}
      </button>
    </th>
  )
}

/** One cell is enough, and makes no columns that a narrow screen hides. */
function Room({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return (
    <tbody class="room" aria-hidden="true">
      <tr>
        <td height={rows * rowHeight} />
      </tr>
    </tbody>
  )
}

/** The rows in sight, as the window is scrolled. */
function useSeen(head: { readonly current: HTMLElement | null }): readonly [number, number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 40])
  useLayoutEffect(() => {
    const look = () => {
      if (!head.current) return
      const above = -head.current.getBoundingClientRect().bottom
      const first = Math.max(0, Math.floor(above / rowHeight) - beyondSight)
      const last = Math.max(0, Math.ceil((above + innerHeight) / rowHeight) + beyondSight)
      setSeen((known) => (known[0] === first && known[1] === last ? known : [first, last]))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  })
  return seen
}

/** Arrows go from row to row. */
function moveByRow(event: KeyboardEvent): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key] as
    | 'nextElementSibling'
    | 'previousElementSibling'
    | undefined
  const row = (event.target as Element).closest('tr')
  const link = step && row?.[step]?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus({ preventScroll: true })
  link.closest('tr')?.scrollIntoView({ block: 'nearest' })
}
