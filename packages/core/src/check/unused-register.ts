import { type Declaration, registerOf } from '../declaration/declaration.js'
import { registersOf } from '../declaration/leave-out.js'
import { nameAt } from '../declaration/spelling.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Judgement } from '../generated/rules.js'
import { judgedSubject } from '../pack/judged-subject.js'
import type { Pack } from '../pack/pack.js'
import { isMadeOf, placeNames, placeOf } from '../pack/place.js'
import { judgementsOn, wordsIn } from './asked.js'

/** Lists of which rules take note at other places alone: the rivers of a county, the parks of the whole city. */
export function unusedRegisters(declaration: Declaration, pack: Pack): readonly Problem[] {
  const { kind, record, jurisdiction } = declaration
  const place = placeOf(pack, jurisdiction)
  if (kind !== 'Jurisdiction' || !place.known) return []
  return registersOf(record).flatMap((key) => {
    const asking = judgementsAskingFor(pack, key)
    const isAsked = asking.length === 0 || asking.some((judgement) => isMadeOf(pack, judgement, place))
    if (isAsked || registerOf(declaration, key).rows.length === 0) return []
    const places = placeNames(pack, [...new Set(asking.flatMap((judgement) => judgement.places ?? []))])
    const args = { register: nameAt(record, [key]), place: place.name, places }
    return [problem('unused-register/elsewhere', [key], args)]
  })
}

const known = new WeakMap<Pack, Map<string, readonly Judgement[]>>()

function judgementsAskingFor(pack: Pack, register: string): readonly Judgement[] {
  const byRegister = known.get(pack) ?? new Map<string, readonly Judgement[]>()
  known.set(pack, byRegister)
  const asking = byRegister.get(register) ?? judgementsOn(pack, 'Jurisdiction').filter(asksFor(register))
  byRegister.set(register, asking)
  return asking
}

function asksFor(register: string): (judgement: Judgement) => boolean {
  return (judgement) => judgedSubject(judgement).part?.key === register || wordsIn(judgement).includes(register)
}
