import assert from 'node:assert/strict'
import { marksOf } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

/** A check, a text, and what the check says of it: the message and the characters that it marks. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...marks: string[]])[]>> = {
  kind: [
    [project()],
    [project({ kind: '项目' })],
    ['viridict: 1\nid: a\n', 'missing viridict: 1'],
    ['viridict: 1\nkind:\n', 'missing kind'],
    [project({ kind: 'Projekt' }), 'nearest Projekt'],
    [project({ kind: '养护单' }), 'nearest 养护单'],
    [project({ kind: '合同' }), 'unknown 合同'],
  ],
  'format-version': [
    [project({ viridict: '1' })],
    [project({ viridict: '2' }), 'unknown 2'],
    [project({ viridict: "'1.0'" }), "unknown '1.0'"],
  ],
  'unknown-key': [
    [project({ cover: '{woody: 1 m2, herbaceous: 1 m2}' })],
    [project({ covr: '1' }), 'nearest covr'],
    [project({ 投影面: '1' }), 'nearest 投影面'],
    [project({ 合同金额: '1' }), 'none 合同金额'],
    [project({ area: '{green: 1 m2, gren: 1 m2}' }), 'nearest gren'],
    [project({ planting: '[{species: 国槐, 株高: 3 m}]' }), 'none 株高'],
    [
      project({ __proto__x: '1', constructor: '1', toString: '1' }),
      'none __proto__x',
      'none constructor',
      'none toString',
    ],
  ],
  'missing-key': [
    [project()],
    [project().replace('category: other\n', ''), 'required viridict: 1'],
    [project({ category: '' }), 'required viridict: 1'],
    [project({ area: '{site: 1 m2}' }), 'required area'],
    [project({ cover: '{woody: 1 m2}' }), 'required cover'],
    [project({ planting: '[{count: 1}]' }), 'required {count: 1'],
    [project({ stage: 'completed' }), 'required viridict: 1'],
    [project({ stage: 'completed', completedOn: '2026-05-30' })],
  ],
  'unknown-value': [
    [project({ work: '改建' })],
    [project({ work: 'rebuild' }), 'nearest rebuild'],
    [project({ work: '新见' }), 'nearest 新见'],
    [project({ category: '机场跑道' }), 'none 机场跑道'],
    [place({ parks: '[{name: 甲, class: G11, area: 20 ha}]' })],
    [place({ parks: '[{name: 甲, class: garden, area: 1 ha, functions: [leisure, 睡觉]}]' }), 'none 睡觉'],
    [project({ planting: '[{species: 国槐, under: maybe}]' }), 'none maybe'],
  ],
  'wrong-shape': [
    [project({ planting: '[]' })],
    [project({ area: '4680 m2' }), 'record 4680 m2'],
    [project({ planting: '国槐' }), 'list 国槐'],
    [project({ planting: '{species: 国槐}' }), 'list planting'],
    [project({ planting: '[国槐]' }), 'record 国槐'],
    [project({ name: '[甲]' }), 'scalar name'],
    [project({ name: '{a: b}' }), 'scalar name'],
    [project({ planting: '\n  - species: 国槐\n  -' }), 'empty-row planting'],
    [operator({ workers: '[{id: a, certificate: none}, {id: b, certificate: 无}]' })],
    [operator({ workers: '[{id: a, certificate: 有}]' }), 'record 有'],
  ],
  'duplicate-key': [
    [project({ 投影面积: '{woody: 1 m2, herbaceous: 1 m2}' })],
    [`${project()}work: new\n`, 'twice work'],
    [`${project()}建设性质: 新建\n`, 'two-languages 建设性质'],
    [project({ area: '{green: 1 m2, 绿地面积: 1 m2}' }), 'two-languages 绿地面积'],
    [project({ planting: '[{species: 国槐, species: 国槐}]' }), 'twice species'],
  ],
  number: [
    [project({ area: '{green: 4689.4 m2}' })],
    [project({ area: '{green: 三百}' }), 'not-a-number 三百'],
    [project({ area: "{green: '4,689 m2'}" }), "thousands '4,689 m2'"],
    [project({ area: '{green: -1 m2}' }), 'negative -1 m2'],
    [project({ planting: '[{species: 国槐, count: 1.5}]' }), 'not-whole 1.5'],
    [project({ planting: '[{species: 国槐, count: 1.0}]' })],
    [project({ planting: '[{species: 国槐, count: 1, crown: 3.5-3.0 m}]' }), 'reversed 3.5-3.0 m'],
    [project({ planting: '[{species: 国槐, count: 1, crown: 3.0-3.5 m}]' })],
    [project({ area: '{green: 0 m2}' })],
  ],
  unit: [
    [project({ area: '{green: 7 亩}' })],
    [project({ area: '{green: 7 m}' }), 'other-dimension 7 m'],
    [project({ area: '{green: 7 尺}' }), 'unknown 7 尺'],
    [project({ planting: '[{species: 国槐, count: 3 m2}]' }), 'other-dimension 3 m2'],
    [place({ population: '{count: 58.5097 万人, definition: resident, date: 2026-12-31}' })],
  ],
  date: [
    [project({ designedOn: '2024-02-29' })],
    [project({ designedOn: '2026年5月30日' })],
    [project({ designedOn: '2026-02-30' }), 'impossible 2026-02-30'],
    [project({ designedOn: '2023-02-29' }), 'impossible 2023-02-29'],
    [project({ designedOn: '去年' }), 'not-a-date 去年'],
    [project({ designedOn: '2026/5/30' }), 'format 2026/5/30'],
    [place({ year: '二六年' }), 'not-a-date 二六年'],
  ],
  'percent-over-100': [
    [place({ indicators: '{gardenUnitRate: 100 %}' })],
    [place({ indicators: '{gardenUnitRate: 100.01 %}' }), 'value 100.01 %'],
  ],
}

for (const [check, texts] of Object.entries(cases)) {
  describe(`check ${check}`, () => {
    for (const [text, ...marks] of texts) {
      it(marks.length > 0 ? `says ${marks.join('; ')}` : `says nothing of ${text.split('\n').at(-2)}`, () => {
        assert.deepEqual(marksOf(check, text), marks)
      })
    }
  })
}
