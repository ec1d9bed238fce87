import { type Finding, formatDay, formatMessage, type Judged, type Language } from '@viridict/core'
import { decisionText, dueInWords, gapText, requirementText, valueInWords } from './figures.js'
import { jsonFigure } from './json-figure.js'
import { relatedLocation, sarifLocation } from './sarif-location.js'
import { sarifText } from './sarif-text.js'
import { visible } from './visible.js'
import { say } from './wording.js'

export interface ResultContext {
  readonly language: Language
  /** The finding's identity from run to run. */
  readonly key: string
  readonly ruleIndex?: number
}

/** A finding as a SARIF result: `kind` is the verdict, and only a fail has a level. */
export function sarifResult(finding: Finding, { language, key, ruleIndex }: ResultContext) {
  const { rule, verdict, level, message, location, decision, baseline } = finding
  const related = relatedOf(finding, language)
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    kind: verdict,
    level: verdict === 'fail' ? level : 'none',
    message: sarifText(formatMessage(message, language)),
    locations: [sarifLocation(location)],
    ...(related.length > 0 && { relatedLocations: related }),
    partialFingerprints: { 'viridict/v1': visible(key) },
    ...(baseline && { baselineState: baseline }),
    ...(decision?.decision === 'waive' && { suppressions: [suppression(finding, language)] }),
    properties: propertiesOf(finding, language),
  }
}

/** Facts to supply and the terms of the figure say what they are; other places stand alone. */
function relatedOf({ judged, related }: Finding, language: Language) {
  const missing = (judged?.missing ?? []).map(({ message, location }) => ({
    location,
    text: `${say('missing', language)}: ${formatMessage(message, language)}`,
  }))
  const terms = (judged?.contributions ?? []).map(({ location, label, amount, unit }) => ({
    location,
    text: `${label[language]} ${jsonFigure(amount, unit, 'down').text}`,
  }))
  const places = judged ? [...missing, ...terms] : related.map((location) => ({ location, text: undefined }))
  return places.map(({ location, text }, index) => relatedLocation(location, index + 1, text))
}

/** A reviewer's waiver, accepted; a waiver that is only asked for is none. */
function suppression(finding: Finding, language: Language) {
  return { kind: 'external', status: 'accepted', justification: visible(decisionText(finding, language)) }
}

function propertiesOf({ subject, judged, asOf, decision }: Finding, language: Language) {
  return {
    asOf: formatDay(asOf),
    ...(subject && {
      subject: visible(subject.id),
      subjectKind: subject.kind,
      subjectName: sarifText(subject.name).text,
    }),
    ...(subject?.item !== undefined && { item: sarifText(subject.item).text }),
    ...(judged && judgedProperties(judged, language)),
    ...(decision && { decision: decision.decision, decidedOn: decision.date }),
  }
}

function judgedProperties(judged: Judged, language: Language) {
  const { pack, clause, modality, basis, reason, value, unit, milestone, gap, repair, portfolio } = judged
  return {
    pack,
    clause,
    quotation: judged.quotation,
    modality,
    ...(basis && { basis }),
    ...(reason && { reason }),
    ...(value && unit && { value: valueInWords(judged, language), exactValue: exactText(judged) }),
    ...(milestone && { requirement: requirementText(milestone, language), due: dueInWords(milestone, language) }),
    ...(gap && { gap: gapText(judged, language) }),
    ...(repair && { repair: visible(formatMessage(repair, language)) }),
    ...(portfolio && { declarationsRead: portfolio.read }),
    assumed: judged.assumed.map((message) => visible(formatMessage(message, language))),
    reference: judged.reference,
    factsFingerprint: judged.fingerprint,
  }
}

/** `337/463`, or both ends where the figure is not known. */
function exactText({ value, unit }: Judged): string {
  if (!value || !unit) return ''
  const { lo, hi } = jsonFigure(value, unit, 'down')
  return lo === hi ? `${lo}` : `${lo ?? '-∞'}~${hi ?? '∞'}`
}
