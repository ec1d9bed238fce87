import { leftOutWith } from '../declaration/leave-out.js'
import { type Problem, problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'
import { visitorOf } from './visit-values.js'

const visitFiles = visitorOf(({ type }) => type === 'file')

/** Files outside the workspace, and files that are not there. An https address is shown and never fetched. */
export const fileReference: Check = (declaration, { uri, hasFile }) => {
  const problems: Problem[] = []
  visitFiles(declaration, (value, _field, trail) => {
    if (typeof value !== 'string' || /^https:\/\//.test(value)) return
    const path = trail.path()
    const target = resolveInWorkspace(uri, value)
    const leaveOut = leftOutWith(declaration.record, path)
    if (target === undefined) {
      problems.push(problem('file-reference/outside', path, { file: shorten(value) }, { leaveOut }))
    } else if (hasFile && !hasFile(target))
      problems.push(problem('missing-file/missing', path, { file: shorten(value) }))
  })
  return problems
}

/** A path beside the declaration as one from the workspace root; undefined where it leaves the root. */
export function resolveInWorkspace(uri: string, file: string): string | undefined {
  if (/^[/\\]|^[A-Za-z][A-Za-z0-9+.-]*:/.test(file)) return undefined
  const steps = uri.split('/').slice(0, -1)
  for (const step of file.split(/[/\\]/)) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return undefined
  }
  return steps.join('/')
}
