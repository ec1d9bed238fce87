import type { Assessment, Finding, Judged, Location, Message, Path } from '@viridict/core'

type MessageArguments = Message['args']
type MessageArgument = MessageArguments[string]

/** What may stand below a certificate; any other key there is something that was written in the wrong place. */
const certificateKeys = new Set<string | number>(['certificate', 'occupation', 'number', 'validUntil'])

/**
 * The assessment as it is shown: identity numbers and mobile numbers, wherever they were written, and everything that
 * a finding quotes from a worker's certificate, down to the last four characters. A worker's id is a pseudonym and stays.
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

function lastFour(text: string): string {
  return text.length > 4 ? `****${text.slice(-4)}` : '****'
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
    ...(decision && { decision: { ...decision, reason: maskText(decision.reason) } }),
  }
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
      label: maskText(contribution.label),
      location: maskLocation(contribution.location),
    })),
    missing: judged.missing.map(({ message, location }) => ({
      message: maskMessage(message, location.path),
      location: maskLocation(location),
    })),
  }
}

function isOfCertificate(path: Path): boolean {
  return path.includes('workers') && path.includes('certificate')
}

function maskLocation(location: Location): Location {
  if (!isOfCertificate(location.path)) return location
  const from = location.path.indexOf('certificate')
  const path = location.path.map((step, index) =>
    index > from && typeof step === 'string' && !certificateKeys.has(step) ? lastFour(step) : step,
  )
  return { ...location, path }
}

function maskMessage(message: Message, path: Path): Message {
  const isMisplacedKey = !certificateKeys.has(path.at(-1) ?? '')
  const quoted = !isOfCertificate(path) ? [] : isMisplacedKey ? ['text', 'key'] : ['text']
  const args = Object.entries(message.args).map(([name, argument]) => [
    name,
    typeof argument === 'string' && quoted.includes(name) ? lastFour(argument) : maskArgument(argument),
  ])
  return { ...message, args: Object.fromEntries(args) as MessageArguments }
}

function maskArgument(argument: MessageArgument | undefined): MessageArgument {
  if (typeof argument === 'string') return maskText(argument)
  if (Array.isArray(argument)) return argument.map(maskArgument)
  if (typeof argument === 'object' && 'template' in argument) return maskMessage(argument, [])
  return argument as MessageArgument
}
