import { type HeaderWords, namedIn } from './header-words.js'

/** What a column of a planting schedule says; the first spelling of a kind is what its column is preferably called. */
const spellings = {
  species: [
    ...['植物名称', '苗木名称', '植物', '植物名', '苗木', '中文名', '中文名称', '名称', '树种', '树种名称', '品种名称'],
    ...['品种', '苗木品种', '植物品种', '植物种类', '苗木种类', '植物中文名', '苗木名', '树木名称'],
    ...['plantname', 'plant', 'species', 'commonname', 'chinesename', 'name'],
  ],
  latin: [
    ...['拉丁名', '拉丁学名', '学名', '拉丁文', '拉丁文名', '拉丁名称', '植物学名', 'latinname', 'latin'],
    ...['botanicalname', 'scientificname'],
  ],
  count: [
    ...['数量', '株数', '棵数', '工程量', '苗木数量', '种植数量', '栽植数量', '设计数量', '总数量', '合计数量', '用量'],
    ...['总株数', '数目', 'quantity', 'qty', 'count', 'plants'],
  ],
  unit: ['单位', '计量单位', '数量单位', 'unit', 'units', 'uom'],
  crown: [
    ...['冠幅', '蓬径', '冠径', '蓬幅', '冠幅直径', '平均冠幅', '冠幅蓬径', '冠宽', '树冠', '树冠直径', '篷径', '冠副'],
    ...['w', 'p', 'crown', 'crowndiameter', 'crownwidth', 'spread', 'canopy', 'canopyspread'],
  ],
  dbh: ['胸径', '米径', '胸高直径', '胸茎', 'dbh', 'diameteratbreastheight', 'φ'],
  area: [
    ...['面积', '种植面积', '栽植面积', '绿化面积', '铺种面积', '铺植面积', '苗木面积', 'area', 'plantingarea'],
    ...['plantedarea'],
  ],
  form: [
    ...['生长型', '类型', '类别', '植物类型', '植物类别', '苗木类型', '苗木类别', '植物分类', '分类', 'form'],
    ...['growthform', 'type', 'category'],
  ],
  layer: ['层', '层次', 'layer'],
  status: [
    ...['乡土属性', '是否乡土', '乡土', '是否乡土植物', '是否乡土树种', '乡土植物', '乡土树种', 'status'],
    ...['nativestatus', 'native'],
  ],
  under: ['林下', '是否林下', '林下种植', '套种', '是否套种', 'under', 'understorey', 'understory'],
  /** All sizes in one cell: φ12cm, H3.5m, P3m. */
  size: ['规格', '苗木规格', '植物规格', '规格型号', '规格要求', '规格描述', 'size', 'specification'],
} as const satisfies Record<string, readonly string[]>

export type ColumnKind = keyof typeof spellings

/** Columns that schedules usually have, and a declaration has no key for. */
const unneeded: readonly RegExp[] = [
  /^(?:序号|编号|项次|行号|图号|苗木编号|植物编号|编码|项目编码|代号|no\.?|id|code|item)$/u,
  /^(?:高度|株高|苗高|树高|自然高|自然高度|净高|植株高度|修剪后高度|修剪高度|苗木高度|灌丛高|h|height|plantheight)$/u,
  /^(?:地径|基径|地茎|根径|干径|d|grounddiameter|caliper|calliper)$/u,
  /^(?:分枝点|分枝点高|分枝点高度|枝下高|分支点|净干高|分枝数|分支数|分枝|主枝数|branches|clearstem)$/u,
  /^(?:土球|土球直径|土球规格|土球尺寸|带土球|盆径|容器规格|rootball)$/u,
  /^(?:密度|种植密度|栽植密度|株行距|株距|行距|间距|density|spacing)$/u,
  /^(?:单价|综合单价|合价|金额|总价|造价|price|unitprice|amount|cost)$/u,
  /^(?:备注|说明|要求|质量要求|种植要求|姿态|树形|形态|形态特征|特征|项目特征|项目特征描述|土壤|remarks?|notes?)$/u,
  /^(?:图例|图片|照片|图示|symbol|picture|photo)$/u,
  /^(?:科|属|科属|科名|属名|科别|花期|花色|观赏期|观赏特性|苗龄|产地|来源|用途|分区|区域|位置|地点|部位)$/u,
]

export const plantingWords: HeaderWords = {
  named: namedIn(Object.entries(spellings).map(([kind, names]) => ({ kind, names }))),
  isUnneeded: (name) => unneeded.some((pattern) => pattern.test(name)),
  names: ['species'],
  least: 1,
}
