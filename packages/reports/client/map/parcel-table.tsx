import type { Language } from '@viridict/core'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { MapParcel } from '../../src/map/shape.js'
import { tellMap } from '../../src/map/words.js'
import { PrintingContext } from '../report.js'

interface ParcelTableProps {
  readonly parcels: readonly MapParcel[]
  readonly language: Language
  readonly chosen: number | undefined
  readonly onChoose: (index: number) => void
}

/** Pixels; as the style has it. */
const rowHeight = 30
const inSight = 12
const beyondSight = 6
/** On paper nobody reads more. */
const mostPrinted = 60

/** Parcels, those with most left out first. What is in sight of thousands is there, and room for the rest. */
export function ParcelTable({ parcels, language, chosen, onChoose }: ParcelTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const isPrinting = useContext(PrintingContext)
  const [first, setFirst] = useState(0)
  useEffect(() => {
    if (chosen !== undefined) bringIntoSight(frame.current, chosen)
  }, [chosen])
  const from = isPrinting ? 0 : Math.max(0, Math.min(first, parcels.length - inSight) - beyondSight)
  const to = Math.min(parcels.length, isPrinting ? mostPrinted : first + inSight + beyondSight)
  const look = () => setFirst(Math.floor((frame.current?.scrollTop ?? 0) / rowHeight))
  const columns = ['parcel', 'share', 'uncovered', 'green', 'park'] as const
  return (
    <div class="map-parcels" ref={frame} onScroll={look}>
      <table aria-label={tellMap('parcels', language)} aria-rowcount={parcels.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <th key={name} scope="col" class={name}>
                {tellMap(name, language)}
              </th>
            ))}
          </tr>
        </thead>
        <Room rows={from} />
        <tbody>
          {parcels.slice(from, to).map((parcel, index) => (
            <Row
              key={from + index}
              index={from + index}
              parcel={parcel}
              isChosen={chosen === from + index}
              onChoose={onChoose}
            />
          ))}
        </tbody>
        {!isPrinting && <Room rows={parcels.length - to} />}
      </table>
      {isPrinting && to < parcels.length && (
        <p class="note">{tellMap('printed', language, { most: to, all: parcels.length })}</p>
      )}
    </div>
  )
}

interface RowProps {
  readonly index: number
  readonly parcel: MapParcel
  readonly isChosen: boolean
  readonly onChoose: (index: number) => void
}

function Row({ index, parcel, isChosen, onChoose }: RowProps) {
  const { label, state, share, uncovered, green, park } = parcel
  return (
    <tr aria-rowindex={index + 2} data-state={state} class={isChosen ? 'chosen' : ''} aria-selected={isChosen}>
      <th scope="row">
        <button type="button" title={label} onClick={() => onChoose(index)}>
          {label}
        </button>
      </th>
      <td class="share">{share}</td>
      <td class="uncovered">{uncovered}</td>
      <td class="green">{green}</td>
      <td class="park">{park}</td>
    </tr>
  )
}

function Room({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return (
    <tbody aria-hidden="true">
      <tr class="room">
        <td style={{ height: `${rows * rowHeight}px` }} />
      </tr>
    </tbody>
  )
}

function bringIntoSight(frame: HTMLElement | null, index: number): void {
  if (!frame) return
  const top = index * rowHeight
  const { scrollTop, clientHeight } = frame
  if (top < scrollTop || top + 2 * rowHeight > scrollTop + clientHeight)
    frame.scrollTop = Math.max(0, top - clientHeight / 2)
}
