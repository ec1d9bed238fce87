import { isList, isMapping, type Plain } from '../declaration/plain.js'
import { type Problem, problem } from '../finding/problem.js'
import { Trail } from '../finding/trail.js'
import type { Check } from './check.js'
import { personalNumberIn } from './personal-number.js'

/** Keys under which personal data would be asked for; a declaration has none of them. */
const personalKeys = new Set(['姓名', '身份证', '身份证号', '电话', '手机', '手机号', '出生日期', '住址', '性别'])

/** Identity numbers, mobile numbers and names: they are not needed, and are never printed. */
export const personalData: Check = ({ plain }) => {
  const problems: Problem[] = []
  scan(plain, new Trail(), problems)
  return problems
}

function scan(value: Plain, trail: Trail, problems: Problem[]): void {
  if (typeof value === 'string') {
    const found = personalNumberIn(value)
    if (found) problems.push(problem(`personal-data/${found}`, trail.path(), {}))
  } else if (isList(value)) {
    for (let index = 0; index < value.length; index++) scanPart(index, value[index], trail, problems)
  } else if (isMapping(value)) {
    for (const key in value) scanPart(key, value[key], trail, problems)
  }
}

function scanPart(step: string | number, value: Plain, trail: Trail, problems: Problem[]): void {
  trail.enter(step)
  if (typeof step === 'string' && personalKeys.has(step))
    problems.push(problem('personal-data/key', trail.path(), { key: step }, { mark: 'key' }))
  scan(value, trail, problems)
  trail.leave()
}
