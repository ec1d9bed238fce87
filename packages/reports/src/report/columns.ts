import type { Finding } from '@viridict/core'
import { isWaived } from '../counts.js'
import { weightOf } from '../view/group.js'
import type { Criterion, Fault } from '../view/shape.js'
import { verdictOrder } from '../wording.js'
import type { FindingColumns } from './shape.js'
import type { StoreWriter } from './store.js'

export interface ColumnsWriter {
  readonly columns: FindingColumns
  readonly addCriterion: (declaration: number, rule: number, criterion: Criterion) => void
  readonly addFault: (declaration: number, finding: Finding, fault: Fault) => void
}

/** Findings as columns of numbers, which a page filters and sorts by without reading a text. */
export function columnsWriter({ put }: StoreWriter): ColumnsWriter {
  const columns = { declaration: [], rule: [], verdict: [], weight: [], shown: [] } as Record<
    keyof FindingColumns,
    number[]
  >
  function add(
    declaration: number,
    rule: number,
    weighed: Pick<Criterion, 'verdict' | 'level' | 'isWaived'>,
    shown: unknown,
  ): void {
    columns.declaration.push(declaration)
    columns.rule.push(rule)
    columns.verdict.push(verdictOrder.indexOf(weighed.verdict))
    columns.weight.push(weightOf(weighed))
    columns.shown.push(put(shown))
  }
  return {
    columns,
    addCriterion: (declaration, rule, criterion) => add(declaration, rule, criterion, criterion),
    addFault: (declaration, finding, fault) => add(declaration, -1, { ...finding, isWaived: isWaived(finding) }, fault),
  }
}
