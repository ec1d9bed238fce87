import assert from 'node:assert/strict'
import { createAssessor, type Finding, formatMessage } from '@viridict/core'
import * as geometry from '@viridict/geometry'
import { findingsIn, messageId } from '../findings.js'
import { city, type Files, layer, mapped, polygon, readingMaps, rectangles } from '../map/maps.js'
import { place } from '../small-texts.js'

/** A hundred parcels of a hectare in a row, of which the park's 500 m reach over the first five. */
const row: Files = {
  'residential.geojson': rectangles(
    Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`r${index}`, [index * 100, 0, 100, 100] as const])),
  ),
}

const rule = 'park-service-coverage'

function verdictOf(findings: readonly Finding[], id = rule): Finding {
  return findings.find((finding) => finding.rule === id) ?? assert.fail(`no finding of ${id}`)
}

function bounds({ judged }: Finding): readonly [number, number] {
  const { lo, hi } = judged?.value ?? {}
  const number = (value: typeof lo) => (value ? Number(value.num) / Number(value.den) : Number.NaN)
  return [number(lo), number(hi)]
}

function isBetween([lo, hi]: readonly [number, number], least: number, most: number): boolean {
  return lo >= least && hi <= most && lo <= hi
}

describe('coverage from maps', () => {
  it('is the share of residential land within the radius, not of parcels or of a claimed figure', () => {
    const found = verdictOf(mapped(row))
    // The circle's ends cut the fifth parcel a little: 5 of 100 ha, less what lies beyond the arc above and below.
    assert.ok(isBetween(bounds(found), 0.049, 0.0501), bounds(found).join())
    assert.equal(found.verdict, 'fail')
    assert.equal(found.judged?.basis, 'computed')
  })

  it('names the parcels that are left out, with their distance to the nearest park, and the file that holds them', () => {
    const { judged } = verdictOf(mapped(row))
    const left = judged?.contributions.filter(({ side }) => side === 'rest') ?? []
    assert.ok(left.length > 0)
    assert.match(left[0]?.label.zh ?? '', /^居住地块r\d+未覆盖部分（距p \d+米）$/)
    assert.deepEqual(left[0]?.location.path, ['layers', 'residential'])
  })

  it('passes when all of the interval meets the requirement, and says on what it rests', () => {
    const found = verdictOf(mapped({ 'residential.geojson': rectangles({ r: [0, 0, 300, 100] }) }))
    assert.equal(found.verdict, 'pass')
    const assumed = found.judged?.assumed.map((message) => formatMessage(message, 'zh')).join() ?? ''
    assert.match(assumed, /半径口径国标2010：5000平方米起500米.*假定口径/)
    assert.match(assumed, /没有公园清单，图层中的公园全部计入/)
  })

  it('at the very threshold is open: what is inexact lies on both sides', () => {
    // 85 m of 100 m within the radius, which on the ground ends at 500.062 m of the projection.
    const at = (start: number) =>
      verdictOf(mapped({ 'residential.geojson': rectangles({ r: [start, 45, 100, 10] }) }), rule).verdict
    const verdicts = Array.from({ length: 25 }, (_, step) => at(414.5 + step * 0.05))
    assert.equal(verdicts[0], 'pass')
    assert.equal(verdicts.at(-1), 'fail')
    assert.ok(verdicts.includes('open'))
    const order = verdicts.filter((verdict, index) => verdict !== verdicts[index - 1])
    assert.deepEqual(order, ['pass', 'open', 'fail'])
  })

  it('is not computed under a profile that nobody states, or for another than the rule asks for', () => {
    const unstated = mapped(row, { coverage: '{}' })
    assert.equal(verdictOf(unstated).verdict, 'open')
    const other = mapped(row, { coverage: '{activitySites: {profile: gb2010}}' })
    assert.equal(verdictOf(other, 'activity-site-coverage').verdict, 'open')
  })

  it('has a figure of its own for each set of parks', () => {
    const parks = '[{id: p, name: 甲, class: activitySite, area: 10000 m2, completedOn: 2020-01-01}]'
    const coverage = '{parkGreen: {profile: jc2022}, activitySites: {profile: jc2022}}'
    const found = mapped({ 'residential.geojson': rectangles({ r: [0, 0, 300, 100] }) }, { parks, coverage })
    assert.deepEqual(bounds(verdictOf(found)), [0, 0])
    assert.equal(verdictOf(found, 'activity-site-coverage').verdict, 'pass')
  })
})

describe('the register of parks', () => {
  const near = { 'residential.geojson': rectangles({ r: [0, 0, 300, 100] }) }
  const listed = (more: string) => mapped(near, { parks: `[{id: p, name: 甲, area: 10000 m2, ${more}}]` })

  it('says when a park is completed: later it does not count, and without a date nobody knows', () => {
    assert.equal(verdictOf(listed('class: community, completedOn: 2026-12-31')).verdict, 'pass')
    assert.equal(verdictOf(listed('class: community, completedOn: 2027-01-01')).verdict, 'fail')
    const undated = verdictOf(listed('class: community'))
    assert.equal(undated.verdict, 'open')
    assert.deepEqual(undated.judged?.missing[0]?.location.path, ['parks', 0, 'completedOn'])
  })

  it('says what a park is: a country park never counts, a pocket park perhaps', () => {
    assert.equal(verdictOf(listed('class: country, completedOn: 2020-01-01')).verdict, 'fail')
    assert.equal(verdictOf(listed('class: pocketPark, completedOn: 2020-01-01')).verdict, 'open')
  })

  it('that is unfinished, or names a park that is not drawn, leaves a shortfall open', () => {
    const parks = '[{id: q, name: 乙, class: community, area: 10000 m2, completedOn: 2020-01-01}]'
    assert.equal(verdictOf(mapped(row, { parks })).verdict, 'open')
    const unfinished = { parks: parks.replace('id: q', 'id: p'), incomplete: '[parks]' }
    assert.equal(verdictOf(mapped(row, unfinished)).verdict, 'open')
    assert.equal(verdictOf(mapped(row, { parks: unfinished.parks })).verdict, 'fail')
  })
})

describe('what is declared beside maps', () => {
  it('gives way to them, and is told where it differs', () => {
    const found = mapped(row, { indicators: '{parkServiceCoverage: 90 %}' })
    assert.equal(verdictOf(found).verdict, 'fail')
    assert.deepEqual(
      found.flatMap((one) => (one.rule === 'declared-total' ? [one.location.path] : [])),
      [['indicators', 'parkServiceCoverage']],
    )
  })

  it('is not told where it only rounds', () => {
    const near = { 'residential.geojson': rectangles({ r: [0, 0, 300, 100] }) }
    const found = mapped(near, { indicators: '{parkServiceCoverage: 100 %}', land: '{residential: 0.03 km2}' })
    assert.deepEqual(
      found.filter(({ rule: id }) => id === 'declared-total'),
      [],
    )
    assert.equal(verdictOf(found).verdict, 'pass')
  })

  it('leaves the share open as far as residential land is not drawn', () => {
    const near = { 'residential.geojson': rectangles({ r: [0, 0, 300, 100] }) }
    const found = mapped(near, { land: '{residential: 0.06 km2}' })
    assert.ok(isBetween(bounds(verdictOf(found)), 0.49, 1))
    assert.equal(verdictOf(found).verdict, 'open')
    assert.ok(found.some((one) => messageId(one) === 'declared-total/map'))
  })
})

describe('a map that cannot be read whole', () => {
  it('leaves the share open: a lost parcel may be anything, a lost park may cover anything', () => {
    const near = rectangles({ r: [0, 0, 300, 100] })
    const withLost = (text: string) => text.replace(/]}$/, `,${JSON.stringify({ type: 'Feature', geometry: null })}]}`)
    assert.equal(verdictOf(mapped({ 'residential.geojson': withLost(near) })).verdict, 'open')
    // What the parks that were read cover is enough.
    const parks = withLost(city['parks.geojson'] ?? '')
    assert.equal(verdictOf(mapped({ 'residential.geojson': near, 'parks.geojson': parks })).verdict, 'pass')
    assert.equal(verdictOf(mapped({ ...row, 'parks.geojson': parks })).verdict, 'open')
  })

  it('names the file as what is missing', () => {
    const found = verdictOf(mapped({ 'parks.geojson': '{' }))
    assert.equal(found.verdict, 'open')
    assert.deepEqual(found.judged?.missing[0]?.location.path, ['layers', 'parks'])
  })

  it('outside the workspace is not read', () => {
    const text = place({
      coverage: '{parkGreen: {profile: gb2010}}',
      layers: '{parks: ../parks.geojson, residential: /etc/passwd}',
    })
    const asked: string[] = []
    const read = (path: string) => void asked.push(path)
    findingsIn(text, { attachments: { has: () => true, read }, maps: () => geometry })
    assert.deepEqual(asked, [])
  })
})

describe('a host', () => {
  const text = place({
    coverage: '{parkGreen: {profile: gb2010}}',
    layers: '{parks: parks.geojson, residential: residential.geojson, crs: EPSG:4547}',
  })

  it('is told which maps a declaration names, before it has loaded what computes from them', () => {
    const assessor = createAssessor({ asOf: '2026-12-31' })
    const result = assessor.set({ uri: 'sub/a.yaml', text })
    assert.deepEqual(result.maps, ['sub/parks.geojson', 'sub/residential.geojson'])
    const [found] = result.findings.filter(({ rule: id }) => id === rule)
    assert.match(found?.judged?.assumed.map((one) => formatMessage(one, 'zh')).join() ?? '', /图层（layers）未参与计算/)
  })

  it('may change a map: the next reading of the declaration takes it, and a decision of before is outdated', () => {
    const files: Record<string, string> = { ...city, ...row }
    const assessor = createAssessor({ asOf: '2026-12-31', ...readingMaps(files) })
    const judged = () => {
      assessor.set({ uri: 'a.yaml', text })
      return verdictOf(assessor.assessment().findings)
    }
    const before = judged()
    assert.equal(judged().judged?.fingerprint, before.judged?.fingerprint)
    files['residential.geojson'] = layer(
      polygon('r', [
        [400_000, 3_930_000],
        [400_100, 3_930_000],
        [400_100, 3_930_100],
        [400_000, 3_930_000],
      ]),
    )
    const after = judged()
    assert.equal(before.verdict, 'fail')
    assert.equal(after.verdict, 'pass')
    assert.notEqual(after.judged?.fingerprint, before.judged?.fingerprint)
  })

  it('computes once from maps that did not change', () => {
    let computed = 0
    const counting = {
      ...geometry,
      serviceCoverage: (...args: Parameters<typeof geometry.serviceCoverage>) => {
        computed += 1
        return geometry.serviceCoverage(...args)
      },
    }
    const assessor = createAssessor({ asOf: '2026-12-31', ...readingMaps(city), maps: () => counting })
    for (const name of ['甲', '乙', '丙']) assessor.set({ uri: 'a.yaml', text: text.replace('甲', name) })
    assert.equal(computed, 1)
  })
})
