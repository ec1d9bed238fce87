import assert from 'node:assert/strict'
import { findingsIn, inChinese, marksOf, verdictsOn } from '../findings.js'
import { operator, place, project } from '../small-texts.js'

describe('check part-over-whole', () => {
  const land = (more: string) => place({ land: `{builtUp: 60 km2, ${more}}` })
  const within: readonly string[] = [
    project({ area: '{green: 1000 m2, site: 1000 m2, native: 1000 m2}' }),
    project({ area: '{green: 700 m2, paving: 300 m2, site: 1000 m2}' }),
    project({ area: '{green: 900-1100 m2, site: 1000 m2}' }),
    land('residential: 60 km2, green: 60 km2, water: 60 km2, waterInGreen: 60 km2'),
    place({ greenways: '[{name: 甲, length: 20 km, builtUpLength: 20 km, treesBefore: 5, treesKept: 5}]' }),
  ]
  it('says nothing of a part as large as its whole', () => {
    for (const text of within) assert.deepEqual(marksOf('part-over-whole', text), [])
  })

  const over: readonly (readonly [text: string, mark: string])[] = [
    [project({ area: '{green: 1000.01 m2, site: 1000 m2}' }), '1000.01 m2'],
    [project({ area: '{green: 1000 m2, paving: 1 m2, site: 1000 m2}' }), '1000 m2'],
    [project({ area: '{green: 1 m2, paving: 1000.5 m2, site: 1000 m2}' }), '1000.5 m2'],
    [project({ area: '{green: 1000 m2, native: 1001 m2}' }), '1001 m2'],
    [place({ greenways: '[{name: 甲, length: 20 km, builtUpLength: 20001 m}]' }), '20001 m'],
    [place({ greenways: '[{name: 甲, length: 20 km, treesBefore: 5, treesKept: 6}]' }), '6'],
    [land('residential: 60.1 km2'), '60.1 km2'],
    [land('green: 6001 ha'), '6001 ha'],
    [land('water: 61 km2'), '61 km2'],
    [land('green: 2 km2, water: 9 km2, waterInGreen: 3 km2'), '3 km2'],
    [land('green: 9 km2, water: 2 km2, waterInGreen: 3 km2'), '3 km2'],
    [
      place({ land: '{residential: 20 km2}', coverage: '{parkGreen: {profile: gb2010, residential: 21 km2}}' }),
      '21 km2',
    ],
    [
      place({ land: '{residential: 20 km2}', coverage: '{activitySites: {profile: jc2022, residential: 2001 ha}}' }),
      '2001 ha',
    ],
  ]
  it('finds a part that is surely larger than its whole', () => {
    for (const [text, mark] of over) assert.ok(marksOf('part-over-whole', text).includes(`part ${mark}`), text)
  })

  it('finds more units or estates in the list than there are, and uses neither number', () => {
    const city = (total: string) =>
      place({
        totals: `{units: ${total}, estates: 2}`,
        units: '[{name: 甲, count: 4, certified: {date: 2019}}, {name: 乙, count: 60}]',
        estates: '[{name: 丙, count: 2, certified: {date: 2019}}]',
      })
    const rate = (total: string) => verdictsOn(city(total)).find((found) => found.startsWith('garden-unit-rate'))
    assert.deepEqual(marksOf('part-over-whole', city('64')), [])
    assert.equal(rate('64'), 'garden-unit-rate: fail')
    assert.equal(marksOf('part-over-whole', city('63')).length, 1)
    assert.equal(rate('63'), 'garden-unit-rate: open')
  })

  it('leaves the record out of every measure', () => {
    const cover = { planting: '[{species: 连翘, area: 800 m2}]', nativeList: '{title: 名录, issuer: 市}' }
    const area = (site: string) => project({ ...cover, area: `{green: 1000 m2, site: ${site}}` })
    assert.ok(verdictsOn(area('1000 m2')).includes('native-plant-area-ratio: pass'))
    assert.ok(verdictsOn(area('999 m2')).includes('native-plant-area-ratio: open'))
  })
})

describe('check unlikely-figure', () => {
  const marks = (text: string) => marksOf('unlikely-figure', text)
  const people = (count: string) => place({ population: `{count: ${count}, definition: resident, date: 2026}` })
  const share = (ratio: string) => place({ indicators: `{blueGreenRatio: ${ratio}}` })
  const cover = (woody: string) => project({ area: '{green: 1000 m2}', cover: `{woody: ${woody}, herbaceous: 500 m2}` })

  it('asks of fewer than 10,000 people whether they were meant in 万人', () => {
    assert.deepEqual(marks(people('9999')), ['people 9999'])
    assert.deepEqual(marks(people('1 万人')), [])
  })

  it('takes no people, and no land, for not stated: of nothing, nothing could be judged', () => {
    const greenway = (count: string) =>
      place({
        population: `{count: ${count}, definition: resident, date: 2026}`,
        scope: 'builtUp',
        greenways: '[{name: 甲, length: 20 km, builtUpLength: 20 km, completedOn: 2025-05-01}]',
      })
    const perPeople = (count: string) =>
      verdictsOn(greenway(count)).find((found) => found.startsWith('greenway-length-per-10k'))
    assert.deepEqual(marks(people('0')), ['zero 0'])
    assert.equal(perPeople('10 万人'), 'greenway-length-per-10k: pass')
    assert.equal(perPeople('0'), 'greenway-length-per-10k: open')
    assert.deepEqual(marks(place({ land: '{builtUp: 0, residential: 0 km2, water: 0 km2}' })), ['zero 0', 'zero 0 km2'])
  })

  it('asks of a share of at most 1 % whether it was meant as a part of one', () => {
    assert.deepEqual(marks(share('0.9')), ['share 0.9'])
    assert.deepEqual(marks(share('1.01 %')), [])
    assert.deepEqual(marks(share('0 %')), [])
  })

  it('asks for the units of a cover of more than twice the green area: crowns reach beyond it, but not so far', () => {
    assert.deepEqual(marks(cover('1500 m2')), [])
    assert.deepEqual(marks(cover('1500.1 m2')), ['cover 1500.1 m2'])
  })
})

describe('check declared-total', () => {
  const rows =
    '[{species: 国槐, count: 36, area: 340 m2, status: native}, {species: 马蔺, area: 60 m2, status: exotic}]'
  const list = { planting: rows, nativeList: '{title: 名录, issuer: 市}' }
  it('compares the totals under a planting list with its rows', () => {
    assert.deepEqual(marksOf('declared-total', project({ ...list, totals: '{count: 36, area: 400 m2}' })), [])
    assert.deepEqual(marksOf('declared-total', project({ ...list, totals: '{count: 37, area: 399.9 m2}' })), [
      'sum 37',
      'sum 399.9 m2',
    ])
    assert.deepEqual(
      marksOf('declared-total', project({ ...list, totals: '{count: 37}', incomplete: '[planting]' })),
      [],
    )
  })

  it('compares the native area with the native rows', () => {
    assert.deepEqual(marksOf('declared-total', project({ ...list, area: '{green: 1000 m2, native: 340 m2}' })), [])
    assert.deepEqual(marksOf('declared-total', project({ ...list, area: '{green: 1000 m2, native: 400 m2}' })), [
      'sum 400 m2',
    ])
  })

  it('says both figures and the difference', () => {
    const [finding] = findingsIn(project({ ...list, totals: '{count: 40}' })).filter(
      ({ rule }) => rule === 'declared-total',
    )
    assert.match(finding ? inChinese(finding) : '', /40.*36.*4/)
    assert.equal(finding?.level, 'warning')
  })

  const workers = '[{id: a, certificate: none}, {id: b, certificate: none}]'
  it('compares the headcount with the workers; an incomplete register may have fewer', () => {
    assert.deepEqual(marksOf('declared-total', operator({ workers, headcount: '2' })), [])
    assert.deepEqual(marksOf('declared-total', operator({ workers, headcount: '3' })), ['sum 3'])
    assert.deepEqual(marksOf('declared-total', operator({ workers, headcount: '1' })), ['sum 1'])
    assert.deepEqual(marksOf('declared-total', operator({ workers, headcount: '3', incomplete: '[workers]' })), [])
    assert.deepEqual(marksOf('declared-total', operator({ workers, headcount: '1', incomplete: '[workers]' })), [
      'sum 1',
    ])
  })

  it('counts an equal row once', () => {
    const repeated = '[{id: a, certificate: none}, {id: a, certificate: none}]'
    assert.deepEqual(marksOf('declared-total', operator({ workers: repeated, headcount: '1' })), [])
  })

  it('compares a declared percentage with the portfolio, to the digits written', () => {
    const declared = (rate: string) => [
      { uri: 'a.yaml', text: place({ indicators: `{certifiedWorkerRate: ${rate}}`, portfolio: '{operators: 1}' }) },
      {
        uri: 'b.yaml',
        text: operator({
          id: 'b',
          workers:
            '[{id: a, certificate: none}, {id: b, certificate: none}, {id: c, certificate: {occupation: greeningWorker, number: A, validUntil: 长期}}]',
        }),
      },
    ]
    const found = (rate: string) => findingsIn(declared(rate)).filter(({ rule }) => rule === 'declared-total').length
    assert.deepEqual(['33 %', '33.3 %', '33.33 %', '33.4 %', '34 %'].map(found), [0, 0, 0, 1, 1])
  })
})

describe('checks of a planting row', () => {
  const row = (fields: string) => project({ planting: `[{species: 国槐, ${fields}}]` })
  it('row-area-over-crowns: an area is at most all crowns of its plants, 10 × π/4 × 4 m2 of 2 m', () => {
    assert.deepEqual(marksOf('row-area-over-crowns', row('count: 10, crown: 2 m, area: 31.4 m2')), [])
    assert.deepEqual(marksOf('row-area-over-crowns', row('count: 10, crown: 2 m, area: 31.5 m2')), ['area 31.5 m2'])
    assert.deepEqual(marksOf('row-area-over-crowns', row('count: 10, area: 500 m2')), [])
  })

  it('row-without-size: a count alone says nothing of cover', () => {
    assert.deepEqual(marksOf('row-without-size', row('count: 10')), ['count {species: 国槐'])
    assert.deepEqual(marksOf('row-without-size', row('count: 10, crown: 2 m')), [])
    assert.deepEqual(marksOf('row-without-size', row('count: 10, area: 2 m2')), [])
  })

  it('layer-missing: bamboo and vines can be of either layer', () => {
    const plant = (fields: string) => project({ planting: `[{${fields}, area: 1 m2}]` })
    assert.deepEqual(marksOf('layer-missing', plant('species: 早园竹')), ['layer {species: 早园竹'])
    assert.deepEqual(marksOf('layer-missing', plant('species: 早园竹, layer: woody')), [])
    assert.deepEqual(marksOf('layer-missing', plant('species: 某草, form: 藤本')), ['layer {species: 某草'])
    assert.deepEqual(marksOf('layer-missing', plant('species: 国槐')), [])
  })
})

describe('checks of a planting list against the green area of 1000 m2', () => {
  const rows = (planting: string, more = {}) => project({ planting, ...more })
  it('rows-over-green: each square metre is credited to one row', () => {
    assert.deepEqual(
      marksOf('rows-over-green', rows('[{species: 国槐, area: 400 m2}, {species: 马蔺, area: 600 m2}]')),
      [],
    )
    assert.deepEqual(
      marksOf('rows-over-green', rows('[{species: 国槐, area: 400 m2}, {species: 马蔺, area: 600.1 m2}]')),
      ['sum planting'],
    )
  })

  it('beds-over-green: beds side by side fit into the green area, unless they lie beneath others', () => {
    const beds = (under: string) => rows(`[{species: 连翘, area: 700 m2}, {species: 马蔺, area: 400 m2${under}}]`)
    assert.deepEqual(marksOf('beds-over-green', beds('')), ['sum planting'])
    assert.deepEqual(marksOf('beds-over-green', beds(', under: true')), [])
  })

  it('cover-outside-bounds: measured cover agrees with the beds that are listed', () => {
    const cover = (woody: string) =>
      rows('[{species: 连翘, area: 700 m2}]', { cover: `{woody: ${woody}, herbaceous: 0 m2}` })
    assert.deepEqual(marksOf('cover-outside-bounds', cover('700 m2')), [])
    assert.deepEqual(marksOf('cover-contradiction', cover('699 m2')), ['beds cover'])
    assert.deepEqual(marksOf('cover-outside-bounds', cover('701 m2')), ['woody cover'])
  })

  it('cover-contradiction: cover holds the beds, what lies beneath it, and no more herbs than there is green', () => {
    const cover = (planting: string, woody: number, herbaceous: number) =>
      marksOf('cover-contradiction', rows(planting, { cover: `{woody: ${woody} m2, herbaceous: ${herbaceous} m2}` }))
    const lawn = '[{species: 草地早熟禾, area: 300 m2}, {species: 国槐, count: 9}]'
    assert.deepEqual(cover(lawn, 200, 100), [])
    assert.deepEqual(cover(lawn, 200, 99), ['beds cover'])
    const beneath = '[{species: 草地早熟禾, area: 300 m2, under: true}, {species: 国槐, count: 9}]'
    assert.deepEqual(cover(beneath, 300, 0), [])
    assert.deepEqual(cover(beneath, 299, 0), ['under cover'])
    assert.deepEqual(cover('[{species: 国槐, count: 9}]', 5000, 1000), [])
    assert.deepEqual(cover('[{species: 国槐, count: 9}]', 5000, 1001), ['green 1001 m2'])
    assert.deepEqual(cover('[{species: 国槐, count: 9}]', 0, 0), ['none cover'])
    assert.deepEqual(cover('[]', 0, 0), [])
  })

  it('crown-size: a crown of more than 30 m was meant in centimetres, and none is 0', () => {
    const crown = (text: string) => marksOf('crown-size', rows(`[{species: 国槐, count: 9, crown: ${text}}]`))
    assert.deepEqual(crown('30'), [])
    assert.deepEqual(crown('350 cm'), [])
    assert.deepEqual(crown('30.1'), ['too-wide 30.1'])
    assert.deepEqual(crown('350'), ['too-wide 350'])
    assert.deepEqual(crown('0'), ['zero 0'])
  })
})
