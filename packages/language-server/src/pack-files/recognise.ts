import type { PackFileRole } from '@viridict/core'

const ofRule = ['clause', 'quotation', 'summary', 'declare', 'restsOn', 'judgements', 'background', 'cases']
const ofPack = ['extends', 'document', 'jurisdictions', 'groups', 'parameters', 'overrides']

/**
 * What a text is of a pack, whatever it is called, by its keys alone: while it is typed it seldom is YAML. A single key is
 * too little to tell by.
 */
export function packRoleOf(text: string): PackFileRole | undefined {
  const keys = new Set([...text.matchAll(/^([\p{L}]+)\s*:/gmu)].map(([, key = '']) => key))
  if (keys.has('viridict') || keys.has('绿规')) return undefined
  if (keys.has('pack')) return ofPack.some((key) => keys.has(key)) ? 'pack' : undefined
  const found = ofRule.filter((key) => keys.has(key)).length
  if (keys.has('rule') ? found > 0 : found > 1) return 'rule'
  return keys.size === 0 && /^- clause\s*:/m.test(text) && /^ {2}(?:text|rules|units)\s*:/m.test(text)
    ? 'ledger'
    : undefined
}
