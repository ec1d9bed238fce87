/** A Project whose cover, native plants and design qualification all meet 二(二) on 2026-12-31. Constructed. */
export const cornerGarden = `# constructed example
viridict: 1
kind: Project
id: example-corner-garden
name: 示例街角游园
jurisdiction: chengqu
category: park
work: new
stage: completed
designedOn: 2025-09-12
completedOn: 2026-05-30
designer: {name: 示例风景园林设计院, qualification: {type: landscapeDesign, grade: B, number: EX-LA-0001, validUntil: 2028-06-30}}
area: {site: 6200 m2, green: 4680 m2, native: 4155 m2}
cover: {woody: 3370 m2, herbaceous: 1260 m2, crownAt: planting}
nativeList: {title: 示例市乡土适生植物名录, number: 示例〔2025〕1号, issuer: 示例园林绿化主管部门, date: 2025-03-01}
planting:
  - {species: 国槐, count: 36, crown: 3.5 m, dbh: 12 cm, area: 340 m2, status: native}
  - {species: 油松, count: 24, crown: 3 m, dbh: 10 cm, area: 165 m2, status: native}
  - {species: 白蜡, count: 40, crown: 3.2 m, dbh: 12 cm, area: 315 m2, status: native}
  - {species: 元宝枫, count: 30, crown: 3 m, dbh: 8 cm, area: 205 m2, status: native}
  - {species: 山桃, count: 45, crown: 2.5 m, dbh: 6 cm, area: 215 m2, status: native}
  - {species: 日本晚樱, count: 20, crown: 2.5 m, dbh: 8 cm, area: 95 m2, status: exotic}
  - {species: 紫丁香, count: 160, crown: 1.6 m, area: 315 m2, status: native}
  - {species: 连翘, area: 780 m2, status: native}
  - {species: 黄刺玫, area: 560 m2, status: native}
  - {species: 小叶黄杨, area: 380 m2, status: exotic}
  - {species: 马蔺, area: 430 m2, status: native}
  - {species: 草地早熟禾, area: 830 m2, status: native}
sponge: {rainGarden: 120 m2, sunkenGreen: 460 m2}
park: {class: pocketPark, junction: 示例路与样板街交叉口东南角, theme: folk, functions: [leisure, culture], facilities: {plazas: 1, trails: 310 m, fitness: 6, play: 1, ageFriendly: 2}}
evidence:
  - {topic: cultureStatement, title: 文化设计说明, issuer: 示例风景园林设计院, date: 2025-09-12, file: docs/culture.pdf}
`
