import { type Message, message, type Text } from '@viridict/core'

export const noDeclaration: Message = message({
  zh: '请写要画图的辖区申报，如 viridict map 辖区.yaml。',
  en: 'name the declaration of a jurisdiction to be mapped, such as viridict map city.yaml.',
})

export function nothingToMap(file: string): Message {
  const template = {
    zh: '“{file}”里没有可以画图的申报：辖区须填图层（公园、居住用地），并写明半径口径，图层文件须能读取；先运行 viridict check 看问题。',
    en: '{file} has nothing to map: a jurisdiction with layers (parks, residential), a radius profile and files that can be read; viridict check says what is wrong.',
  }
  return message(template, { file })
}

export const words = {
  parkGreen: { zh: '公园绿地', en: 'park green' },
  activitySites: { zh: '活动场地', en: 'activity sites' },
  coverage: {
    zh: '{set}（{profile}）：居住用地{whole} m²，已覆盖{least}～{most} m²，{from}%～{to}%；没有完全覆盖的地块{left}块',
    en: '{set} ({profile}): residential land {whole} m2, covered {least} to {most} m2, {from} % to {to} %; parcels not covered whole: {left}',
  },
  ranking: {
    zh: '腾退地建成公园后新增覆盖的居住用地（按{profile}）：',
    en: 'Residential land newly covered if a freed parcel became a park ({profile}):',
  },
  site: {
    zh: '  {rank}. {label}  {area} m²，半径{radius}米  +{gain} m²',
    en: '  {rank}. {label}  {area} m2, radius {radius} m  +{gain} m2',
  },
  tooSmall: {
    zh: '  {rank}. {label}  {area} m²，不足以计服务半径',
    en: '  {rank}. {label}  {area} m2, too small to have a radius',
  },
  order: { zh: '依次建设：{steps}', en: 'In this order: {steps}' },
  exact: {
    zh: '已逐一比较全部组合：每一步都是同样数目中的最优。',
    en: 'All combinations were compared: every step is the best of as many sites.',
  },
  bound: {
    zh: '同样数目的任何组合至多{most} m²；逐步选取不低于最优的{share}%。',
    en: 'No combination of as many covers more than {most} m2; this order reaches at least {share} % of the best.',
  },
} as const satisfies Record<string, Text>

export function mapsWritten(folder: string, files: readonly string[]): Message {
  return message(
    { zh: '已写入“{folder}”：{files}。可直接拖入 QGIS。', en: 'Written to {folder}: {files}. Drag them into QGIS.' },
    { folder, files },
  )
}
