import type { ClauseLine, DeclarationLine, FactLine, FindingLine } from '@viridict/language-server/overview'
import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode'
import { countsInWords, shortCounts } from './counts.js'
import { iconOf, signOf, worstOf } from './icons.js'
import type { Node } from './node.js'

/** Nothing was judged. */
const nothing = new ThemeIcon('dash', new ThemeColor('disabledForeground'))

/** How a row looks. */
export function toItem(node: Node): TreeItem {
  const item = itemOf(node)
  item.contextValue = node.kind
  if (node.kind === 'finding')
    item.command = { command: 'viridict.revealFinding', title: l10n.t('Show in the text'), arguments: [node] }
  return item
}

function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'pack':
      return new TreeItem(node.id, TreeItemCollapsibleState.Expanded)
    case 'clause':
      return ofClause(node.line)
    case 'declaration':
      return ofDeclaration(node.line)
    case 'fact':
      return ofFact(node.line)
    case 'finding':
      return ofFinding(node.line, node.below)
    case 'more':
      return new TreeItem(l10n.t('{0} more', node.count))
  }
}

function ofClause({ clause, title, counts, reason }: ClauseLine): TreeItem {
  const worst = worstOf(counts)
  const item = new TreeItem(`${clause} ${title}`, isBranch(worst !== undefined))
  item.description = reason ? l10n.t('no rule') : shortCounts(counts)
  item.tooltip = `${clause} ${title}\n\n${reason ?? countsInWords(counts)}`
  item.iconPath = worst ? iconOf(worst) : nothing
  return item
}

function ofDeclaration({ name, kind, id, counts, uri, range }: DeclarationLine): TreeItem {
  const item = new TreeItem(name || id, TreeItemCollapsibleState.Collapsed)
  item.description = `${kind} · ${shortCounts(counts)}`
  item.tooltip = `${kind} ${name}\n${id}\n${countsInWords(counts)}\n${workspace.asRelativePath(Uri.parse(uri))}:${range.start.line + 1}`
  const worst = worstOf(counts)
  item.iconPath = worst ? iconOf(worst) : nothing
  return item
}

function ofFact({ text, subject, decides, alone, uri, range }: FactLine): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.Collapsed)
  item.description = `${subject} · ${l10n.t('decides {0}', decides)}`
  const place = `${workspace.asRelativePath(Uri.parse(uri))}:${range.start.line + 1}`
  item.tooltip = `${text}\n${subject}\n${l10n.t('Findings that wait for it: {0}; for it alone: {1}', decides, alone)}\n${place}`
  item.iconPath = new ThemeIcon('edit')
  return item
}

/** Below its clause a finding goes by its subject, elsewhere by its clause. */
function ofFinding(line: FindingLine, below: 'clause' | 'declaration' | 'fact'): TreeItem {
  const { clause, title, subject, message, word, isWaived } = line
  const name = clause === undefined ? message : `${clause} ${title}`
  const item = new TreeItem(below === 'clause' ? (subject ?? name) : name)
  item.description = `${isWaived ? l10n.t('waived') : word}  ${clause === undefined ? '' : message}`.trimEnd()
  item.tooltip = [`${name}${subject ? ` · ${subject}` : ''}`, message].join('\n\n')
  item.iconPath = iconOf(signOf(line))
  return item
}

function isBranch(hasMore: boolean): TreeItemCollapsibleState {
  return hasMore ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None
}
