import assert from 'node:assert/strict'
import { assess, defaultPack, loadPack } from '@viridict/core'
import { cornerGarden } from '../texts/corner-garden.js'
import { aRule, faultsOf, packFiles, packWith, packWithout } from './pack-files.js'

const lineOf = (name: string, part: string) => {
  const text = packFiles.get(name) ?? ''
  return text.slice(0, text.indexOf(part)).split('\n').length
}

describe('loadPack', () => {
  it('reads from disk the very pack that ships with the engine', () => {
    const { pack, findings } = loadPack(packFiles)
    assert.deepEqual(findings, [])
    assert.equal(JSON.stringify(pack), JSON.stringify(defaultPack()))
    const [shipped, read] = [undefined, pack].map(
      (one) =>
        assess([{ uri: 'a.yaml', text: cornerGarden }], { asOf: '2026-12-31', ...(one && { packs: [one] }) }).findings,
    )
    assert.deepEqual(structuredClone(read), structuredClone(shipped))
  })

  it('names its files within the folder that the host gives', () => {
    const { findings } = loadPack(packWithout('ledger.yaml'), 'rules/甲')
    assert.deepEqual(
      findings.map(({ location }) => location.uri),
      ['rules/甲/ledger.yaml'],
    )
  })

  it('judges by the rules that there are while others of the ledger are still to be written', () => {
    const { pack, findings } = loadPack(packWith('ledger.yaml', '[park-service-coverage, ', '[to-be-written, '))
    assert.deepEqual(findings, [])
    assert.equal(pack?.rules.length, defaultPack().rules.length)
  })

  it('reads nothing but YAML files of the folder itself', () => {
    const more = new Map([...packFiles, ['README.md', '# 甲'], ['old/rule.yaml', 'no: rule']])
    assert.deepEqual(faultsOf(more), [])
  })

  it('never throws, whatever the files are', () => {
    for (const text of ['', 'a', '- a', '{', 'null', '[[[', '__proto__: 1\n', '\u0000'])
      for (const name of ['pack.yaml', 'ledger.yaml', aRule])
        assert.ok(loadPack(new Map([...packFiles, [name, text]])).findings.length > 0, name)
    assert.ok(loadPack(new Map()).findings.length === 2)
    for (const [part, by] of [
      ['gte: 70 %,', 'gte: ,'],
      ['where: { designedOn: { gte: $policy-date } }', 'where: { designedOn: { gte: } }'],
      ['modality: shall', 'among:'],
    ] as const)
      assert.ok(
        loadPack(packWith(aRule, part, by)).findings.every(({ location }) => location.uri === aRule),
        by,
      )
    const overridden = 'pack: a\nextends: jincheng-2023-35\noverrides: { park-classes: { quotation: , clause: } }'
    loadPack(packWith('pack.yaml', 'pack: jincheng-2023-35', overridden))
  })
})

describe('a broken pack is refused, and each fault named where it stands:', () => {
  const at = (name: string, part: string) => `${name}:${lineOf(name, part)}`
  const faults: Readonly<Record<string, readonly [files: ReadonlyMap<string, string>, fault: string]>> = {
    'no pack.yaml': [packWithout('pack.yaml'), 'missing-file pack.yaml:1'],
    'no ledger': [packWithout('ledger.yaml'), 'missing-file ledger.yaml:1'],
    'an empty file': [new Map([...packFiles, [aRule, '# nothing\n']]), `empty-file ${aRule}:1`],
    'a file that is no YAML': [
      packWith(aRule, 'clause: 二(二)2', 'clause: [二(二)2'),
      `yaml-syntax/missing-bracket-or-quote ${aRule}:3`,
    ],
    'an unknown key': [packWith(aRule, 'clause: 二(二)2', 'clauses: 二(二)2'), `unknown-key ${at(aRule, 'clause: ')}`],
    'an unknown measure': [packWith(aRule, 'woodyCover:', 'woodCover:'), `unknown-key ${at(aRule, 'woodyCover:')}`],
    'a key that has swallowed its value by a full-width colon': [
      packWith(aRule, '{ gte: 70 %, due', '{ gte：70 %, due'),
      `yaml-syntax/full-width ${at(aRule, '{ gte: 70 %, due')}`,
    ],
    'a key that has swallowed its value for want of a blank': [
      packWith(aRule, '{ gte: 70 %, due', '{ gte:70 %, due'),
      `yaml-syntax/key ${at(aRule, '{ gte: 70 %, due')}`,
    ],
    'a level that there is not': [
      packWith(aRule, 'level: error', 'level: fatal'),
      `wrong-value ${at(aRule, 'level: error')}`,
    ],
    'a file named other than its rule': [
      packWith(aRule, 'rule: tree-shrub-cover-ratio', 'rule: tree-share'),
      `file-name ${aRule}:1`,
    ],
    'a clause that the ledger has not': [
      packWith(aRule, 'clause: 二(二)2', 'clause: 二(二)9'),
      `unknown-clause ${aRule}:2`,
    ],
    'a quotation that is not in the document': [
      packWith(aRule, 'quotation: 园林绿化设计中乔灌木占比 ≥ 70%', 'quotation: 园林绿化设计中乔灌木占比 > 70%'),
      `quotation-after ${at(aRule, 'quotation')}`,
    ],
    'a parameter that there is not': [
      packWith(aRule, '$policy-date', '$policy-day'),
      `parameter ${at(aRule, '$policy-date')}`,
    ],
    'a threshold without meaning': [packWith(aRule, 'gte: 70 %,', 'gte: much,'), `figure ${at(aRule, '70 %,')}`],
    'a due date without meaning': [packWith(aRule, 'due: always', 'due: soon'), `figure ${at(aRule, '70 %,')}`],
    'a condition’s date without meaning': [
      packWith(aRule, 'gte: $policy-date', 'gte: 2023-08'),
      `figure ${at(aRule, 'gte: $policy-date')}`,
    ],
    'a condition on a field that there is not': [
      packWith(aRule, '{ designedOn: {', '{ designedUpon: {'),
      `field ${at(aRule, '{ designedOn: {')}`,
    ],
    'a bound that is another field, which there is not': [
      packWith(aRule, 'gte: $policy-date', 'gte: startedOn'),
      `field ${at(aRule, 'gte: $policy-date')}`,
    ],
    'a list that there is not': [
      packWith('park-classes.yaml', 'of: parks, where: { class: community', 'of: gardens, where: { class: community'),
      `field ${at('park-classes.yaml', 'of: parks, where: { class: community')}`,
    ],
    'a word that its field does not take': [
      packWith('park-classes.yaml', 'class: community,', 'class: communal,'),
      `word ${at('park-classes.yaml', 'class: community,')}`,
    ],
    'places that there are not': [
      packWith('park-classes.yaml', 'places: [counties]', 'places: [X7]'),
      `place ${at('park-classes.yaml', 'places: [counties]')}`,
    ],
    'a period after a date that there is not': [
      packWith(
        'green-plan-revision.yaml',
        'months after greenPlan.territorialApproval.date',
        'months after greenPlan.start',
      ),
      `field ${at('green-plan-revision.yaml', 'months after greenPlan.territorialApproval.date')}`,
    ],
    'the due day of what has none': [
      packWith('green-plan-revision.yaml', 'due: 12 months after greenPlan.territorialApproval.date', 'due: undated'),
      `figure ${at('green-plan-revision.yaml', '{ lte: due')}`,
    ],
    'a rule of two files': [new Map([...packFiles, ['b.yaml', packFiles.get(aRule) ?? '']]), 'duplicate-rule b.yaml:1'],
    'a rule that its clause does not list': [
      packWith(aRule, 'clause: 二(二)2', 'clause: 二(二)1'),
      `unlisted-rule ${aRule}:2`,
    ],
    'a clause whose words are not the document’s': [
      packWith('ledger.yaml', 'text: 总体目标。到2025年', 'text: 总体目标。到2035年'),
      `quotation-before ${at('ledger.yaml', 'text: 总体目标')}`,
    ],
    'a place above itself': [
      packWith('pack.yaml', 'level: 市 }', 'level: 市, parent: jincheng }'),
      `parent ${at('pack.yaml', 'id: jincheng')}`,
    ],
  }
  for (const [name, [files, fault]] of Object.entries(faults)) {
    it(name, () => assert.ok(faultsOf(files).includes(fault), faultsOf(files).join()))
  }

  it('no policy text to compare quotations with', () => {
    const [first] = faultsOf(packWithout('policy.txt'))
    assert.equal(first, `missing-file ${at('pack.yaml', 'text: policy.txt')}`)
  })

  it('a parameter whose value cannot stand where it is put', () => {
    assert.notDeepEqual(faultsOf(packWith('pack.yaml', 'value: 2023-08-17', 'value: lately')), [])
    assert.notDeepEqual(faultsOf(packWith('pack.yaml', 'value: 36 months', 'value: long')), [])
  })
})
