import { code, plainText } from './markdown.js'
import type { PageContext } from './page-context.js'
import { asList, asRecord, asText, isList, type Plain } from './read-yaml.js'
import type { Field } from './record.js'
import { fieldAt, spellPath, spellScalar } from './spell.js'
import { comparisons, words } from './words.js'

/** `where` of a rule as Markdown, one part a field: `设计日期` ≥ 2023-08-17（文件印发日期）. */
export function describeWhere(
  context: PageContext,
  where: Plain | undefined,
  record: string | undefined,
): readonly string[] {
  return Object.entries(asRecord(where)).map(([path, wanted]) => {
    const label = describeField(context, path, record)
    const spell = (value: string) => describeBound(context, value, record, path)
    if (typeof wanted === 'string') return joined(context, label, [spell(wanted)])
    if (Array.isArray(wanted))
      return joined(
        context,
        label,
        wanted.map((value) => spell(asText(value))),
      )
    const tests = Object.entries(asRecord(wanted)).map(([test, bound]) => {
      const bounds = isList(bound) ? bound.map((one) => spell(asText(one))) : [spell(asText(bound))]
      return describeTest(context, test, bounds.join(context.language === 'zh' ? '、' : ' or '))
    })
    return `${label} ${tests.join(context.language === 'zh' ? '，' : ', ')}`
  })
}

/** A field of the record, or with a slash in front of the declaration that it stands in. */
export function describeField(context: PageContext, path: string, record: string | undefined): string {
  if (!path.startsWith('/')) return code(spellPath(context, record, path))
  return `${words.ofDeclaration[context.language]}${code(spellPath(context, context.kind, path.slice(1)))}`
}

/** What a field is compared with: a value of its own, or another field. */
function describeBound(context: PageContext, text: string, record: string | undefined, path: string): string {
  const field = fieldAtName(context, path, record)
  const isWord = context.vocabulary[field?.enum ?? field?.item?.enum ?? '']?.[text] !== undefined
  const isField = !isWord && fieldAtName(context, text, record) !== undefined
  return isField ? describeField(context, text, record) : describeValue(context, text, record, path)
}

/** A field of the record, or with a slash in front of the whole declaration. */
function fieldAtName(context: PageContext, name: string, record: string | undefined): Field | undefined {
  return name.startsWith('/') ? fieldAt(context, context.kind, name.slice(1)) : fieldAt(context, record, name)
}

function joined({ language }: PageContext, label: string, values: readonly string[]): string {
  const or = language === 'zh' ? words.or.zh : ` ${words.or.en} `
  return language === 'zh' ? `${label} 为 ${values.join(or)}` : `${label} is ${values.join(or)}`
}

function describeTest({ language }: PageContext, test: string, bound: string): string {
  const zh = language === 'zh'
  if (test === 'present' && bound === 'false') return zh ? '未申报' : 'is not declared'
  if (test === 'present') return zh ? '已申报' : 'is declared'
  if (test === 'validAt') return zh ? `不早于${bound}` : `is not before ${bound}`
  if (test === 'not') return zh ? `不为${bound}` : `is not ${bound}`
  if (test === 'within' && bound.includes('`')) return zh ? `在${bound}内` : `lies in ${bound}`
  if (test === 'within') return zh ? `在截至判定日的${bound}内` : `lies in the ${bound} that end at the as-of date`
  return `${comparisons[test] ?? test} ${bound}`
}

/** A figure, an enumerated value, the as-of date, or a parameter with its title. */
export function describeValue(context: PageContext, text: string, record?: string, path = ''): string {
  if (text === 'asOf') return words.asOfDay[context.language]
  if (text.startsWith('$')) return describeParameter(context, text.slice(1), record, path)
  const field = fieldAtName(context, path, record)
  return plainText(spellDuration(context, field ? spellScalar(context, field, text) : text))
}

function describeParameter(context: PageContext, name: string, record: string | undefined, path: string): string {
  const { value, title } = asRecord(context.parameters[name])
  const values = typeof value === 'string' ? [value] : asList(value).map(asText)
  if (values.length === 0) return code(`$${name}`)
  const zh = context.language === 'zh'
  const shown = values.map((entry) => describeValue(context, entry, record, path)).join(zh ? '、' : ', ')
  const label = plainText(asText(asRecord(title)[context.language]))
  return label === '' ? shown : zh ? `${shown}（${label}）` : `${shown} (${label})`
}

const durations: Readonly<Record<string, string>> = {
  months: '个月',
  month: '个月',
  years: '年',
  year: '年',
  days: '天',
  day: '天',
}

function spellDuration({ language }: PageContext, text: string): string {
  const [, number = '', unit = ''] = /^(\d+) (\w+)$/u.exec(text) ?? []
  return language === 'zh' && durations[unit] ? `${number}${durations[unit]}` : text
}
