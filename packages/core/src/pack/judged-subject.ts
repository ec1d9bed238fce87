import { fieldName, fieldOf } from '../declaration/spelling.js'
import type { DeclarationKind } from '../finding/finding.js'
import type { Judgement } from '../generated/rules.js'
import type { Text } from '../message/text.js'
import type { Rule } from './pack.js'

/** What a judgement is made of: a declaration, a record in it, or each row of a list. */
export interface JudgedSubject {
  readonly kind: DeclarationKind
  readonly part?: { readonly key: string; readonly name: Text; readonly isList: boolean }
}

/** `Jurisdiction.parks` is one item a row, `Project.park` one record; a bare kind is the declaration itself. */
export function judgedSubject({ subject }: Pick<Judgement, 'subject'>): JudgedSubject {
  const [kind, key] = subject.split('.') as [DeclarationKind, string?]
  if (key === undefined) return { kind }
  const field = fieldOf(kind, key)
  const name = field ? fieldName(field) : { zh: key, en: key }
  return { kind, part: { key, name, isList: field?.item !== undefined } }
}

/** Of a part of what the rule judges as a whole as well. */
export function isOfPart(judgement: Judgement, { judgements }: Pick<Rule, 'judgements'>): boolean {
  const { kind, part } = judgedSubject(judgement)
  return part !== undefined && judgements.some(({ subject }) => subject === kind)
}
