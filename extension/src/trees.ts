import type { About } from '@viridict/language-server/overview'
import { EventEmitter, type ExtensionContext, l10n, type TreeDataProvider, type TreeView, window } from 'vscode'
import type { Model } from './model.js'
import type { Node } from './node.js'
import { toItem } from './tree-item.js'

export type Trees = Readonly<Record<'clauses' | 'declarations' | 'facts', Tree>>

export interface Tree {
  readonly view: TreeView<Node>
  readonly provider: TreeDataProvider<Node>
}

/** The three views of the container: by clause, by declaration, and what is still to be supplied. */
export function registerTrees(context: ExtensionContext, model: Model): Trees {
  const trees = {
    clauses: registerTree(context, model, 'clauses', () => clauses(model)),
    declarations: registerTree(context, model, 'declarations', async () =>
      (await model.overview()).declarations.map((line): Node => ({ kind: 'declaration', line })),
    ),
    facts: registerTree(context, model, 'facts', async () =>
      (await model.overview()).facts.map((line): Node => ({ kind: 'fact', line })),
    ),
  }
  const count = async () => {
    const { clauses, asOf } = await model.overview()
    const value = clauses.reduce((sum, { counts }) => sum + counts.fail, 0)
    trees.clauses.view.badge = { value, tooltip: l10n.t('Requirements not met: {0}', value) }
    trees.clauses.view.description = asOf
  }
  context.subscriptions.push(model.onChange(() => void count().catch(() => undefined)))
  return trees
}

function registerTree(context: ExtensionContext, model: Model, name: keyof Trees, roots: () => Promise<Node[]>): Tree {
  const changed = new EventEmitter<void>()
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: toItem,
    getChildren: async (node) => (node ? childrenOf(model, node) : roots()),
  }
  const view = window.createTreeView(`viridict.${name}`, { treeDataProvider: provider, showCollapseAll: true })
  context.subscriptions.push(
    view,
    changed,
    model.onChange(() => changed.fire()),
  )
  return { view, provider }
}

/** One document's clauses stand by themselves; of several each has a row. */
async function clauses(model: Model): Promise<Node[]> {
  const { clauses: lines } = await model.overview()
  const packs = [...new Set(lines.map(({ pack }) => pack))]
  if (packs.length <= 1) return lines.map((line): Node => ({ kind: 'clause', line }))
  return packs.map((id): Node => ({ kind: 'pack', id, clauses: lines.filter(({ pack }) => pack === id) }))
}

async function childrenOf(model: Model, node: Node): Promise<Node[]> {
  switch (node.kind) {
    case 'pack':
      return node.clauses.map((line) => ({ kind: 'clause', line }))
    case 'clause':
      return findings(model, 'clause', { pack: node.line.pack, clause: node.line.clause })
    case 'declaration':
      return findings(model, 'declaration', { declaration: node.line })
    case 'fact':
      return findings(model, 'fact', { fact: node.line })
    default:
      return []
  }
}

async function findings(model: Model, below: 'clause' | 'declaration' | 'fact', about: About): Promise<Node[]> {
  const { findings: lines, more } = await model.findings(about)
  const nodes = lines.map((line): Node => ({ kind: 'finding', line, below }))
  return more > 0 ? [...nodes, { kind: 'more', count: more }] : nodes
}
