import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx'

/** A sheet of a planting schedule as firms lay it out. */
export interface Layout {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  /** As spreadsheets call them, `A1:C1`. */
  readonly merges?: readonly string[]
  /** By `row,column`, from 0: formulas, formats. */
  readonly cells?: Readonly<Record<string, Partial<Cell>>>
  readonly hidden?: boolean
}

export async function workbookOf(sheets: readonly Layout[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], cells = {}, hidden }) => ({
      name,
      rows: rows.map((row) => [...row]),
      merges: merges.map(mergeOf),
      cells: new Map(Object.entries(cells)),
      ...(hidden && { hidden }),
    })),
  })
}

function mergeOf(range: string) {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? []
  const column = (letter: string) => letter.charCodeAt(0) - 65
  return { startRow: Number(top) - 1, startCol: column(left), endRow: Number(bottom) - 1, endCol: column(right) }
}

/** A design institute's: a title, 规格 over three columns, groups, subtotals and notes in merged rows. */
const institute: Layout = {
  name: '苗木表',
  rows: [
    ['示例街角游园绿化工程苗木表'],
    ['序号', '图例', '植物名称', '规格(cm)', null, null, '单位', '数量', '备注'],
    [null, null, null, '高度', '胸径', '冠幅'],
    ['一', '常绿乔木'],
    [1, null, '油松', '400-450', null, 300, '株', 24, '全冠'],
    [2, null, '白皮松', 350, 12, '250-300', '株', 6, '多分枝'],
    ['二', '落叶乔木'],
    [3, null, '国槐', 600, '12-14', 350, '株', 36, '全冠'],
    [4, null, '日本晚樱', 350, 'φ8', 250, '株', 20],
    ['小计', null, null, null, null, null, '株', 86],
    ['三', '灌木及地被'],
    [5, null, '连翘', 80, null, 60, '㎡', 1180, '9株/㎡'],
    [6, null, '马蔺', null, null, null, '㎡', 430, '25株/㎡'],
    ['合计', null, null, null, null, null, '㎡', 1610],
    ['注：1. 冠幅为栽植时修剪后的冠幅。'],
  ],
  merges: [
    ...['A1:I1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:G3', 'H2:H3', 'I2:I3', 'B4:I4', 'B7:I7', 'A10:F10', 'B11:I11'],
    ...['A14:F14', 'A15:I15'],
  ],
}

/** A nursery's offer: all sizes in one cell. */
const sizes: Layout = {
  name: 'Sheet1',
  rows: [
    ['编号', '苗木名称', '拉丁学名', '规格', '数量', '单位'],
    ['A-1', '国槐', 'Styphnolobium japonicum', 'φ12cm，H6.0m，P3.5m', 36, '株'],
    ['A-2', '法桐', 'Platanus acerifolia', '胸径15-16cm；高度7m；冠幅4m；分枝点2.8m', 12, '株'],
    ['B-1', '紫丁香', 'Syringa oblata', 'H1.8m×P1.5m', 40, '丛'],
    ['B-2', '金叶女贞', null, 'H40P30', 260, 'm2'],
    ['B-3', '黄杨球', null, '球形饱满', 15, '株'],
  ],
}

/** One sheet a layer, with a cover and what only the draughtsman needs. */
const layers: readonly Layout[] = [
  { name: '封面', rows: [['示例公园绿化工程'], ['设计阶段：施工图']], merges: ['A1:F1'] },
  {
    name: '乔木',
    rows: [
      ['乔木配置表'],
      ['序号', '树种', '胸径(cm)', '冠幅（m）', '株数'],
      [1, '国槐', 12, 3.5, 36],
      [2, '栾树', 10, 3, 18],
    ],
    merges: ['A1:E1'],
  },
  {
    name: '灌木',
    rows: [
      ['序号', '植物名称', '蓬径(cm)', '数量', '单位'],
      [1, '紫丁香', 150, 40, '丛'],
    ],
  },
  {
    name: '地被',
    rows: [
      ['序号', '植物名称', '种植面积(㎡)', '密度(株/㎡)', '套种'],
      [1, '马蔺', 430, 25, null],
      [2, '麦冬', 300, 36, '√'],
    ],
  },
  {
    name: '系数',
    rows: [
      ['植物名称', '数量'],
      ['x', 1],
    ],
    hidden: true,
  },
]

/** Parts, and their sum in a sheet of its own. */
const sums: readonly Layout[] = [
  ...layers.slice(1, 3),
  {
    name: '苗木汇总表',
    rows: [
      ['植物名称', '数量', '单位'],
      ['国槐', 36, '株'],
      ['栾树', 18, '株'],
      ['紫丁香', 40, '丛'],
    ],
  },
]

/** Two halves side by side, to fit the sheet of a drawing. */
const halves: Layout = {
  name: '图纸',
  rows: [
    ['苗木表（单位：cm）'],
    ['序号', '名称', '胸径', '冠幅', '数量(株)', null, '序号', '名称', '胸径', '冠幅', '数量(株)'],
    [1, '国槐', 12, 350, 36, null, 3, '银杏', 15, 300, 8],
    [2, '油松', null, 300, 24, null, 4, '白蜡', 10, 280, 12],
  ],
  merges: ['A1:K1'],
}

/** Trees by number and beds by area, below each other, with units in a row of their own. */
const stacked: Layout = {
  name: '种植设计',
  rows: [
    ['乔木'],
    ['序号', '植物名称', '高度', '胸径', '冠幅', '数量'],
    [null, null, '(m)', '(cm)', '(m)', '(株)'],
    [1, '国槐', 6, 12, 3.5, 36],
    [],
    ['地被'],
    ['序号', '植物名称', '面积', '密度'],
    [null, null, '(㎡)', '(株/㎡)'],
    [1, '马蔺', 430.5, 25],
    [2, '草地早熟禾', 1200, null],
  ],
}

/** What goes wrong in Excel: dates for ranges, merged amounts, bounds, formulas, and units that only the format shows. */
const troubled: Layout = {
  name: '清单',
  rows: [
    ['序号', '植物名称', '胸径/地径(cm)', '胸径', '冠幅(cm)', '数量', '单位'],
    [1, '国槐', 12, 12, '≥300', 36, '株'],
    [2, '国槐', 14, 14, 350, null, '株'],
    [3, '栾树', null, null, new Date(Date.UTC(2026, 11, 14)), 18, '株'],
    [4, '油松', null, null, 300, 24, '株'],
    [5, '连翘', null, null, null, 99, '㎡'],
    [6, '紫丁香', null, null, 0.1 + 0.2, 7, '盆'],
  ],
  merges: ['F2:F3'],
  cells: {
    '1,3': { value: 12, style: { numFmt: '0"cm"' } },
    '2,3': { value: 14, style: { numFmt: '0"cm"' } },
    '4,5': { value: 24, formula: '12*2', formulaResult: 24 },
    '5,5': { value: null, formula: 'SUM(F2:F5)' },
  },
}

/** One plant in several sizes, its name merged over them. */
const classes: Layout = {
  name: '苗木',
  rows: [
    ['类别', '植物名称', '胸径(cm)', '冠幅(m)', '数量(株)'],
    ['落叶乔木', '国槐', '8-10', 2.5, 12],
    [null, null, '12-14', 3.5, 36],
    [null, null, '18-20', 4.5, 3],
    [null, '栾树', '10-12', 3, 18],
  ],
  merges: ['A2:A5', 'B2:B4'],
}

const english: Layout = {
  name: 'Planting',
  rows: [
    ['Planting schedule'],
    ['No.', 'Plant name', 'Botanical name', 'DBH (cm)', 'Height (m)', 'Spread (m)', 'Qty', 'Unit', 'Native', 'Remarks'],
    [1, 'Pagoda tree', 'Styphnolobium japonicum', '12-14', 6, 3.5, 36, 'plants', 'yes', null],
    [2, null, 'Iris lactea', null, null, null, 430, 'm2', null, '25 per m2'],
    ['Total', null, null, null, null, null, 466],
  ],
  merges: ['A1:J1'],
}

export const schedules = { institute, sizes, layers, sums, halves, stacked, troubled, classes, english } as const
export type ScheduleName = keyof typeof schedules

export function sheetsOf(name: ScheduleName): readonly Layout[] {
  const layout = schedules[name]
  return 'rows' in layout ? [layout] : layout
}
