import { checks, type Language, resultVersion, type Text, type Verdict } from '@viridict/core'
import { verdictOrder, words } from '../wording.js'

/** What a JSON result says of one finding, as far as two results are compared by it. */
export interface Seen {
  readonly key: string
  readonly rule: string
  /** Id, or id#item; the file where there is no declaration. */
  readonly subject: string
  /** Of the declaration; empty where there is none. */
  readonly name: string
  readonly verdict: Verdict
  readonly level: string
  readonly clause: string
  readonly title: Text
  readonly message: Text
  readonly value: Text
  readonly gap: Text
  readonly requirement: Text
  /** When the requirement that was judged is due. */
  readonly due: string
  readonly isDue: boolean
  readonly reason: string
  /** Of the facts judged. */
  readonly fingerprint: string
  readonly decision: string
}

/** One side of a comparison. */
export interface Result {
  readonly asOf: string
  readonly packs: readonly string[]
  readonly findings: readonly Seen[]
}

export type ResultRead =
  | { readonly ok: true; readonly result: Result }
  | { readonly ok: false; readonly why: 'not-a-result' | 'version' }

type Json = Readonly<Record<string, unknown>>

/** A result that `-f json` wrote. It may have been made by anybody, so nothing in it is taken for granted. */
export function readResult(text: string): ResultRead {
  const parsed = parse(text)
  if (!isObject(parsed) || !Array.isArray(parsed.findings) || typeof parsed.asOf !== 'string')
    return { ok: false, why: 'not-a-result' }
  if (parsed.version !== resultVersion) return { ok: false, why: 'version' }
  const findings = parsed.findings.map(seenOf)
  if (findings.some((finding) => finding === undefined)) return { ok: false, why: 'not-a-result' }
  const packs = Array.isArray(parsed.packs) ? parsed.packs.map((pack) => textAt(pack, 'id')) : []
  return { ok: true, result: { asOf: parsed.asOf, packs, findings: findings.filter((one) => one !== undefined) } }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function seenOf(finding: unknown): Seen | undefined {
  const verdict = verdictOrder.find((known) => known === textAt(finding, 'verdict'))
  const key = textAt(finding, 'key')
  if (!isObject(finding) || verdict === undefined || key === '') return undefined
  const { subject, judged, location } = finding
  const item = textAt(subject, 'item')
  const id = textAt(subject, 'id')
  const rule = textAt(finding, 'rule')
  return {
    key,
    rule,
    subject: id === '' ? textAt(location, 'uri') : item === '' ? id : `${id}#${item}`,
    name: textAt(subject, 'name'),
    verdict,
    level: textAt(finding, 'level'),
    clause: textAt(judged, 'clause'),
    title: judged === undefined ? titleOfCheck(rule) : bothAt(judged, 'title'),
    message: bothAt(finding, 'message'),
    value: figureIn(at(judged, 'value')),
    gap: gapIn(at(judged, 'gap')),
    requirement: bothAt(at(at(judged, 'milestone'), 'requirement'), 'inWords'),
    due: textAt(at(judged, 'milestone'), 'due'),
    isDue: at(at(judged, 'milestone'), 'isDue') === true,
    reason: textAt(judged, 'reason'),
    fingerprint: textAt(judged, 'fingerprint'),
    decision: textAt(at(finding, 'decision'), 'decision'),
  }
}

function titleOfCheck(rule: string): Text {
  return Object.hasOwn(checks, rule) ? checks[rule as keyof typeof checks].title : { zh: rule, en: rule }
}

/** Of a deed of which nothing is known but that it was not done so far the day says nothing. */
function figureIn(figure: unknown): Text {
  const text = textAt(figure, 'text')
  const isUndone = textAt(figure, 'unit') === 'date' && at(figure, 'hi') === null
  return isUndone ? words.notDone : { zh: text, en: text }
}

/** Two shares are points apart, and two dates days. */
function gapIn(gap: unknown): Text {
  const text = textAt(gap, 'text')
  const bare = text.replaceAll('%', '')
  switch (textAt(gap, 'unit')) {
    case 'percent':
      return { zh: `${bare}个百分点`, en: `${bare} points` }
    case 'days':
      return { zh: `${text}天`, en: `${text} days` }
    default:
      return { zh: text, en: text }
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}

function at(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Empty where there is none, or something else than a text. */
function textAt(value: unknown, key: string): string {
  const text = at(value, key)
  return typeof text === 'string' ? text : ''
}

function bothAt(value: unknown, key: string): Text {
  const of = (language: Language) => textAt(at(value, key), language)
  return { zh: of('zh'), en: of('en') }
}
