import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtInPack, defaultPack, loadPack, type Pack } from '@viridict/core'
import { replaced } from '../texts/replaced.js'
import { faultsOf } from './pack-files.js'

/** This file runs from test/dist/core/pack. */
const folder = fileURLToPath(new URL('../../../../rules/taiyuan-2023/', import.meta.url))
const files: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')]),
)

const packWith = (part: string, by: string): ReadonlyMap<string, string> =>
  new Map([...files, ['pack.yaml', replaced(files.get('pack.yaml') ?? '', part, by)]])

function taiyuan(): Pack {
  const pack = builtInPack('taiyuan-2023')
  assert.ok(pack)
  return pack
}

describe('a pack that extends another', () => {
  it('loads from its folder to what ships', () => {
    const { pack, findings } = loadPack(files)
    assert.deepEqual(findings, [])
    assert.deepEqual(pack, taiyuan())
  })

  it('takes over the rules that it names, and no other', () => {
    assert.deepEqual(
      taiyuan().rules.map(({ rule }) => rule),
      ['park-service-coverage', 'greenway-length-per-10k'],
    )
  })

  it('judges by its own figures, and by those of the other where it has none', () => {
    const thresholds = (pack: Pack, id: string) =>
      pack.rules.find(({ rule }) => rule === id)?.judgements[0]?.milestones.map(({ gte }) => gte)
    assert.deepEqual(thresholds(taiyuan(), 'greenway-length-per-10k'), ['1.2 km', '1.5 km'])
    assert.deepEqual(thresholds(defaultPack(), 'greenway-length-per-10k'), ['1 km', '1.5 km'])
    const bare = loadPack(packWith('  greenway-per-10k-2025:\n    value: 1.2 km', '  renamed:\n    value: 1.2 km'))
    assert.ok(bare.pack)
    assert.deepEqual(thresholds(bare.pack, 'greenway-length-per-10k'), ['1 km', '1.5 km'])
  })

  it('has a document, places and clauses of its own', () => {
    assert.match(taiyuan().document.number, /太原/)
    assert.deepEqual(
      taiyuan().clauses.map(({ clause }) => clause),
      ['总体目标'],
    )
    assert.ok(taiyuan().rules.every(({ clause }) => clause === '总体目标'))
    assert.ok(taiyuan().jurisdictions.every(({ id }) => id !== 'cityProper'))
  })

  it('may override the level and the milestones of a rule, and leave all its rules in', () => {
    const text = packWith(
      'overrides:\n',
      'overrides:\n  star-parks: { clause: 总体目标, quotation: 公园绿地, level: warning, milestones: [{ gte: 3, due: 2026-12-31 }] }\n',
    )
    const { pack } = loadPack(
      new Map([
        ...text,
        [
          'pack.yaml',
          replaced(
            text.get('pack.yaml') ?? '',
            'only: [park-service-coverage,',
            'only: [star-parks, park-service-coverage,',
          ),
        ],
        ['ledger.yaml', replaced(files.get('ledger.yaml') ?? '', 'rules: [park-', 'rules: [star-parks, park-')],
      ]),
    )
    const [judgement] = pack?.rules.find(({ rule }) => rule === 'star-parks')?.judgements ?? []
    assert.equal(judgement?.level, 'warning')
    assert.deepEqual(judgement?.milestones, [{ gte: '3', due: '2026-12-31' }])
  })
})

describe('an extending pack is refused', () => {
  const lineOf = (part: string) => (files.get('pack.yaml') ?? '').split(part)[0]?.split('\n').length

  it('where the other is not found, or is itself', () => {
    const at = `pack.yaml:${lineOf('extends:')}`
    assert.deepEqual(faultsOf(packWith('extends: jincheng-2023-35', 'extends: nowhere')), [`extends ${at}`])
    const itself = packWith('extends: jincheng-2023-35', 'extends: taiyuan-2023')
    assert.deepEqual(faultsOf(itself), [`extends ${at}`])
  })

  it('where it names a rule that the other does not have', () => {
    const faults = faultsOf(packWith('only: [park-service-coverage', 'only: [park-coverage-rate'))
    assert.ok(
      faults.some((fault) => fault.startsWith('unknown-rule pack.yaml:')),
      faults.join(),
    )
  })

  it('where a rule quotes what its own document does not say', () => {
    const faults = faultsOf(
      packWith('quotation: 城市万人拥有绿道长度达到1.2公里', 'quotation: 城市万人拥有绿道长度达到1公里'),
    )
    assert.deepEqual(faults, [`quotation-before pack.yaml:${lineOf('quotation: 城市万人')}`])
  })

  it('where it overrides without extending', () => {
    const faults = faultsOf(packWith('extends: jincheng-2023-35\n', ''))
    assert.ok(faults.length > 0)
  })
})
