import { checks, defaultPack } from '@viridict/core'
import type { Settings } from '../settings.js'

/** Every id that a decision may name. */
export function knownRules({ packs = [defaultPack()] }: Pick<Settings, 'packs'>): readonly string[] {
  return [...packs.flatMap(({ rules }) => rules.map(({ rule }) => rule)), ...Object.keys(checks)]
}
