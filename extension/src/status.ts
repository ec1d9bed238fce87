import type { Counts } from '@viridict/language-server/overview'
import { commands, type ExtensionContext, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode'
import { countsInWords } from './counts.js'
import type { Model } from './model.js'

/** Shows the counts of the text at hand; hidden where there is nothing to say of it, which `viridict.isJudged` says too. */
export function showCounts(context: ExtensionContext, model: Model): () => string | undefined {
  const item = window.createStatusBarItem('viridict.counts', StatusBarAlignment.Left, 10)
  item.name = l10n.t('Viridict: counts of the text at hand')
  item.command = 'workbench.actions.view.problems'
  let shown: string | undefined
  const hide = () => {
    shown = undefined
    item.hide()
    void commands.executeCommand('setContext', 'viridict.isJudged', false)
  }
  const update = async () => {
    const document = window.activeTextEditor?.document
    if (document?.languageId !== 'yaml') return hide()
    const { counts } = await model.findings({ uri: document.uri.toString() })
    if (window.activeTextEditor?.document !== document) return
    if (isEmpty(counts)) return hide()
    shown = textOf(counts)
    item.text = shown
    item.tooltip = l10n.t('Viridict: {0}', countsInWords(counts))
    item.backgroundColor = counts.errors > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined
    item.show()
    void commands.executeCommand('setContext', 'viridict.isJudged', true)
  }
  const soon = () => void update().catch(hide)
  context.subscriptions.push(item, model.onChange(soon), window.onDidChangeActiveTextEditor(soon))
  soon()
  return () => shown
}

function isEmpty(counts: Counts): boolean {
  return Object.values(counts).every((count) => count === 0)
}

function textOf({ errors, warnings, open, review }: Counts): string {
  const signs = [
    ['$(error)', errors],
    ['$(warning)', warnings],
    ['$(question)', open],
    ['$(person)', review],
  ] as const
  const counted = signs.filter(([, count]) => count > 0).map(([sign, count]) => `${sign} ${count}`)
  return [l10n.t('Viridict'), ...(counted.length > 0 ? counted : ['$(pass)'])].join(' ')
}
