import type { Decision } from './decision/decision.js'
import type { Declaration } from './declaration/declaration.js'
import type { Locator } from './declaration/locator.js'
import type { Finding, Location, Subject } from './finding/finding.js'
import type { WaiverRequest } from './finding/waiver-request.js'
import type { PartialSum } from './portfolio/portfolio.js'

/** A text with its name: relative to the workspace root, with forward slashes. */
export interface Source {
  readonly uri: string
  readonly text: string
}

/** A declaration that was read, without its text. */
export interface SubjectRead extends Subject {
  readonly digest: string
  readonly location: Location
}

/** What is kept of a Jurisdiction until everything is read, since it is judged over the others. */
export interface JurisdictionRead {
  readonly subject: Subject
  readonly declaration: Declaration
  readonly locator: Locator
}

/** All that one text comes to on its own: independent of every other text, so that texts can be read anywhere, in any order. */
export interface SourceResult {
  readonly uri: string
  /** In the order of `inOrder`. */
  readonly findings: readonly Finding[]
  readonly subjects: readonly SubjectRead[]
  readonly sums: readonly PartialSum[]
  readonly jurisdictions: readonly JurisdictionRead[]
  readonly requests: readonly WaiverRequest[]
  readonly decisions: readonly Decision[]
  /** Files of maps that declarations name, below the workspace root: `maps` of the options has to be there for them. */
  readonly maps: readonly string[]
  /** Documents that are no declarations of this format. */
  readonly otherDocuments: number
}

/** Whether a text holds a declaration or decisions, or meant to. */
export function holdsDeclaration({ subjects, decisions, findings }: SourceResult): boolean {
  return subjects.length + decisions.length > 0 || findings.some(({ rule }) => !ofSyntax.has(rule))
}

const ofSyntax: ReadonlySet<string> = new Set(['yaml-syntax', 'limit'])

/** Broken YAML among other files is our affair only where it seems to be a declaration. */
export function mentionsViridict(text: string): boolean {
  return /^(?:---)?[ \t{"']*(?:viridict|绿规)/m.test(text)
}
