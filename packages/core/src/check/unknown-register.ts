import { registersOf } from '../declaration/leave-out.js'
import { fieldOf } from '../declaration/spelling.js'
import { problem } from '../finding/problem.js'
import { shorten } from '../message/shorten.js'
import type { Check } from './check.js'

/** `incomplete` names what is no register, or one that is not written: a reference to nothing. */
export const unknownRegister: Check = ({ facts, plain, record }) => {
  const { incomplete } = facts
  if (!Array.isArray(incomplete)) return []
  const registers = new Set(registersOf(record))
  return incomplete.flatMap((name: string, index) => {
    const key = fieldOf(record, name)?.key
    if (key !== undefined && registers.has(key) && plain[key] !== undefined) return []
    const known = key !== undefined && registers.has(key)
    return [
      problem(known ? 'unknown-register/unwritten' : 'unknown-register/unknown', ['incomplete', index], {
        name: shorten(name),
      }),
    ]
  })
}
