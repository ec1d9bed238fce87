import type { ComponentChildren } from 'preact'

interface PartProps {
  readonly title: string
  readonly count?: number
  readonly note?: string
  readonly children: ComponentChildren
}

export function Part({ title, count, note, children }: PartProps) {
  return (
    <section class="part">
      <h2>
        {title} {count !== undefined && <span class="number">{count}</span>}
      </h2>
      {note !== undefined && <p class="note">{note}</p>}
      {children}
    </section>
  )
}
