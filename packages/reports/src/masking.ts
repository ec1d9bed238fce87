import {
  type Applied,
  type Assessment,
  type Finding,
  type Judged,
  type Location,
  type Message,
  mapFindings,
  type Path,
  replacePersonalNumbers,
  type StreamedAssessment,
} from '@viridict/core'
import { lastFour, maskCertificateText, type Surroundings } from './certificate-text.js'

type MessageArgument = Message['args'][string]

/**
 * The assessment as it is shown: identity numbers and mobile numbers, wherever they were written, and numbers of
 * certificates, wherever in a worker's entry, down to the last four characters. A worker's id is a pseudonym and stays.
 */
export function masked(assessment: Assessment): Assessment {
  return { ...assessment, ...maskedBeside(assessment), findings: assessment.findings.map(maskFinding) }
}

/** The same, finding by finding as they are asked for. */
export function maskedStream(assessment: StreamedAssessment): StreamedAssessment {
  return { ...assessment, ...maskedBeside(assessment), texts: mapFindings(assessment.texts, maskFinding) }
}

function maskedBeside({ subjects, requests }: Pick<Assessment, 'subjects' | 'requests'>) {
  return {
    subjects: eachOf(subjects, (subject) => withParts(subject, { name: maskText(subject.name) })),
    requests: eachOf(requests, (request) => withParts(request, { reason: maskText(request.reason) })),
  }
}

export function maskText(text: string): string {
  return replacePersonalNumbers(text, lastFour)
}

function maskFinding(finding: Finding): Finding {
  const { subject, location, related, message, judged, decision } = finding
  const parts: { -readonly [Key in keyof Finding]?: Finding[Key] } = {
    message: maskMessage(message, location.path),
    location: maskLocation(location),
    related: eachOf(related, maskLocation),
  }
  if (subject) parts.subject = maskSubject(subject)
  if (judged) parts.judged = maskJudged(judged, location.path)
  if (decision) parts.decision = maskDecision(decision)
  return withParts(finding, parts)
}

function maskDecision(decision: Applied): Applied {
  const { reason, document } = decision
  return withParts(decision, {
    reason: maskText(reason),
    ...(document !== undefined && { document: maskText(document) }),
  })
}

function maskSubject(subject: NonNullable<Finding['subject']>): NonNullable<Finding['subject']> {
  const { name, item } = subject
  return withParts(subject, { name: maskText(name), ...(item !== undefined && { item: maskText(item) }) })
}

function maskJudged(judged: Judged, path: Path): Judged {
  return withParts(judged, {
    assumed: eachOf(judged.assumed, (reading) => maskMessage(reading, path)),
    ...(judged.repair && { repair: maskMessage(judged.repair, path) }),
    contributions: eachOf(judged.contributions, maskContribution),
    missing: eachOf(judged.missing, (fact) =>
      withParts(fact, {
        message: maskMessage(fact.message, fact.location.path),
        location: maskLocation(fact.location),
      }),
    ),
  })
}

function maskContribution(contribution: Judged['contributions'][number]): Judged['contributions'][number] {
  const { label, location } = contribution
  const mask = (text: string) => maskQuoted(text, location.path, 'pseudonym')
  return withParts(contribution, {
    label: withParts(label, { zh: mask(label.zh), en: mask(label.en) }),
    location: maskLocation(location),
  })
}

function maskLocation(location: Location): Location {
  const { path } = location
  const mask = (step: Path[number], index: number) =>
    typeof step === 'string' ? maskQuoted(step, path.slice(0, index), 'worker') : step
  return withParts(location, { path: eachOf(path, mask) })
}

function maskMessage(message: Message, path: Path): Message {
  const { args } = message
  let masks = args
  for (const name in args) {
    const argument = args[name] as MessageArgument
    const mask = maskArgument(argument, name, path)
    if (mask !== argument) masks = { ...masks, [name]: mask }
  }
  return masks === args ? message : { ...message, args: masks }
}

function maskArgument(argument: MessageArgument, name: string, path: Path): MessageArgument {
  if (typeof argument === 'string') return maskString(argument, name, path)
  if (Array.isArray(argument)) return eachOf(argument, (item) => maskArgument(item, name, path))
  if (typeof argument === 'object' && 'template' in argument) return maskMessage(argument, path)
  return argument
}

/** What has nothing to mask is handed back as it is, and not copied: nearly all of a report. */
function withParts<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  for (const key in parts) if (parts[key] !== whole[key]) return { ...whole, ...parts }
  return whole
}

function eachOf<Item>(list: readonly Item[], mask: (item: Item, index: number) => Item): readonly Item[] {
  let masks: Item[] | undefined
  for (const [index, item] of list.entries()) {
    const masked = mask(item, index)
    if (masked !== item) masks ??= [...list]
    if (masks) masks[index] = masked
  }
  return masks ?? list
}

/** What the text has at this place: its value, or its key; anything else is a name that was made up for it. */
function maskString(text: string, name: string, path: Path): string {
  if (text === path.at(-1)) return maskQuoted(text, path.slice(0, -1), 'worker')
  return maskQuoted(text, path, name === 'text' ? 'worker' : 'pseudonym')
}

/** Within a certificate, whatever is quoted from it may be its number. */
function maskQuoted(text: string, path: Path, outside: Surroundings): string {
  if (!path.includes('workers')) return maskText(text)
  const surroundings = path.includes('certificate') && outside === 'worker' ? 'certificate' : outside
  return maskText(maskCertificateText(text, path, surroundings))
}
