import { type Declaration, type Row, registerOf } from '../declaration/declaration.js'
import type { Problem } from '../finding/problem.js'

/** What a check that looks at one row at a time finds in a register; a row that has not changed is not looked at again. */
export function ofRows<Shape>(
  check: string,
  register: string,
  declaration: Declaration,
  problemsOf: (row: Row<Shape>) => readonly Problem[],
): readonly Problem[] {
  const { rows } = registerOf<Shape>(declaration, register)
  const { memory } = declaration
  const found = memory ? memory.ofRows(`${register} by ${check}`, rows, problemsOf) : rows.map(problemsOf)
  return found.filter(({ length }) => length > 0).flat()
}
