import { formatPath, type Location } from '@viridict/core'
import { sarifText, sarifUri } from './sarif-text.js'
import { visible } from './visible.js'

/** Declared in originalUriBaseIds: the folder that all files are named from. */
export const rootId = '%SRCROOT%'

export function sarifLocation({ uri, path, start, end }: Location) {
  return {
    physicalLocation: {
      artifactLocation: { uri: sarifUri(uri), uriBaseId: rootId },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
    },
    ...(path.length > 0 && { logicalLocations: [{ fullyQualifiedName: visible(formatPath(path)) }] }),
  }
}

export function relatedLocation(location: Location, id: number, text?: string) {
  return { id, ...sarifLocation(location), ...(text !== undefined && { message: sarifText(text) }) }
}
