import type { Applied, Assessment, Finding, Judged, Location, Message, Path } from '@viridict/core'
import { lastFour, maskCertificateText, type Surroundings } from './certificate-text.js'

type MessageArguments = Message['args']
type MessageArgument = MessageArguments[string]

/**
 * The assessment as it is shown: identity numbers and mobile numbers, wherever they were written, and numbers of
 * certificates, wherever in a worker's entry, down to the last four characters. A worker's id is a pseudonym and stays.
 */
export function masked(assessment: Assessment): Assessment {
  return {
    ...assessment,
    subjects: assessment.subjects.map((subject) => ({ ...subject, name: maskText(subject.name) })),
    findings: assessment.findings.map(maskFinding),
    requests: assessment.requests.map((request) => ({ ...request, reason: maskText(request.reason) })),
  }
}

export function maskText(text: string): string {
  return text.replace(/(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dXx])/g, lastFour)
}

function maskFinding(finding: Finding): Finding {
  const { subject, location, related, message, judged, decision } = finding
  return {
    ...finding,
    message: maskMessage(message, location.path),
    location: maskLocation(location),
    related: related.map(maskLocation),
    ...(subject && { subject: maskSubject(subject) }),
    ...(judged && { judged: maskJudged(judged) }),
    ...(decision && { decision: maskDecision(decision) }),
  }
}

function maskDecision(decision: Applied): Applied {
  const { reason, document } = decision
  return { ...decision, reason: maskText(reason), ...(document !== undefined && { document: maskText(document) }) }
}

function maskSubject(subject: NonNullable<Finding['subject']>): NonNullable<Finding['subject']> {
  const { name, item } = subject
  return { ...subject, name: maskText(name), ...(item !== undefined && { item: maskText(item) }) }
}

function maskJudged(judged: Judged): Judged {
  return {
    ...judged,
    contributions: judged.contributions.map((contribution) => ({
      ...contribution,
      label: maskLabel(contribution),
      location: maskLocation(contribution.location),
    })),
    missing: judged.missing.map(({ message, location }) => ({
      message: maskMessage(message, location.path),
      location: maskLocation(location),
    })),
  }
}

function maskLabel({ label, location }: Judged['contributions'][number]): Judged['contributions'][number]['label'] {
  const mask = (text: string) => maskQuoted(text, location.path, 'pseudonym')
  return { zh: mask(label.zh), en: mask(label.en) }
}

function maskLocation(location: Location): Location {
  const path = location.path.map((step, index) =>
    typeof step === 'string' ? maskQuoted(step, location.path.slice(0, index), 'worker') : step,
  )
  return { ...location, path }
}

function maskMessage(message: Message, path: Path): Message {
  const args = Object.entries(message.args).map(([name, argument]) => [name, maskArgument(argument, name, path)])
  return { ...message, args: Object.fromEntries(args) as MessageArguments }
}

function maskArgument(argument: MessageArgument, name: string, path: Path): MessageArgument {
  if (typeof argument === 'string') return maskString(argument, name, path)
  if (Array.isArray(argument)) return argument.map((item) => maskArgument(item, name, path))
  if (typeof argument === 'object' && 'template' in argument) return maskMessage(argument, path)
  return argument
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
