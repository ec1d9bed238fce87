import assert from 'node:assert/strict'
import type { Declaration } from '@viridict/core/internal/declaration/declaration.js'
import { registerOf } from '@viridict/core/internal/declaration/declaration.js'
import { formatPath } from '@viridict/core/internal/finding/path.js'
import { operator, place, project } from '../small-texts.js'
import { declarationOf } from './read.js'

function leftOut(text: string): readonly string[] {
  return declarationOf(text).leftOut.map(formatPath)
}

function rowNumbers(declaration: Declaration, register: string): readonly unknown[] {
  return registerOf(declaration, register).rows.map(({ path }) => path[1])
}

describe('what holds a fault is left out', () => {
  it('as the key alone at the top level', () => {
    assert.deepEqual(leftOut(project({ designedOn: '2026-02-30' })), ['designedOn'])
    assert.deepEqual(leftOut(operator({ headcount: '3.5' })), ['headcount'])
    assert.deepEqual(leftOut(project({ work: '翻新' })), ['work'])
  })

  it('as the smallest mapping that is nested', () => {
    assert.deepEqual(leftOut(project({ area: '{green: 1 尺}' })), ['area'])
    assert.deepEqual(leftOut(project({ area: '{green: 1 m2, 地: 1}' })), ['area'])
    const qualification = '{type: landscapeDesign, number: A, validUntil: 明年}'
    assert.deepEqual(leftOut(project({ designer: `{name: 甲, qualification: ${qualification}}` })), [
      'designer.qualification',
    ])
    assert.deepEqual(leftOut(place({ coverage: '{parkGreen: {profile: gb1999}}' })), ['coverage.parkGreen'])
  })

  it('as the row, or as a mapping in the row', () => {
    const rows = '[{species: 国槐, crown: 大}, {species: 白蜡}, {species: 油松, count: 半}]'
    assert.deepEqual(leftOut(project({ planting: rows })), ['planting[0]', 'planting[2]'])
    const parks = '[{name: 甲, class: garden, area: 1 ha, star: {date: 明年}, facilities: {plazas: 1}}]'
    assert.deepEqual(leftOut(place({ parks })), ['parks[0].star'])
    assert.deepEqual(leftOut(operator({ workers: '[{id: a, certificate: {number: 1}}]' })), ['workers[0].certificate'])
  })

  it('so that the rows behind it keep their numbers, and the register is not complete', () => {
    const declaration = declarationOf(
      project({ planting: '[{species: 国槐, crown: 大}, {species: 白蜡}, 油松, {species: 油松}]' }),
    )
    assert.deepEqual(rowNumbers(declaration, 'planting'), [1, 3])
    assert.equal(registerOf(declaration, 'planting').complete, false)
  })

  it('not at all where a key is missing from the declaration itself', () => {
    assert.deepEqual(leftOut(project().replace('work: new\n', '')), [])
    assert.deepEqual(leftOut(project({ cover: '{woody: 1 m2}' })), ['cover'])
  })

  it('as all of an evidence list’s row that has no topic', () => {
    assert.deepEqual(leftOut(project({ evidence: '[{title: 说明}, {topic: cultureStatement}]' })), ['evidence[0]'])
  })
})

describe('a register', () => {
  const complete = (text: string, register: string) => registerOf(declarationOf(text), register).complete
  const rows = '[{id: a, certificate: none}]'

  it('that is written is complete, be it empty', () => {
    assert.equal(complete(operator({ workers: rows }), 'workers'), true)
    assert.equal(complete(operator({ workers: '[]' }), 'workers'), true)
  })

  it('that is named incomplete, in either language, is not', () => {
    for (const incomplete of [
      'incomplete: [workers]',
      'incomplete: [人员]',
      '未列全: [人员]',
      '未列全: [equipment, workers]',
    ])
      assert.equal(
        complete(`${operator({ workers: rows, equipment: '[]' })}${incomplete}\n`, 'workers'),
        false,
        incomplete,
      )
  })

  it('that is not named so stays complete', () => {
    assert.equal(complete(operator({ workers: rows, equipment: '[]', incomplete: '[equipment]' }), 'workers'), true)
  })

  it('is doubtful where it cannot be known what is incomplete', () => {
    for (const incomplete of ['workers', '{a: b}', '[[workers]]', '[{a: b}]'])
      assert.equal(complete(operator({ workers: rows, incomplete }), 'workers'), false, incomplete)
  })

  it('of evidence or logs is never complete', () => {
    assert.equal(complete(operator({ logs: '[]', evidence: '[]' }), 'logs'), false)
    assert.equal(complete(operator({ logs: '[]', evidence: '[]' }), 'evidence'), false)
  })

  it('that is not written has no rows and is not complete', () => {
    assert.deepEqual(registerOf(declarationOf(operator()), 'workers'), { rows: [], written: false, complete: false })
  })
})
