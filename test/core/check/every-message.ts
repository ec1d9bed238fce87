import { configProblems, defaultPack, type Finding, judgeCase, loadPack, type Rule, readConfig } from '@viridict/core'
import { problemAt } from '@viridict/core/internal/finding/problem-at.js'
import { type Unreadable, unreadableFile } from '@viridict/core/internal/finding/unreadable-file.js'
import type { CheckMessageId } from '@viridict/core/internal/generated/checks.js'
import { sourceLimits } from '@viridict/core/internal/source/limits.js'
import { assessed, decision, fingerprintOf, statement, withoutStatement } from '../decision/decided.js'
import { findingsIn } from '../findings.js'
import { aRule, packFiles, packWith, packWithout } from '../pack/pack-files.js'
import { operator, place, project } from '../small-texts.js'
import { mapMessages } from './map-messages.js'

/** Texts of which each gives the message that it is named after; the compiler asks for every one of checks.yaml. */
export const everyMessage: Readonly<Record<CheckMessageId, string | (() => readonly Finding[])>> = {
  ...mapMessages,
  'yaml-syntax/alias': 'a: *b\n',
  'yaml-syntax/escape': 'a: "\\q"\n',
  'yaml-syntax/indentation': 'a:\n  b: 1\n c: 1\n',
  'yaml-syntax/tab': 'a:\n\tb: 1\n',
  'yaml-syntax/missing-bracket-or-quote': 'a: [1\n',
  'yaml-syntax/key': 'a\nb: 1\n',
  'yaml-syntax/scalar': 'a: @b\n',
  'yaml-syntax/unexpected': 'a: 1}}\n]\n',
  'yaml-syntax/tag': 'a: !b c\n',
  'yaml-syntax/full-width': 'a：1\nb: 1\n',
  'yaml-syntax/wide-blank': 'a:\u3000b\nc: 1\n',
  'yaml-syntax/stray-document': `${operator()}---\n- 1\n`,
  'limit/limit-depth': '['.repeat(100),
  'limit/limit-nodes': Array.from(
    'abcdefgh',
    (name, index) => `${name}: &${name} [${`${index ? `*${'abcdefgh'[index - 1]}` : 1},`.repeat(10)}]\n`,
  ).join(''),
  'limit/limit-tokens': '#\n'.repeat(sourceLimits.tokens),
  'limit/limit-rows': `a: [${'1,'.repeat(sourceLimits.rows + 1)}]`,
  'limit/limit-documents': 'a: 1\n---\n'.repeat(sourceLimits.documents + 1),
  'limit/limit-bytes': 'a'.repeat(sourceLimits.characters + 1),
  'limit/limit-findings': `${project()}${Array.from({ length: 1001 }, (_, index) => `甲${index}: 1\n`).join('')}`,
  'kind/unmarked': 'kind: Project\nid: a\nname: a\n',
  'kind/missing': 'viridict: 1\n',
  'kind/nearest': 'viridict: 1\nkind: Projekt\n',
  'kind/unknown': 'viridict: 1\nkind: 合同\n',
  'kind/decisions': `viridict: 1\nkind: Decisions\ndecisions:\n${decision()}`,
  'format-version/unknown': project({ viridict: '2' }),
  'sample/template': project({ id: 'sample-project' }),
  'unknown-key/nearest': project({ covr: '1' }),
  'unknown-key/none': project({ 合同金额: '1' }),
  'missing-key/required': 'viridict: 1\nkind: Project\n',
  'unknown-value/nearest': project({ work: 'rebuild' }),
  'unknown-value/none': project({ work: '合同金额' }),
  'wrong-shape/record': project({ area: '1' }),
  'wrong-shape/list': project({ planting: '1' }),
  'wrong-shape/scalar': project({ name: '[]' }),
  'wrong-shape/empty-row': project({ planting: '\n  -' }),
  'duplicate-key/twice': `${project()}name: 甲\n`,
  'duplicate-key/two-languages': `${project()}名称: 甲\n`,
  'number/not-a-number': project({ area: '{green: 大}' }),
  'number/thousands': project({ area: "{green: '1,000'}" }),
  'number/negative': project({ area: '{green: -1}' }),
  'number/not-whole': operator({ headcount: '1.5' }),
  'number/reversed': project({ area: '{green: 2-1 m2}' }),
  'unit/unknown': project({ area: '{green: 1 尺}' }),
  'unit/other-dimension': project({ area: '{green: 1 m}' }),
  'cover-contradiction/beds': project({ cover: '{woody: 1, herbaceous: 0}', planting: '[{species: 连翘, area: 2}]' }),
  'cover-contradiction/under': project({
    cover: '{woody: 1, herbaceous: 0}',
    planting: '[{species: 连翘, area: 2, under: true}]',
  }),
  'cover-contradiction/green': project({ area: '{green: 1}', cover: '{woody: 1, herbaceous: 2}' }),
  'cover-contradiction/no-green': project({ area: '{green: 0}', cover: '{woody: 1, herbaceous: 0}' }),
  'cover-contradiction/none': project({ cover: '{woody: 0, herbaceous: 0}', planting: '[{species: 国槐, count: 1}]' }),
  'crown-size/too-wide': project({ planting: '[{species: 国槐, count: 1, crown: 350}]' }),
  'crown-size/zero': project({ planting: '[{species: 国槐, count: 1, crown: 0}]' }),
  'date/impossible': project({ designedOn: '2026-02-30' }),
  'date/not-a-date': project({ designedOn: '去年' }),
  'date/format': project({ designedOn: '2026/5/30' }),
  'percent-over-100/value': place({ indicators: '{gardenUnitRate: 101 %}' }),
  'date-order/order': project({ stage: 'completed', designedOn: '2026', completedOn: '2025' }),
  'date-order/not-completed': project({ completedOn: '2025' }),
  'future-date/later': operator({ equipment: '[{name: 甲, acquiredOn: 2027}]' }),
  'part-over-whole/part': project({ area: '{green: 2 m2, site: 1 m2}' }),
  'part-over-whole/measure': place({ land: '{builtUp: 1 km2, green: 0.6 km2, water: 0.6 km2, waterInGreen: 0}' }),
  'rows-over-green/sum': project({ planting: '[{species: 国槐, area: 1001 m2}]' }),
  'beds-over-green/sum': project({ planting: '[{species: 连翘, area: 1001 m2}]' }),
  'cover-outside-bounds/woody': project({ planting: '[]', cover: '{woody: 1 m2, herbaceous: 0}' }),
  'declared-total/sum': operator({ headcount: '1', workers: '[]' }),
  'declared-total/recomputed': place({
    land: '{builtUp: 10 km2, green: 2 km2, water: 1 km2, waterInGreen: 0}',
    indicators: '{blueGreenRatio: 45 %}',
  }),
  'declared-total/portfolio': () => portfolio('{portfolio: {operators: 1}, indicators: {certifiedWorkerRate: 9 %}}', 1),
  'portfolio-count/more': () => portfolio('{portfolio: {operators: 1}}', 2),
  'row-area-over-crowns/area': project({ planting: '[{species: 国槐, count: 1, crown: 1 m, area: 1 m2}]' }),
  'row-without-size/count': project({ planting: '[{species: 国槐, count: 1}]' }),
  'layer-missing/layer': project({ planting: '[{species: 早园竹}]' }),
  'unknown-species/suggestions': project({ planting: '[{species: 国愧}]' }),
  'unknown-species/form-stated': project({ planting: '[{species: 某某某, form: herb, area: 1}]' }),
  'unknown-species/none': project({ planting: '[{species: 鸿蒙紫气草本组合}]' }),
  'ambiguous-species/candidates': project({ planting: '[{species: 法桐}]' }),
  'species-claim/form': project({ planting: '[{species: 国槐, form: lawn}]' }),
  'species-claim/status': project({ planting: '[{species: 国槐, status: exotic}]' }),
  'species-claim/no-list': project({ planting: '[{species: 国槐, status: native}]' }),
  'species-claim/cultivar': project({ planting: '[{species: 龙爪槐, status: native}]' }),
  'species-claim/invasive': project({ planting: '[{species: 加拿大一枝黄花}]' }),
  'certificate-expiry/soon': operator({
    workers: '[{id: a, certificate: {occupation: other, number: 1, validUntil: 2027-01-01}}]',
  }),
  'certificate-expiry/qualification': project({
    designedOn: '2025',
    designer: '{name: 乙, qualification: {type: other, number: 1, validUntil: 2026-01}}',
  }),
  'duplicate-row/equal': place({ greenLineChanges: '[{id: a, date: 2025}, {id: a, date: 2025}]' }),
  'duplicate-row/differing': place({ greenLineChanges: '[{id: a, date: 2025}, {id: a, date: 2024}]' }),
  'duplicate-id/equal': `${project()}---\n${project()}`,
  'duplicate-id/differing': `${project()}---\n${operator()}`,
  'duplicate-place/several': `${place()}---\n${place({ id: 'b' })}`,
  'category-record/missing': project({ category: 'park' }),
  'category-record/other': project({ park: '{class: garden}' }),
  'class-size/small': place({ parks: '[{name: 甲, class: community, area: 1 m2}]' }),
  'class-size/large': place({ parks: '[{name: 甲, class: pocketPark, area: 2 ha}]' }),
  'class-size/not-below': place({ parks: '[{name: 甲, class: microGreen, area: 1 ha}]' }),
  'old-tree-age/age': place({ oldTrees: '[{id: a, category: ancient, condition: normal, age: 9}]' }),
  'rescue-of-healthy-tree/normal': place({
    oldTrees: '[{id: a, category: ancient, condition: normal, rescue: {date: 2025}}]',
  }),
  'reporting-year/ahead': operator({ year: '2030' }),
  'reporting-year-ahead/ahead': place({ year: '2030' }),
  'reporting-year/past': place({ year: '2020' }),
  'reporting-year/population': place({ population: '{count: 1, definition: resident, date: 2020}' }),
  'reporting-year/fund': place({ funds: '[{year: 2023, construction: 1, maintenance: 1}]' }),
  'fund-years/gap': place({
    funds: '[{year: 2023, construction: 1, maintenance: 1}, {year: 2026, construction: 1, maintenance: 1}]',
  }),
  'fund-years/late-start': place({ funds: '[{year: 2026, construction: 1, maintenance: 1}]' }),
  'duplicate-evidence/twice': place({ evidence: '[{topic: gardenExpo, title: 甲}, {topic: gardenExpo, title: 甲}]' }),
  'unused-topic/unused': operator({ evidence: '[{topic: gardenExpo, title: 甲}]' }),
  'placeholder/word': place({ evidence: '[{topic: gardenExpo, title: 甲, number: 无}]' }),
  'future-date/figure': place({ population: '{count: 1, definition: resident, date: 2031}' }),
  'near-name/like': place({ parks: '[{name: 山门公园（东区）, class: community, area: 1 ha}]' }),
  'unlikely-figure/zero': place({ population: '{count: 0, definition: resident, date: 2026}' }),
  'unlikely-figure/people': place({ population: '{count: 60, definition: resident, date: 2026}' }),
  'unlikely-figure/share': place({ indicators: '{blueGreenRatio: 0.9}' }),
  'unlikely-figure/cover': project({ cover: '{woody: 1900 m2, herbaceous: 101 m2}' }),
  'unused-register/elsewhere': place({
    jurisdiction: 'jincheng',
    oldTrees: '[{id: a, category: ancient, condition: normal}]',
  }),
  'shelter-overlay/both': place({
    parks: '[{name: 甲, class: comprehensive, area: 1 km2, functions: [disasterShelter]}]',
  }),
  'plan-order/backwards': place({ greenPlan: '{review: {date: 2025-02-02}, approval: {date: 2025-02-01}}' }),
  'plan-order/revised-before': place({
    greenPlan: '{territorialApproval: {date: 2025-02-02}, completion: {date: 2025-02-01}}',
  }),
  'recheck/before-award': place({
    units: '[{name: 甲, certified: {date: 2025}, recheck: {date: 2024, result: kept}}]',
  }),
  'recheck/revoked': place({ units: '[{name: 甲, certified: {date: 2024}, recheck: {date: 2025, result: revoked}}]' }),
  'scope/other': place({
    scope: 'whole',
    land: '{residential: 1 km2}',
    coverage: '{parkGreen: {profile: jc2022, residential: 1 km2}}',
  }),
  'profile/other': place({
    land: '{residential: 1 km2}',
    coverage: '{activitySites: {profile: gb2010, residential: 1 km2}}',
  }),
  'policy-figure/differs': place({ rivers: '[]' }),
  'unknown-register/unknown': operator({ incomplete: '[甲]' }),
  'unknown-register/unwritten': operator({ incomplete: '[workers]' }),
  'unknown-rule/request': project({ requests: '[{rule: 甲, reason: 乙}]' }),
  'unknown-rule/decision': () => decided(decision({ rule: '甲' })),
  'unknown-rule/level': () => configured('levels: {nothing-like-it: off}\n'),
  'unknown-rule/level-nearest': () => configured('levels: {park-clases: off}\n'),
  'parameter/nearest': () => configured('parameters: {horizons: 2031-12-31}\n'),
  'parameter/none': () => configured('parameters: {nothing-like-it: 1}\n'),
  'parameter/span': () => configured('parameters: {native-window: 3 years}\n'),
  'parameter/year': () => configured('parameters: {funds-first-year: "23"}\n'),
  'parameter/one-value': () => configured('parameters: {pit-width: 1-2 m}\n'),
  'parameter/too-many': () => configured(manySettings()),
  'unknown-jurisdiction/nearest': place({ jurisdiction: '阳成县' }),
  'file-reference/outside': project({ plan: '{geometry: ../a.geojson}' }),
  'missing-file/missing': () =>
    findingsIn(project({ plan: '{geometry: a.geojson}' }), { attachments: { has: () => false } }),
  'personal-data/identity': project({ name: '11010519491231002X' }),
  'personal-data/mobile': project({ name: '13800138000' }),
  'personal-data/key': project({ 姓名: '甲' }),
  'decision/expired': () => decided(decision({ until: '2026-12-30' })),
  'decision/outdated': () => decided(decision({ fingerprint: '0' })),
  'decision/later': () => decided(decision({ date: '2027' })),
  'decision/subject': () => decided(decision({ subject: '甲' })),
  'decision/not-review': () =>
    assessed(withoutStatement, [decision({ fingerprint: fingerprintOf(withoutStatement) })]).findings,
  'decision/conflict': () => decided(decision(), decision({ decision: 'reject' })),
  'unreadable-file/missing': () => unreadable('missing'),
  'unreadable-file/broken-link': () => unreadable('broken-link'),
  'unreadable-file/permission': () => unreadable('permission'),
  'unreadable-file/binary': () => unreadable('binary'),
  'unreadable-file/encoding': () => unreadable('encoding'),
  'unreadable-file/too-large': () => unreadable({ size: 30_000_000, most: 25_165_824 }),
  'unreadable-file/not-a-record': () => unreadable('not-a-record'),
  'unreadable-file/named-twice': () => unreadable('named-twice'),
  'unreadable-file/other': () => unreadable({ system: 'EIO' }),
  'pack/missing-file': () => loadPack(packWithout('pack.yaml')).findings,
  'pack/empty-file': () => loadPack(new Map([...packFiles, [aRule, '']])).findings,
  'pack/unknown-key': () => brokenRule('clause:', 'clauses:'),
  'pack/missing-key': () => brokenRule('clause: 二(二)2\n', ''),
  'pack/wrong-value': () => brokenRule('level: error', 'level: fatal'),
  'pack/file-name': () => brokenRule('rule: tree', 'rule: bush'),
  'pack/unknown-clause': () => brokenRule('clause: 二(二)2', 'clause: 九'),
  'pack/quotation': () => brokenRule('quotation: 园林绿化设计中乔灌木占比 ≥ 70%', 'quotation: 甲乙丙丁'),
  'pack/quotation-after': () => brokenRule('占比 ≥ 70%', '占比 > 70%'),
  'pack/quotation-before': () => brokenRule('quotation: 园林', 'quotation: 园艺'),
  'pack/duplicate-rule': () => loadPack(new Map([...packFiles, ['b.yaml', packFiles.get(aRule) ?? '']])).findings,
  'pack/unlisted-rule': () => brokenRule('clause: 二(二)2', 'clause: 二(二)1'),
  'pack/duplicate-clause': () => loadPack(packWith('ledger.yaml', 'clause: 一(二)', 'clause: 一(一)')).findings,
  'pack/no-reason': () => loadPack(packWith('ledger.yaml', '  reason:', '  deadlineNote:')).findings,
  'pack/case': () => brokenCase({ expect: { verdict: 'fail' } }),
  'pack/case-fact': () => brokenCase({ given: { kind: 'Project', plantings: [] } }),
  'pack/case-nothing': () => brokenCase({ expect: { verdict: 'pass', subject: '甲' } }),
  'pack/field': () => brokenRule('{ designedOn: {', '{ designedUpon: {'),
  'pack/word': () => loadPack(packWith('park-classes.yaml', 'class: community,', 'class: communal,')).findings,
  'pack/place': () => loadPack(packWith('park-classes.yaml', 'places: [counties]', 'places: [X7]')).findings,
  'pack/extends': () => loadPack(packWith('pack.yaml', 'pack: jincheng-2023-35', 'pack: a\nextends: nowhere')).findings,
  'pack/unknown-rule': () =>
    loadPack(packWith('pack.yaml', 'pack: jincheng-2023-35', 'pack: a\nextends: jincheng-2023-35\nonly: [甲]'))
      .findings,
  'pack/parent': () => loadPack(packWith('pack.yaml', 'parent: jincheng', 'parent: nowhere')).findings,
  'pack/parameter': () => brokenRule('$policy-date', '$policy-day'),
  'pack/figure': () => brokenRule('gte: 70 %,', 'gte: much,'),
}

/** What is wrong with a case, as a finding at no place. */
function brokenCase(amiss: Partial<Rule['cases'][number]>): readonly Finding[] {
  const pack = defaultPack()
  const rule = pack.rules.find((one) => `${one.rule}.yaml` === aRule)
  const [example] = rule?.cases ?? []
  if (!rule || !example) throw new Error(`no case in ${aRule}`)
  const start = { line: 1, column: 1, offset: 0 }
  const { problems } = judgeCase(rule, pack, { ...example, ...amiss })
  return problems.map((found) => problemAt(found, 0, { uri: aRule, path: found.path, start, end: start }))
}

function configured(text: string): readonly Finding[] {
  const { config, report } = readConfig({ uri: 'viridict.config.yaml', text })
  return config ? configProblems(config, [defaultPack()], []).map(report) : []
}

/** So many occupations, and a window with each. */
function manySettings(): string {
  const setting = (name: string, value: string) => `  - {files: [a], parameters: {${name}: ${value}}}\n`
  const windows = Array.from({ length: 9 }, (_, index) => setting('native-window', `${index + 1} months`))
  const words = ['greeningWorker', 'floriculturist', 'other']
  const occupations = [0, 1, 2, 3, 4, 5, 6].map((bits) =>
    setting('accepted-occupations', `[${words.filter((_, bit) => ((bits + 1) >> bit) & 1).join(', ')}]`),
  )
  return `overrides:\n${[...windows, ...occupations].join('')}`
}

function portfolio(stated: string, operators: number): readonly Finding[] {
  const text = place().replace(/\n$/, `\n${stated.slice(1, -1).replace('}, ', '}\n')}\n`)
  const members = Array.from({ length: operators }, (_, index) =>
    operator({ id: `o${index}`, workers: '[{id: a, certificate: none}]' }),
  )
  return findingsIn([text, ...members].map((one, index) => ({ uri: `${index}.yaml`, text: one })))
}

function decided(...decisions: readonly string[]): readonly Finding[] {
  return assessed(statement, decisions).findings
}

function unreadable(why: Unreadable): readonly Finding[] {
  return [unreadableFile('a.yaml', why, 0)]
}

function brokenRule(part: string, by: string): readonly Finding[] {
  return loadPack(packWith(aRule, part, by)).findings
}
