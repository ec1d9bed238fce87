import { Uri, workspace } from 'vscode'
import { countsInWords } from './counts.js'
import { type Node, placeOf } from './node.js'

/** A row as text for a letter or a meeting: what it says, and where. */
export function copyText(node: Node): string {
  const place = placeOf(node)
  const lines = [...linesOf(node), ...(place ? [`${nameOf(place.uri)}:${place.range.start.line + 1}`] : [])]
  return lines.join('\n')
}

function linesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case 'pack':
      return [node.id]
    case 'clause':
      return [`${node.line.clause} ${node.line.title}`, countsInWords(node.line.counts)]
    case 'declaration':
      return [`${node.line.kind} ${node.line.name} ${node.line.id}`, countsInWords(node.line.counts)]
    case 'fact':
      return [node.line.text]
    case 'finding': {
      const { clause, title, subject, word, message } = node.line
      return [[clause, title, subject, word].filter((part) => part !== undefined).join(' '), message]
    }
    case 'more':
      return []
  }
}

function nameOf(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri))
}
