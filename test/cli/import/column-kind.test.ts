import assert from 'node:assert/strict'
import { readHeaders, whyUnread } from 'viridict/internal/import/column-kind.js'
import { plantingWords } from 'viridict/internal/import/planting-words.js'
import { registerWords } from 'viridict/internal/import/register-words.js'

/** `crown cm` */
function seen(header: string): string | undefined {
  const read = readHeaders([header], plantingWords)
  return read && [read.kind, read.unit?.zh].filter((part) => part !== undefined).join(' ')
}

describe('a header of a planting schedule', () => {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    species: [
      '植物名称',
      '苗木名称',
      '树种',
      '品种',
      '名称',
      '中文名',
      ' 植 物 名 称 ',
      '*植物名称',
      'Plant name',
      'Species',
    ],
    latin: ['拉丁名', '学名', 'Latin name', 'Botanical Name'],
    count: ['数量', '工程量', 'Qty', 'Quantity', '数量(株/㎡)', '数量（株、㎡）'],
    'count 株': ['株数', '棵数', '数量(株)', '数量（棵）', '数量/株', 'Quantity (plants)'],
    area: ['面积', '种植面积', 'Area'],
    'area ㎡': ['面积(㎡)', '面积（m²）', '种植面积/m2', '面积m2', 'Area (m2)', '数量(㎡)', '面积（单位：平方米）'],
    unit: ['单位', '计量单位', 'Unit'],
    size: ['规格', '苗木规格', 'Size'],
    'size cm': ['规格(cm)', '规格（单位：cm）'],
    layer: ['层', 'Layer'],
    crown: ['冠幅', '蓬径', '冠径', '冠幅/蓬径', '冠幅W', '冠幅(P)', 'P', 'Crown', 'Spread'],
    'crown cm': [
      '冠幅(cm)',
      '冠幅（CM）',
      '蓬径（厘米）',
      '冠幅/cm',
      '冠幅cm',
      '冠幅(单位:cm)',
      '冠幅\n(cm)',
      '冠幅/蓬径(cm)',
    ],
    'crown m': ['冠幅（m）', '冠幅(米)', 'Crown diameter (m)'],
    dbh: ['胸径', '米径', 'DBH', '胸径Φ', '胸径D', '胸径(DBH)', 'Φ'],
    'dbh cm': [
      '胸径(cm)',
      '胸径Φ(cm)',
      '胸径（Φ）（cm）',
      '胸径φcm',
      '米径（cm）',
      '胸径/米径(cm)',
      '胸径或米径（cm）',
    ],
    form: ['生长型', '类型', '类别'],
    status: ['乡土属性', '是否乡土', 'Status'],
    under: ['林下', '是否林下', 'Under'],
  }
  for (const [kind, headers] of Object.entries(kinds)) {
    it(`can say ${kind} in several words`, () => {
      for (const header of headers) assert.equal(seen(header), kind, header)
    })
  }

  it('says nothing where a declaration has no key for it, or where it could be two', () => {
    const others = [
      '序号',
      '地径(cm)',
      '高度',
      '株高(cm)',
      '备注',
      '密度(株/㎡)',
      '胸径/地径(cm)',
      '',
      'Remarks',
      'No.',
    ]
    for (const header of others) assert.equal(seen(header), undefined, header)
  })

  it('tells a column that is known from one that could be two things, and from a stranger', () => {
    for (const header of [
      '序号',
      '地径(cm)',
      '株高(cm)',
      '自然高度（m）',
      '分枝点高(m)',
      '土球直径',
      '种植密度(株/㎡)',
      '备注',
      '单价(元)',
      'H',
      'Height (m)',
    ])
      assert.equal(whyUnread([header], plantingWords), 'unneeded', header)
    for (const header of ['胸径/地径(cm)', '冠幅(成年期)', '胸径或地径', '数量(套)'])
      assert.equal(whyUnread([header], plantingWords), 'ambiguous', header)
    for (const header of ['绿量', '', '甲乙']) assert.equal(whyUnread([header], plantingWords), 'unknown', header)
  })

  it('is read with what stands above it or below it', () => {
    const over = (...cells: readonly string[]) => {
      const read = readHeaders(cells, plantingWords)
      return read && [read.kind, read.unit?.zh].filter((part) => part !== undefined).join(' ')
    }
    assert.equal(over('规格(cm)', '冠幅'), 'crown cm')
    assert.equal(over('规格（单位：cm）', '胸径Φ'), 'dbh cm')
    assert.equal(over('规格(cm)', '冠幅(m)'), 'crown m')
    assert.equal(over('冠幅', '(cm)'), 'crown cm')
    assert.equal(over('规格', '冠幅', 'cm'), 'crown cm')
    assert.equal(over('成年期', '冠幅(m)'), undefined)
    // Two columns below 冠幅 are not each the crown.
    assert.equal(over('冠幅(cm)', '最小'), undefined)
  })

  it('says nothing where its bracket says something else than a unit: a mature crown is not that which is planted', () => {
    for (const header of ['冠幅(成年期)', '冠幅(株)x', '面积(占比)', '数量(套)'])
      assert.equal(seen(header), undefined, header)
  })
})

describe('a header of a register', () => {
  it('is that of a field of the row or of a record in it, and of none of both', () => {
    const workers = registerWords('workers')
    const kindOf = (...cells: readonly string[]) => readHeaders(cells, workers)?.kind
    for (const header of ['工号', '编号', 'id', '序号']) assert.equal(kindOf(header), 'id', header)
    for (const header of ['证号', '证书编号', '证书·证号', 'number'])
      assert.equal(kindOf(header), 'certificate.number', header)
    assert.equal(kindOf('证书', '编号'), 'certificate.number')
    assert.equal(kindOf('有效期至'), 'certificate.validUntil')
    for (const header of ['姓名', '身份证号', '联系电话'])
      assert.equal(whyUnread([header], workers), 'personal', header)
    const parks = registerWords('parks')
    assert.equal(readHeaders(['星级', '日期'], parks)?.kind, 'star.date')
    // The date of what?
    assert.equal(readHeaders(['日期'], parks), undefined)
    assert.equal(readHeaders(['面积(公顷)'], parks)?.unit?.en, 'ha')
    assert.equal(readHeaders(['设施', '公共厕所'], parks)?.kind, 'facilities.toilets')
  })
})
