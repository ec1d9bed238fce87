import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { normalisePolicyText } from '@viridict/core'
import { parse } from 'yaml'
import { policyClauses } from './policy-clauses.js'

interface Row {
  readonly clause: string
  readonly text: string
  readonly modality: string
  readonly units: readonly string[]
  readonly rules: readonly string[]
  readonly unchecked?: readonly { readonly zh: string }[]
  readonly reason?: { readonly zh: string; readonly en: string }
}

interface Rule {
  readonly rule: string
  readonly clause: string
  readonly quotation: string
  readonly judgements: readonly { readonly modality: string }[]
}

const folder = new URL('../../../../rules/jincheng-2023-35/', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const readYaml = <T>(file: string): T => parse(read(file), { schema: 'failsafe' })

const policy = read('policy.txt')
const normalised = normalisePolicyText(policy)
const clauses = policyClauses(policy)
const ledger = readYaml<Row[]>('ledger.yaml')
const rowOf = new Map(ledger.map((row) => [row.clause, row]))
const ruleIds = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && file !== 'pack.yaml' && file !== 'ledger.yaml')
  .map((file) => file.slice(0, -'.yaml'.length))
const rules = ruleIds.map((id) => ({ id, source: readYaml<Rule>(`${id}.yaml`) }))
const strength = ['may', 'should', 'shall']
/** 85, 1.5, 一年. */
const aNumber = /\d+(?:\.\d+)?|[一二三四五六七八九十]+(?=[个条处种株米年])/g

describe('the policy text', () => {
  it('mends what page breaks repeat and what LaTeX hides', () => {
    assert.equal(normalisePolicyText('〔责\n\n责任单位：市自然资\n\n源局〕'), '〔责任单位：市自然资源局〕')
    assert.equal(normalisePolicyText('占比 $\\geq 70\\%$ ，'), '占比≥70%，')
  })

  it('names responsible units 40 times, once for each numbered item', () => {
    assert.equal(normalised.split('〔责任单位').length - 1, 40)
    assert.equal(clauses.filter((clause) => clause.units.length > 0).length, 40)
  })
})

describe('the ledger', () => {
  it('has a row for each of the 46 clauses, in the order of the policy', () => {
    assert.equal(ledger.length, 46)
    assert.equal(rowOf.size, 46)
    assert.deepEqual(
      ledger.map((row) => row.clause),
      clauses.map((clause) => clause.clause),
    )
  })

  for (const { clause, text, units } of clauses) {
    it(`${clause} says what the policy says, and names its responsible units`, () => {
      const row = rowOf.get(clause)
      assert.ok(row)
      assert.ok(normalised.includes(normalisePolicyText(row.text)))
      assert.equal(row.text, text)
      assert.deepEqual(row.units, units)
      for (const phrase of row.unchecked ?? []) assert.ok(row.text.includes(phrase.zh), phrase.zh)
    })
  }

  it('gives every clause its rules, or a reason why it has none', () => {
    for (const { clause, rules, reason } of ledger) assert.equal(rules.length === 0, reason !== undefined, clause)
  })

  it('names no rule twice', () => {
    const named = ledger.flatMap((row) => row.rules)
    assert.deepEqual(named, [...new Set(named)])
  })

  it('has every rule that it names, and names every rule: 46 of 46 clauses, with nothing still to come', () => {
    assert.deepEqual(ledger.flatMap((row) => row.rules).sort(), [...ruleIds].sort())
    const judged = ledger.filter((row) => row.rules.length > 0)
    assert.deepEqual([judged.length, ledger.length - judged.length], [45, 1])
  })

  it('leaves no number of the policy unread: each stands in the quotation of a rule, or is named as unchecked', () => {
    for (const { clause, text, unchecked = [] } of ledger.filter((row) => row.rules.length > 0)) {
      const words = normalisePolicyText(text)
      const read = [
        ...rules.filter(({ source }) => source.clause === clause).map(({ source }) => source.quotation),
        ...unchecked.map(({ zh }) => zh),
      ]
      const spans = read.map(normalisePolicyText).map((part) => [words.indexOf(part), part.length] as const)
      for (const { 0: number, index } of words.matchAll(aNumber))
        assert.ok(
          spans.some(([start, length]) => start >= 0 && index >= start && index < start + length),
          `${clause}: ${number} in ${words.slice(index - 8, index + 8)}`,
        )
    }
  })
})

describe('the rules of the pack', () => {
  for (const { id, source } of rules) {
    it(`${id} stands in its clause's row and quotes that clause`, () => {
      const row = rowOf.get(source.clause)
      assert.ok(row, `no clause ${source.clause}`)
      assert.equal(source.rule, id)
      assert.ok(row.rules.includes(id))
      const quotation = normalisePolicyText(source.quotation)
      assert.ok(normalised.includes(quotation), quotation)
      assert.ok(normalisePolicyText(row.text).includes(quotation), quotation)
    })

    it(`${id} is worded no more strongly than its clause`, () => {
      const allowed = strength.indexOf(rowOf.get(source.clause)?.modality ?? '')
      for (const { modality } of source.judgements) assert.ok(strength.indexOf(modality) <= allowed, modality)
    })
  }
})
