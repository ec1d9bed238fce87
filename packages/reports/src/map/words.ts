import { formatMessage, type Language, type Message, message, type Text } from '@viridict/core'

/** Words of maps. */
const mapWords = {
  maps: { zh: '服务半径覆盖图', en: 'Maps of coverage' },
  parkGreen: { zh: '公园绿地服务半径覆盖', en: 'Coverage by park green' },
  activitySites: { zh: '公园绿化活动场地服务半径覆盖', en: 'Coverage by parks and activity sites' },
  summary: {
    zh: '半径口径{profile}；居住用地{whole} m²，已覆盖{least}～{most} m²，占{from}%～{to}%；{left}块没有完全覆盖',
    en: 'radii of {profile}; residential land {whole} m2, covered {least} to {most} m2, {from} % to {to} %; parcels not covered whole: {left}',
  },
  serves: { zh: '计入的公园', en: 'park that counts' },
  perhaps: { zh: '是否计入待定', en: 'may count or not' },
  idle: { zh: '不计入', en: 'does not count' },
  sure: { zh: '服务半径', en: 'service radius' },
  possible: { zh: '可能的服务半径', en: 'possible service radius' },
  whole: { zh: '已覆盖的地块', en: 'parcel covered whole' },
  part: { zh: '部分覆盖', en: 'covered in part' },
  none: { zh: '未覆盖', en: 'not covered' },
  site: { zh: '腾退地（候选）', en: 'freed parcel' },
  parkText: { zh: '{label}：{area} m²，服务半径{radius}', en: '{label}: {area} m2, service radius {radius}' },
  radius: { zh: '{metres}米', en: '{metres} m' },
  radii: { zh: '{sure}～{possible}米', en: '{sure} to {possible} m' },
  noRadius: { zh: '不计', en: 'none' },
  parcelText: {
    zh: '{label}：{area} m²，已覆盖{share}，未覆盖{uncovered} m²；最近绿地{green}，最近公园{park}',
    en: '{label}: {area} m2, {share} covered, {uncovered} m2 not; next green space {green}, next park {park}',
  },
  distance: { zh: '{park} {metres}米', en: '{park} {metres} m' },
  nowhere: { zh: '无', en: 'none' },
  siteText: {
    zh: '{rank}. {label}：{area} m²，建成公园服务半径{radius}米，新增覆盖{gain} m²',
    en: '{rank}. {label}: {area} m2; as a park it would serve {radius} m and newly cover {gain} m2',
  },
  siteOrder: { zh: '，宜第{order}个建', en: ', best built as number {order}' },
  siteTooSmall: {
    zh: '{rank}. {label}：{area} m²，不足以计服务半径',
    en: '{rank}. {label}: {area} m2, too small to have a radius',
  },
  sites: { zh: '腾退地排序', en: 'Freed parcels, ranked' },
  parks: { zh: '图上的公园', en: 'Parks on the map' },
  parcels: { zh: '居住用地', en: 'Residential parcels' },
  parcel: { zh: '地块', en: 'Parcel' },
  share: { zh: '覆盖', en: 'Covered' },
  uncovered: { zh: '未覆盖 m²', en: 'Not covered, m2' },
  green: { zh: '最近绿地', en: 'Next green space' },
  park: { zh: '最近公园（500米级）', en: 'Next park (of 500 m)' },
  nearer: { zh: '放大', en: 'Zoom in' },
  farther: { zh: '缩小', en: 'Zoom out' },
  fit: { zh: '全图', en: 'Whole map' },
  map: {
    zh: '{title}。方向键平移，加减号缩放，0看全图；同样的内容列在下面的表里。',
    en: '{title}. Arrows move it, plus and minus zoom, 0 shows all; the tables below say the same.',
  },
  howTo: {
    zh: '拖动平移；按住Ctrl滚动或双击缩放；点选地块，表中同时选中。',
    en: 'Drag to move; Ctrl and the wheel, or a double click, to zoom; a click selects, here and in the table.',
  },
  legend: { zh: '图例', en: 'Legend' },
  printed: {
    zh: '纸上只列前{most}块，共{all}块，没有覆盖的在前。',
    en: 'On paper the first {most} of {all} parcels, those left out first.',
  },
} as const satisfies Record<string, Text>

export type MapWord = keyof typeof mapWords

export function tellMap(word: MapWord, language: Language, args: Message['args'] = {}): string {
  return formatMessage(message(mapWords[word], args), language)
}
