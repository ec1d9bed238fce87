import type { Counts } from '@viridict/language-server/overview'
import { ThemeColor, ThemeIcon } from 'vscode'

type Sign = Exclude<keyof Counts, 'problems'> | 'warning' | 'waived'

const signs: Readonly<Record<Sign, readonly [icon: string, color: string]>> = {
  fail: ['error', 'problemsErrorIcon.foreground'],
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

const weightiest = ['fail', 'open', 'review', 'informational', 'pass', 'notApplicable'] as const

/** The weightiest verdict that there is one of. */
export function worstOf(counts: Counts): Sign | undefined {
  return weightiest.find((verdict) => counts[verdict] > 0) ?? (counts.problems > 0 ? 'warning' : undefined)
}
