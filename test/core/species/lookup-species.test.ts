import assert from 'node:assert/strict'
import { lookupSpecies, type Species } from '@viridict/core'
import fc from 'fast-check'

function known(name: string): Species {
  const match = lookupSpecies(name)
  assert.equal(match.kind, 'known', `${name} is ${match.kind}`)
  return match.kind === 'known' ? match.species : assert.fail()
}

function candidates(name: string): readonly string[] {
  const match = lookupSpecies(name)
  return match.kind === 'ambiguous'
    ? match.candidates.map((taxon) => taxon.zh)
    : assert.fail(`${name} is ${match.kind}`)
}

function suggestions(name: string): readonly string[] {
  const match = lookupSpecies(name)
  return match.kind === 'unknown' ? match.suggestions : assert.fail(`${name} is ${match.kind}`)
}

describe('lookupSpecies: one taxon, many spellings', () => {
  const spellings: Readonly<Record<string, readonly string[]>> = {
    国槐: [
      '国槐',
      ' 国 槐\t',
      '家槐',
      '国槐(实生)',
      '国槐（实生）（全冠）',
      '国槐【丛生】',
      'Styphnolobium japonicum',
      'STYPHNOLOBIUM JAPONICUM (L.) SCHOTT',
      'Ｓｔｙｐｈｎｏｌｏｂｉｕｍ　ｊａｐｏｎｉｃｕｍ',
      'Sophora japonica',
      'Sophora  japonica L.',
      '国槐 Sophora japonica L.',
      '国槐(Styphnolobium japonicum)',
    ],
    龙爪槐: [
      '龙爪槐',
      "Styphnolobium japonicum 'Pendula'",
      'Styphnolobium japonicum ‘Pendula’',
      'Sophora japonica “PENDULA”',
      'Sophora japonica L. ＇Pendula＇',
      'Sophora japonica cv. Pendula',
      "国槐 'Pendula'",
      "国槐('Pendula')",
    ],
    金叶国槐: ['金叶槐', "国槐'金叶'", '国槐「金叶」', '国槐(金叶)', '金叶国槐(国槐)'],
    二球悬铃木: [
      'Platanus × acerifolia',
      'Platanus ×acerifolia',
      'Platanus x acerifolia (Aiton) Willd.',
      'Platanus X acerifolia',
      'platanus acerifolia',
    ],
    日本晚樱: ['Prunus serrulata var. lannesiana', 'Prunus serrulata Lindl. var. lannesiana (Carrière) Makino'],
    紫丁香: ['紫丁香（丛生）', '丁香'],
    圆柏: ['刺柏(商品名)', '刺柏（商品名）'],
    卡尔拂子茅: ['卡尔·福斯特拂子茅', '卡尔福斯特拂子茅'],
  }
  for (const [zh, names] of Object.entries(spellings)) {
    for (const name of names) it(`${name} is ${zh}`, () => assert.equal(known(name).zh, zh))
  }

  it('lets an accepted Latin name be no one else’s synonym', () => {
    assert.equal(known('Gleditsia japonica').zh, '山皂荚')
    assert.deepEqual(candidates('Ulmus japonica'), ['榔榆', '春榆'])
  })
})

describe('lookupSpecies: ambiguous names', () => {
  it('chooses between no candidates', () => {
    assert.deepEqual(candidates('五角枫'), ['五角枫', '元宝枫'])
    assert.deepEqual(candidates('法桐'), ['三球悬铃木', '二球悬铃木'])
    assert.deepEqual(candidates('大叶黄杨'), ['大叶黄杨', '植物学大叶黄杨'])
    assert.deepEqual(candidates('五角枫(丛生)'), ['五角枫', '元宝枫'])
    assert.deepEqual(candidates('Euonymus fortunei'), ['胶东卫矛', '扶芳藤'])
  })

  it('takes a second name beside it for what is meant', () => {
    assert.equal(known('五角枫(元宝枫)').zh, '元宝枫')
    assert.equal(known('五角枫 Acer truncatum Bunge').zh, '元宝枫')
    assert.deepEqual(candidates('法桐(悬铃木)'), ['三球悬铃木', '二球悬铃木'])
  })

  it('is ambiguous where two names contradict each other', () => {
    assert.deepEqual(candidates('国槐(刺槐)'), ['国槐', '刺槐'])
    assert.deepEqual(candidates("国槐 Robinia pseudoacacia 'Idaho'"), ['国槐', '香花槐'])
  })

  it('keeps an unlisted cultivar of an ambiguous name ambiguous', () => {
    assert.deepEqual(candidates("大叶黄杨 'X'"), ['大叶黄杨', '植物学大叶黄杨'])
    assert.equal(known("大叶黄杨 'Aureomarginatus'").zh, '金边大叶黄杨')
  })
})

describe('lookupSpecies: cultivars', () => {
  it('marks the native status of a listed one as inherited', () => {
    const { rank, native, inherited, parent } = known('金叶国槐')
    assert.deepEqual([rank, native, inherited, parent], ['cultivar', 'yes', true, 'Styphnolobium japonicum'])
    assert.equal(known('国槐').inherited, false)
  })

  it('knows an unlisted one as its parent', () => {
    const species = known('国槐')
    const cultivar = known("国槐 'X'")
    assert.equal(cultivar.latin, "Styphnolobium japonicum 'X'")
    assert.deepEqual([cultivar.rank, cultivar.inherited, cultivar.parent], ['cultivar', true, species.latin])
    assert.deepEqual([cultivar.form, cultivar.native, cultivar.grade], [species.form, species.native, species.grade])
  })

  it('takes a remark on a garden form for a cultivar, which is wild nowhere', () => {
    assert.deepEqual([known('白蜡(金叶)').rank, known('白蜡(金叶)').inherited], ['cultivar', true])
    assert.equal(known('白蜡(实生)').rank, 'species')
  })

  it('does not know 金叶 before any name, nor an epithet without quotation marks', () => {
    assert.equal(suggestions('金叶油松')[0], '油松')
    assert.deepEqual(suggestions('Styphnolobium japonicum Violacea'), ['国槐'])
  })
})

describe('lookupSpecies: unknown names', () => {
  it('suggests what is a slip away, or contains the name, or is contained in it', () => {
    assert.deepEqual(suggestions('国愧'), ['国槐'])
    assert.equal(suggestions('女桢')[0], '女贞')
    assert.deepEqual(suggestions('大规格国槐'), ['国槐'])
    assert.deepEqual(suggestions('国槐、油松'), ['国槐', '油松'])
    assert.equal(suggestions('Sophora japonca')[0], '国槐')
    assert.equal(suggestions('刺柏')[0], '圆柏')
    assert.equal(suggestions('紫丁')[0], '紫丁香')
  })

  it('does not take a species for another of its genus', () => {
    assert.ok(suggestions('Acer truncatum subsp. foo').includes('元宝枫'))
    assert.equal(lookupSpecies('Syringa').kind, 'unknown')
    for (const name of ['国槐？', '国槐 A.', '国槐 3株', '国槐(实生']) assert.deepEqual(suggestions(name)[0], '国槐')
  })

  it('treats the names of object properties as any other text', () => {
    for (const name of ['__proto__', 'constructor', 'toString', '']) assert.deepEqual(suggestions(name), [])
  })

  it('answers hostile text at once', () => {
    const texts = ['国', '(', ' ', "'", '国槐(', ' cv. ', "a 'b", '\u{fdfa}'].map((text) => text.repeat(100_000))
    const started = performance.now()
    for (const text of texts) {
      assert.equal(lookupSpecies(text).kind, 'unknown')
      assert.notEqual(lookupSpecies(text.slice(0, 256)).kind, 'known')
    }
    assert.ok(performance.now() - started < 1000)
  })

  it('never throws, and never suggests more than five', () => {
    const part = fc.constantFrom('国', '槐', '法桐', 'Acer ', 'x ', "'", '(', '）', ' ', 'L.', '×', 'f.', '金叶')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join('')),
        ),
        (text) => {
          const match = lookupSpecies(text)
          if (match.kind === 'unknown') assert.ok(match.suggestions.length <= 5)
          if (match.kind === 'ambiguous') assert.ok(match.candidates.length > 1)
        },
      ),
    )
  })
})
