/** An Operator whose five workers are all certified on 2026-12-31, one of them for the last day. Constructed. */
export const upkeep = `# constructed example
viridict: 1
kind: Operator
id: example-upkeep-2026
name: 示例绿化养护有限公司
jurisdiction: chengqu
year: 2026
headcount: 5
workers:
  - {id: W-01, certificate: {occupation: greeningWorker, number: EX-0001, validUntil: permanent}}
  - {id: W-02, certificate: {occupation: greeningWorker, number: EX-0002, validUntil: permanent}}
  - {id: W-03, certificate: {occupation: greeningWorker, number: EX-0003, validUntil: permanent}}
  - {id: W-04, certificate: {occupation: floriculturist, number: EX-0004, validUntil: 2028-05-31}}
  - {id: W-05, certificate: {occupation: greeningWorker, number: EX-0005, validUntil: 2026-12-31}}
logs:
  - {date: 2026-05, task: watering, count: 22}
  - {date: 2026-05-12, task: spraying, target: 国槐尺蠖, agent: 苏云金杆菌}
  - {date: 2026-06, task: fertilizing, count: 4}
  - {date: 2026-07, task: pruning, count: 9}
  - {date: 2026-07-15, task: patrol, issue: deadTree, fixedOn: 2026-07-19}
  - {date: 2026-08, task: patrol, count: 31}
equipment:
  - {name: 高枝修剪车, count: 1, acquiredOn: 2024-03-20}
evidence:
  - {topic: managementRules, title: 口袋公园和小微绿地管理制度, date: 2026-01-05, file: docs/rules.pdf}
  - {topic: seasonalPlan, title: 2026年季相配置方案, date: 2026-02-20}
  - {topic: skillTraining, title: 绿化工技能培训班, date: 2026-03-11}
`
