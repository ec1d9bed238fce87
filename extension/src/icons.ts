import type { Counts, FindingLine } from '@viridict/language-server/overview'
import { ThemeColor, ThemeIcon } from 'vscode'

type Sign = 'error' | 'warning' | 'open' | 'review' | 'informational' | 'pass' | 'notApplicable' | 'waived'

const signs: Readonly<Record<Sign, readonly [icon: string, color: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  open: ['question', 'problemsInfoIcon.foreground'],
  review: ['person', 'charts.purple'],
  informational: ['info', 'descriptionForeground'],
  pass: ['pass', 'testing.iconPassed'],
  notApplicable: ['circle-slash', 'disabledForeground'],
  waived: ['shield', 'descriptionForeground'],
}

export function iconOf(sign: Sign): ThemeIcon {
  const [icon, color] = signs[sign]
  return new ThemeIcon(icon, new ThemeColor(color))
}

/** The weightiest thing that there is one of. */
export function worstOf({ errors, warnings, fail, ...counts }: Counts): Sign | undefined {
  if (errors > 0) return 'error'
  if (warnings > 0) return 'warning'
  const others = ['open', 'review', 'informational', 'pass', 'notApplicable'] as const
  return others.find((verdict) => counts[verdict] > 0) ?? (fail > 0 ? 'waived' : undefined)
}

export function signOf({ verdict, level, isWaived }: FindingLine): Sign {
  if (isWaived) return 'waived'
  if (verdict !== 'fail') return verdict
  return level === 'error' ? 'error' : 'warning'
}
