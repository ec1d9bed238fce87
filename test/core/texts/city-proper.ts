/** 市本级 in 2026, with one Project and one Operator in its portfolio. Constructed. */
export const cityProper = `# constructed example; the named star parks are left out on purpose, so that nothing is said about real places
viridict: 1
kind: Jurisdiction
id: city-proper-2026
name: 市本级2026年度申报(虚构)
jurisdiction: cityProper
year: 2026
scope: builtUp
population: {count: 600000, definition: residentPlusTemporary, date: 2026-12-31}
land: {builtUp: 60 km2, residential: 20 km2, green: 26.1 km2, water: 1.6 km2, waterInGreen: 0.5 km2}
coverage:
  parkGreen: {profile: gb2010, residential: 17.62 km2}
  activitySites: {profile: jc2022, residential: 1830 ha}
indicators: {parkServiceCoverage: 88.1 %, greenwayPer10k: 1.02 km, gardenUnitRate: 60.87 %}
totals: {units: 98, estates: 86}
parks:
  - {id: p01, name: 示例郊野公园, class: country, area: 62 ha, completedOn: 2022-10-01, functions: [leisure, ecology], facilities: {play: 2, ageFriendly: 3}, star: {title: 四星级公园, date: 2023-11-20}}
  - {id: p02, name: 示例中央公园, class: comprehensive, area: 41 ha, completedOn: 2012-09-28, functions: [leisure, ecology, science, culture, disasterShelter], facilities: {plazas: 3, trails: 5.2 km, fitness: 48, toilets: 9, play: 3, ageFriendly: 12}, star: {title: 五星级公园, date: 2021-12-01}, sharedFrom: 2024-05-01}
  - {id: p03, name: 示例东部公园, class: comprehensive, area: 16 ha, completedOn: 2019-06-30, functions: [leisure, sport], facilities: {plazas: 1, trails: 2.1 km, fitness: 20, toilets: 3, play: 1, ageFriendly: 4}, star: {title: 三星级公园, date: 2022-12-10}}
  - {id: p04, name: 示例植物园, class: botanical, area: 28 ha, completedOn: 2020-05-01, functions: [science, studyTour], facilities: {play: 1, ageFriendly: 3}, star: {title: 四星级公园, date: 2024-12-18}}
  - {id: p05, name: 示例遗址公园, class: heritage, area: 7.5 ha, completedOn: 2021-08-01, theme: heritage, functions: [culture], facilities: {play: 1, ageFriendly: 2}, star: {title: 三星级公园, date: 2025-12-12}}
  - {id: p06, name: 示例北社区公园, class: community, area: 2.4 ha, completedOn: 2018-07-01, functions: [leisure], facilities: {play: 2, ageFriendly: 2}, star: {title: 三星级公园, date: 2025-12-12}}
  - {id: p07, name: 示例南社区公园, class: community, area: 1.8 ha, completedOn: 2023-10-20, functions: [leisure], facilities: {play: 1, ageFriendly: 1}, star: {title: 三星级公园, date: 2026-11-30}}
  - {id: p08, name: 示例滨水公园, class: special, area: 5.2 ha, completedOn: 2024-09-30, functions: [leisure, ecology], facilities: {play: 1, ageFriendly: 1}, star: {title: 三星级公园, date: 2026-11-30}}
  - {id: p09, name: 示例西街游园, class: garden, area: 3200 m2, completedOn: 2024-06-18, functions: [leisure], junction: 示例路与西街交叉口西北角}
  - {id: p10, name: 示例东街口袋公园, class: pocketPark, area: 1450 m2, completedOn: 2025-10-11, functions: [leisure]}
  - {id: p11, name: 示例街角游园, class: pocketPark, area: 6200 m2, completedOn: 2026-05-30, functions: [leisure, culture], theme: folk, junction: 示例路与样板街交叉口东南角}
  - {id: p12, name: 示例体育馆前绿化广场, class: activitySite, area: 4600 m2, completedOn: 2016-08-08, functions: [sport]}
greenways:
  - {name: 示例环城绿道, length: 58 km, builtUpLength: 40.7 km, completedOn: 2022-12-31, connects: [示例郊野公园, 示例植物园], gaps: 0, facilities: {stations: 6, signs: 210, fitness: 24}}
  - {name: 示例滨河绿道, length: 20.5 km, builtUpLength: 20.5 km, completedOn: 2024-10-30, connects: [示例滨水公园, 示例遗址公园], gaps: 0, facilities: {stations: 3, signs: 66, fitness: 10}, treesBefore: 1260, treesKept: 1260, trees: [国槐, 白蜡]}
roads:
  - {name: 2023年8月17日后授牌的园林式道路, count: 11, certified: {number: 示例〔2025〕31号, date: 2025-11-28}, medianRows: 2, footwayRows: 2, trees: [国槐, 元宝枫], pitWidth: 1.5 m, linkedPits: 140}
units:
  - {name: 2023年8月17日前授牌的园林式单位, count: 30, certified: {date: 2019}, recheck: {date: 2025-10-20, result: kept}}
  - {name: 2023年8月17日后授牌的园林式单位, count: 5, certified: {number: 示例〔2025〕32号, date: 2025-11-28}}
estates:
  - {name: 2023年8月17日前授牌的园林式小区, count: 67, certified: {date: 2018}, recheck: {date: 2025-10-24, result: kept}}
  - {name: 2023年8月17日后授牌的园林式小区, count: 10, certified: {number: 示例〔2025〕33号, date: 2025-11-28}}
  - {name: 示例老旧小区, work: rebuilt, completedOn: 2025-08-30, addedGreen: 860 m2, facilities: {trails: 420 m, fitness: 12}}
  - {name: 示例新建小区, work: new, completedOn: 2026-04-30, shadedPaths: 650 m}
rivers:
  - {name: 示例北部河流, count: 5, length: 22.5 km, measures: [restoration, naturalBank], completedOn: 2025-09-30}
  - {name: 示例中部河流, count: 4, length: 16 km, measures: [deHardening, waterAccess], completedOn: 2026-10-31}
  - {name: 示例南部河流, count: 3, length: 11.5 km, measures: [wetland, reclaimedWater]}
freedParcels:
  - {id: L-01, area: 6200 m2, freedOn: 2024-11-05, outcome: pocketPark, completedOn: 2026-05-30}
  - {id: L-02, area: 360 m2, freedOn: 2025-04-02, outcome: microGreen, completedOn: 2025-11-15}
  - {id: L-03, area: 10000 m2, freedOn: 2025-06-01, outcome: otherUse}
oldTrees:
  - {id: T-0001, category: ancient, age: 420, condition: normal}
  - {id: T-0002, category: ancient, age: 180, condition: endangered, rescue: {title: 抢救复壮工程验收单, date: 2026-04-22}}
  - {id: T-0003, category: reserve, age: 76, condition: weakened}
greenPlan:
  territorialApproval: {number: 示例函〔2024〕10号, issuer: 示例上级政府, date: 2024-05-10}
  completion: {title: 城市绿地系统规划(修编)成果, date: 2025-04-25}
  greenLine: {title: 绿线划定图册, date: 2025-04-25}
  review: {issuer: 示例上级主管部门, date: 2025-06-18}
  approval: {number: 示例〔2025〕12号, date: 2025-08-20}
  publicNotice: {title: 规划批后公示, date: 2025-09-01, file: "https://example.org/notice"}
  databaseReceipt: {title: 一张图入库回执, date: 2025-09-15}
greenLineChanges: []
funds:
  - {year: 2023, construction: 5200, maintenance: 3400, paid: 8600, document: {title: 2023年决算, date: 2024-07-01}}
  - {year: 2024, construction: 5400, maintenance: 3650, paid: 9050}
  - {year: 2025, construction: 5500, maintenance: 3900, paid: 9400}
  - {year: 2026, construction: 5600, maintenance: 4100, paid: 9700}
evidence: [
  {topic: parkSystemPlan, number: 示例〔2025〕21号, date: 2025-06-30}, {topic: greenwayPlan, number: 示例〔2025〕22号, date: 2025-06-30},
  {topic: biodiversityPlan, number: 示例〔2026〕3号, date: 2026-03-15}, {topic: remoteSensingSurvey, title: 2024年度绿地遥感普查报告, date: 2024-12-10}, {topic: remoteSensingSurvey, title: 2026年度绿地遥感普查报告, date: 2026-11-20},
  {topic: greenLineNotice, title: 绿线永久公布, date: 2025-09-01, file: "https://example.org/green-line"}, {topic: parkRenewal, title: 示例公园微更新竣工资料, date: 2025-10-30, file: docs/renewal.pdf},
  {topic: coverageGapAnalysis, title: 活动场地服务半径短板分析, date: 2025-05-16, file: docs/gap.pdf}, {topic: maintenanceMeasures, number: 示例〔2026〕7号, date: 2026-06-01},
  {topic: technicalRules, number: 示例〔2026〕8号, date: 2026-06-01}, {topic: costQuota, number: 示例〔2026〕9号, date: 2026-09-01}, {topic: skillTraining, title: 绿化工技能培训班, date: 2026-05},
  {topic: parkRegister, number: 示例〔2024〕40号, date: 2024-12-30, file: docs/parks.xlsx}, {topic: greenLedger, number: 示例〔2024〕41号, date: 2024-12-30}, {topic: treeLedger, number: 示例〔2024〕42号, date: 2024-12-30},
  {topic: jointEnforcement, number: 示例〔2024〕17号, date: 2024-04-09}, {topic: oldTownGreen, title: 旧城绿地和大树保护名单, date: 2025-03-12}, {topic: researchProject, title: 生物防治试验小结, date: 2026-10-08},
  {topic: nativePlantSurvey, number: 示例〔2024〕50号, date: 2024-11-25}, {topic: biodiversityList, number: 示例〔2025〕6号, date: 2025-02-10}, {topic: digitalPlatform, title: 数字园林平台验收报告, date: 2026-08-18},
  {topic: adoptionRules, number: 示例〔2024〕12号, date: 2024-03-05}, {topic: adoptionRecord, title: 2026年认建认养登记, date: 2026-03}, {topic: publicSelection, title: 最美口袋公园评选结果, date: 2026-09-28},
  {topic: gardenExpo, title: 园博会参展, date: 2026-04}, {topic: maintenanceCampaign, title: 养护管理提升年总结, date: 2024-12}, {topic: enforcementCampaign, title: 护绿治违专项行动总结, date: 2025-11-30},
  {topic: enforcementCase, title: 侵绿案件汇总, date: 2026-11-30}, {topic: reportHotline, title: 举报渠道公告, date: 2024-04-09}, {topic: regulationPublicity, title: 条例宣传月, date: 2026-05}]
portfolio: {projects: 1, operators: 1}
`
