import { type Assessment, assess, type Finding } from '@viridict/core'
import { messageId } from '../findings.js'
import { type Given, packOf } from '../one-rule-pack.js'
import { project } from '../small-texts.js'

const text = { zh: '测试', en: 'test' }

type Binding = Partial<Pick<Given, 'modality' | 'level'>>

/** Up for review once a culture statement is listed; without one, open. */
const reviewed = (binding: Binding) =>
  packOf({
    subject: 'Project',
    measure: { present: { of: 'evidence', where: { topic: 'cultureStatement' } } },
    milestones: [{ gte: '1', due: 'always' }],
    review: text,
    ...binding,
  })

export const statement = project({ id: 'p', evidence: '[{topic: cultureStatement, title: 说明}]' })
export const withoutStatement = project({ id: 'p' })

/** A decision on rule `rule` of project `p`, dated before the as-of date 2026-12-31; a key a line. */
export function decision(more: Readonly<Record<string, string>> = {}): string {
  const least = { rule: 'rule', subject: 'p', decision: 'confirm', reason: '已阅', by: '审查处', date: '2026-12-01' }
  const fields = { ...least, fingerprint: fingerprintOf(statement), ...more }
  return `  - {${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`
}

export function fingerprintOf(declaration: string): string {
  const { findings } = assessed(declaration, [])
  return findings.find(({ rule }) => rule === 'rule')?.judged?.fingerprint ?? ''
}

/** A project with decisions on it, in a reviewer's own file. */
export function assessed(
  declaration: string,
  decisions: readonly string[],
  asOf = '2026-12-31',
  binding: Binding = {},
): Assessment {
  const file = { uri: 'decisions.yaml', text: `viridict: 1\nkind: Decisions\ndecisions:\n${decisions.join('')}` }
  return assess([{ uri: 'p.yaml', text: declaration }], {
    asOf,
    packs: [reviewed(binding)],
    ...(decisions.length > 0 && { decisions: [file] }),
  })
}

/** The verdict of the rule, the decision applied to it, and every finding about the decisions. */
export function outcome(
  declaration: string,
  decisions: readonly string[],
  asOf?: string,
  binding?: Binding,
): readonly (string | undefined)[] {
  const { findings } = assessed(declaration, decisions, asOf, binding)
  const judged = findings.find(({ rule }) => rule === 'rule')
  const others = findings.filter((finding) => finding.location.uri === 'decisions.yaml')
  return [verdictOf(judged), ...others.map(messageId)]
}

function verdictOf(finding: Finding | undefined): string {
  const { verdict, level, decision: applied } = finding ?? {}
  return [verdict, level === 'none' ? '' : level, applied?.decision ?? ''].filter(Boolean).join(' ')
}
