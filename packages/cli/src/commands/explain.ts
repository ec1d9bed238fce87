import { checks, defaultPack, type Language, nearestSpelling, type Pack, withParameters } from '@viridict/core'
import { columnsOf } from '../columns.js'
import { complainAll } from '../complain.js'
import { explainCheck, isCheck } from '../explain-check.js'
import { explainClause } from '../explain-clause.js'
import { explainRule } from '../explain-rule.js'
import type { ExitCode, Host } from '../host.js'
import { earlyLanguage } from '../language.js'
import { usage } from '../messages.js'
import type { Arguments } from '../parse-arguments.js'
import { readSettings } from '../settings.js'

/** `viridict explain`: a rule, a clause or a check in words. */
export async function explain(args: Arguments, host: Host): Promise<ExitCode> {
  const [topic] = args.positionals
  if (topic === undefined) return complainAll(host, [usage.nothingToExplain()], earlyLanguage(args, host.env))
  const { packs: own = [defaultPack()], parameters, language, problems } = readSettings(args, host, [])
  const packs = own.map((pack) => withParameters(pack, parameters))
  if (problems.length > 0) return complainAll(host, problems, language)
  const text = explanationOf(topic, packs, language, columnsOf(host))
  if (text === undefined) {
    return complainAll(host, [usage.unknownTopic(topic, nearestTopic(topic, packs))], language)
  }
  await host.print(text)
  return 0
}

function explanationOf(topic: string, packs: readonly Pack[], language: Language, width: number): string | undefined {
  const name = normalise(topic)
  for (const pack of packs) {
    const rule = pack.rules.find((candidate) => normalise(candidate.rule) === name)
    if (rule) return explainRule(pack, rule, language, width)
    const clause = pack.clauses.find((row) => normalise(row.clause) === name)
    if (clause) return explainClause(pack, clause, language, width)
    const planned = pack.clauses.find((row) => row.rules.includes(name))
    if (planned) return explainClause(pack, planned, language, width, name)
  }
  return isCheck(name) ? explainCheck(name, language, width) : titled(name, packs, language, width)
}

/** Reports name a rule by its title, in either language. An id comes first, whatever the titles are. */
function titled(name: string, packs: readonly Pack[], language: Language, width: number): string | undefined {
  for (const pack of packs) {
    const rule = pack.rules.find(({ title }) => Object.values(title).some((text) => normalise(text) === name))
    if (rule) return explainRule(pack, rule, language, width)
  }
  return undefined
}

/** Clauses may be written with the full-width brackets of the document, 二（二）2, or in figures, 2(2)2; titles in any case. */
function normalise(topic: string): string {
  const text = topic.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase()
  return text.replace(
    /^(\d\d?)\((\d\d?)\)(\d*)$/,
    (_, part: string, section: string, item: string) => `${inChinese(part)}(${inChinese(section)})${item}`,
  )
}

/** 1 to 19 as the document counts: 一, 十四. */
function inChinese(figures: string): string {
  const number = Number(figures)
  return `${number < 10 ? '' : '十'}${['', ...'一二三四五六七八九'][number % 10]}`
}

function nearestTopic(topic: string, packs: readonly Pack[]): string | undefined {
  const known = packs.flatMap(({ rules, clauses }) => [
    ...rules.flatMap(({ rule, title }) => [rule, title.zh, title.en]),
    ...clauses.flatMap((row) => [row.clause, ...row.rules]),
  ])
  const all = [...known, ...Object.keys(checks)]
  return nearestSpelling(topic, all) ?? all.find((name) => normalise(name).includes(normalise(topic)))
}
