import type { Host } from './host.js'

/** Columns of what goes to stdout: those of the terminal; of a pipe what COLUMNS says, where that is wide enough. */
export function columnsOf({ isTerminal, columns, env }: Pick<Host, 'isTerminal' | 'columns' | 'env'>): number {
  if (isTerminal) return columns || usual
  const said = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0
  return Number.isSafeInteger(said) && said >= narrowest ? said : usual
}

/** Of files too, and wherever nobody says otherwise. */
export const usual = 100
/** No report fits into less. */
const narrowest = 40
