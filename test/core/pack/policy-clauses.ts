import { normalisePolicyText } from '@viridict/core'

export interface PolicyClause {
  readonly clause: string
  readonly text: string
  readonly units: readonly string[]
}

const heading = /^(?<part>[一二三])、|^（(?<section>[一二三四五六七八九十]+)）|^(?<item>\d+)\. /u
const bracket = /〔责任单位：(?<units>[^〕]+)〕$/u

/** The clauses of 晋市政办〔2023〕35号 in its own order: parts 一 and 三 by section, part 二 by numbered item. */
export function policyClauses(policy: string): PolicyClause[] {
  const body = policy.slice(policy.indexOf('一、总体要求'), policy.indexOf('抄送：'))
  const found: { clause: string; lines: string[] }[] = []
  let [part, section] = ['', '']
  for (const line of body.split('\n')) {
    const start = heading.exec(line)
    const { part: newPart, section: newSection, item } = start?.groups ?? {}
    part = newPart ?? part
    section = newSection ?? section
    const isClause = item !== undefined || (newSection !== undefined && part !== '二')
    if (isClause) found.push({ clause: `${part}(${section})${item ?? ''}`, lines: [line.slice(start?.[0].length)] })
    else if (start === null) found.at(-1)?.lines.push(line)
  }
  return found.map(({ clause, lines }) => readClause(clause, lines.join('\n')))
}

function readClause(clause: string, raw: string): PolicyClause {
  const whole = normalisePolicyText(raw)
  const units = bracket.exec(whole)?.groups?.units?.split(/、(?![^（]*）)/u) ?? []
  return { clause, text: whole.replace(bracket, ''), units }
}
