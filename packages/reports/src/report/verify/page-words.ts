import type { Language, Text } from '@viridict/core'
import { say } from '../../wording.js'
import { reportWords } from '../words.js'

const pageWords = {
  page: { zh: '网页本身（脚本、样式或框架）', en: 'the page itself (script, style or frame)' },
  data: { zh: '网页的数据', en: 'the data of the page' },
  item: { zh: '第{number}项', en: 'item {number}' },
} as const satisfies Record<string, Text>

export function pageWord(name: Exclude<keyof typeof pageWords, 'item'>, language: Language): string {
  return pageWords[name][language]
}

const ofReport = {
  asOf: 'asOf',
  clause: 'clause',
  clauses: 'clauses',
  criteria: 'criteria',
  deadline: 'deadline',
  deadlines: 'deadlines',
  declarations: 'declarations',
  engine: 'engine',
  faults: 'checks',
  gap: 'gap',
  inputs: 'inputs',
  isMasked: 'masking',
  jurisdiction: 'jurisdiction',
  kind: 'kind',
  levels: 'levels',
  manifest: 'manifest',
  name: 'name',
  packs: 'pack',
  requirement: 'requirement',
  tally: 'verdicts',
  title: 'rule',
  units: 'units',
  uri: 'file',
  value: 'value',
  verdict: 'verdict',
  word: 'verdict',
} as const satisfies Readonly<Record<string, keyof typeof reportWords>>

const ofAll = {
  assumed: 'assumed',
  decision: 'decision',
  facts: 'missing',
  milestones: 'milestones',
  missing: 'missing',
  repair: 'repair',
  terms: 'contributions',
} as const satisfies Readonly<Record<string, Parameters<typeof say>[0]>>

/** A field of the data of a page as its reader knows it; by its own name, where he does not see it as such. */
function fieldWord(step: string | number, language: Language): string {
  if (typeof step === 'number') return pageWords.item[language].replace('{number}', String(step))
  if (Object.hasOwn(ofReport, step)) return reportWords[ofReport[step as keyof typeof ofReport]][language]
  return Object.hasOwn(ofAll, step) ? say(ofAll[step as keyof typeof ofAll], language) : step
}

/** `示例街角游园 · 乔灌木占比 · 数值`: names, and the fields that lead to the place. */
export function placeInWords(
  names: readonly string[],
  steps: readonly (string | number)[],
  language: Language,
): string {
  return [...names.filter((name) => name !== ''), ...steps.map((step) => fieldWord(step, language))].join(' · ')
}
