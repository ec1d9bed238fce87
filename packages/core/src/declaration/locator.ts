import type { Location } from '../finding/finding.js'
import type { Path } from '../finding/path.js'
import type { Span } from '../finding/span.js'
import type { RecordName } from '../generated/records.js'
import type { LineIndex } from '../source/line-index.js'
import type { MappingNode } from '../source/source-node.js'
import { locate, locateKey } from './locate.js'

/** Where a path of one declaration stands in its text. */
export interface Locator {
  readonly at: (path: Path) => Location
  readonly atKey: (path: Path) => Location
  readonly ofSpan: (span: Span) => Location
}

export function locatorOf(uri: string, root: MappingNode, record: RecordName, lines: LineIndex): Locator {
  const ofSpan = (span: Span, path: Path = []) => locationOf(uri, span, lines, path)
  return {
    at: (path) => ofSpan(locate(root, record, path), path),
    atKey: (path) => ofSpan(locateKey(root, record, path), path),
    ofSpan,
  }
}

export function locationOf(uri: string, { start, end }: Span, lines: LineIndex, path: Path = []): Location {
  return { uri, path, start: placeOf(start, lines), end: placeOf(end, lines) }
}

/** Written out: there are thousands of these, and a spread would give each a hidden class of its own. */
function placeOf(offset: number, lines: LineIndex): Location['start'] {
  const { line, column } = lines(offset)
  return { line, column, offset }
}
