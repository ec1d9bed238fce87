import { type Finding, formatMessage, type Interval, toExactText } from '@viridict/core'

/** An interval as exact text: `7/10`, `0..1`, `2..` where the upper end is unbounded. */
export function exact({ lo, hi }: Interval): string {
  const [from, to] = [lo ? toExactText(lo) : '', hi ? toExactText(hi) : '']
  return from === to ? from : `${from}..${to}`
}

export function figureOf({ judged }: Finding): string {
  return judged?.value ? exact(judged.value) : 'none'
}

/** `fail warning overdue`: the verdict with its level and reason where it has one. */
export function verdictOf({ verdict, level, judged }: Finding): string {
  return [verdict, level === 'none' ? '' : level, judged?.reason ?? ''].filter((word) => word !== '').join(' ')
}

export function inEnglish({ message }: Pick<Finding, 'message'>): string {
  return formatMessage(message, 'en')
}
