import type { CheckMessageId, Finding } from '@viridict/core'
import { expectedVerdict, nearestPackKey, nearestPackName, type PackFix } from '../pack-files/fixes.js'
import { dateFormat, otherDate } from './date.js'
import { declaredIndicator, declaredSum } from './declared-total.js'
import { asPercentage, likelierUnit, otherUnit, reversed, thousands } from './figure.js'
import { type Fix, type FixContext, type FixOf, messageIdOf } from './fix.js'
import { fullWidth } from './full-width.js'
import { nativeGap } from './gap-row.js'
import { categoryRecord, missingKey, missingKind } from './missing-key.js'
import { formatVersion, meant, nearestKey, nearestRegister, nearestRule, nearestValue } from './nearest.js'
import { placeholder } from './placeholder.js'
import { ambiguousSpecies, unknownSpecies } from './species.js'
import { claimedForm, claimedStatus, missingLayer } from './species-claim.js'
import { waiverRequest } from './waiver.js'

/** By the message of a check. What is not here only the writer can mend. */
const amending: Readonly<Partial<Record<CheckMessageId, FixOf>>> = {
  'yaml-syntax/full-width': fullWidth,
  'yaml-syntax/wide-blank': fullWidth,
  'yaml-syntax/key': fullWidth,
  'kind/unmarked': fullWidth,
  'kind/nearest': nearestValue,
  'format-version/unknown': formatVersion,
  'unknown-key/nearest': nearestKey,
  'unknown-value/nearest': nearestValue,
  'number/thousands': thousands,
  'number/reversed': reversed,
  'unit/unknown': otherUnit,
  'unit/other-dimension': otherUnit,
  'date/format': dateFormat,
  'date/not-a-date': otherDate,
  'crown-size/too-wide': likelierUnit(/(?:m|米)$/, 'cm'),
  'unlikely-figure/people': likelierUnit(/人$/, '万人'),
  'unlikely-figure/share': asPercentage,
  'declared-total/sum': declaredSum,
  'declared-total/recomputed': declaredIndicator,
  'declared-total/portfolio': declaredIndicator,
  'ambiguous-species/candidates': ambiguousSpecies,
  'unknown-species/suggestions': unknownSpecies,
  'species-claim/form': claimedForm,
  'species-claim/status': claimedStatus,
  'placeholder/word': placeholder,
  'near-name/like': meant('wanted'),
  'unknown-register/unknown': nearestRegister,
  'unknown-rule/request': nearestRule,
  'unknown-jurisdiction/nearest': meant('nearest'),
}

const adding: Readonly<Partial<Record<CheckMessageId, FixOf>>> = {
  'kind/missing': missingKind,
  'missing-key/required': missingKey,
  'category-record/missing': categoryRecord,
  'layer-missing/layer': missingLayer,
}

/** In the files of a pack. */
const ofPacks: Readonly<Partial<Record<CheckMessageId, PackFix>>> = {
  'pack/unknown-key': nearestPackKey,
  'pack/wrong-value': nearestPackName,
  'pack/unknown-clause': nearestPackName,
  'pack/unknown-rule': nearestPackName,
  'pack/parameter': nearestPackName,
  'pack/field': nearestPackName,
  'pack/word': nearestPackName,
  'pack/place': nearestPackName,
  'pack/case': expectedVerdict,
}

const ofRules: Readonly<Record<string, FixOf>> = { 'native-plant-area-ratio': nativeGap }

/**
 * Every way to mend a finding, the likeliest first. Nothing is added to a text of which a part could not be read: what is
 * missing may stand there.
 */
export function fixesFor(finding: Finding, context: FixContext): readonly Fix[] {
  const isRead = context.findings.every(({ rule }) => rule !== 'yaml-syntax')
  if (finding.source === 'rule') return isRead ? ofRule(finding, context) : []
  const id = messageIdOf(finding)
  if (context.authored && id && ofPacks[id]) return ofPacks[id](finding, context, context.authored)
  const fix = id && (amending[id] ?? (isRead ? adding[id] : undefined))
  return fix?.(finding, context) ?? []
}

function ofRule(finding: Finding, context: FixContext): readonly Fix[] {
  const own = Object.hasOwn(ofRules, finding.rule) ? ofRules[finding.rule] : undefined
  return [...(own?.(finding, context) ?? []), ...waiverRequest(finding, context)]
}
