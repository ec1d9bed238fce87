import type { Counts } from '@viridict/language-server/overview'
import { l10n } from 'vscode'

/** How many have which verdict, those without any left out: `不符合 1 · 待补 3 · 不适用 2`. */
export function countsInWords(counts: Counts): string {
  const words: readonly [string, number][] = [
    [l10n.t('not met'), counts.fail],
    [l10n.t('open'), counts.open],
    [l10n.t('to review'), counts.review],
    [l10n.t('noted'), counts.informational],
    [l10n.t('met'), counts.pass],
    [l10n.t('not applicable'), counts.notApplicable],
    [l10n.t('problems'), counts.problems],
  ]
  return words
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join(' · ')
}

/** For a row with little room: what does not apply is said only where nothing else is. */
export function shortCounts(counts: Counts): string {
  return countsInWords({ ...counts, notApplicable: 0 }) || countsInWords(counts)
}
