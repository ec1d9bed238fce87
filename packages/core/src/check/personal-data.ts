import { isList, isMapping, type Plain } from '../declaration/plain.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import type { Check } from './check.js'

/** Keys under which personal data would be asked for; a declaration has none of them. */
const personalKeys = new Set(['姓名', '身份证', '身份证号', '电话', '手机', '手机号', '出生日期', '住址', '性别'])

/** Identity numbers, mobile numbers and names: they are not needed, and are never printed. */
export const personalData: Check = ({ plain }) => scan(plain, [])

function scan(value: Plain, path: Path): readonly Problem[] {
  if (typeof value === 'string') return scanText(value, path)
  if (isList(value)) return value.flatMap((item, index) => scan(item, [...path, index]))
  if (!isMapping(value)) return []
  return Object.entries(value).flatMap(([key, item]) => [
    ...(personalKeys.has(key) ? [problem('personal-data/key', [...path, key], { key }, { mark: 'key' })] : []),
    ...scan(item, [...path, key]),
  ])
}

function scanText(text: string, path: Path): readonly Problem[] {
  const numbers = text.match(/(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g) ?? []
  if (numbers.some(hasCheckDigit)) return [problem('personal-data/identity', path, {})]
  return /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text) ? [problem('personal-data/mobile', path, {})] : []
}

/** The check digit of GB 11643: weights 2^(17-i) modulo 11. */
function hasCheckDigit(number: string): boolean {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(number[index]) * (2 ** (17 - index) % 11)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
