import { decode } from '../declaration/decode.js'
import { type Locator, locationOf, locatorOf } from '../declaration/locator.js'
import { emptyMapping, isMapping, type PlainMapping } from '../declaration/plain.js'
import { problemFinding } from '../declaration/problem-finding.js'
import { schemaProblems } from '../declaration/schema-problems.js'
import { syntaxProblem } from '../declaration/syntax-problem.js'
import { translate } from '../declaration/translate.js'
import type { Finding, Location } from '../finding/finding.js'
import type { Path } from '../finding/path.js'
import { type Problem, problem } from '../finding/problem.js'
import { problemAt } from '../finding/problem-at.js'
import type { Config as ConfigFacts } from '../generated/declarations.js'
import { validateConfig } from '../generated/validators.js'
import { formatDay } from '../quantity/date-range.js'
import { indexLines } from '../source/line-index.js'
import { parseSource } from '../source/parse-source.js'
import type { SourceDocument } from '../source/source-node.js'
import { type Levels, readLevels } from './read-levels.js'

/** What viridict.config.yaml says; paths are as written, relative to it. */
export interface Config extends Omit<ConfigFacts, 'asOf' | 'levels'> {
  /** ISO date. */
  readonly asOf?: string
  readonly levels: Levels
}

export interface ConfigRead {
  /** Absent where anything is wrong: half a configuration would judge otherwise than its author meant. */
  readonly config?: Config
  readonly findings: readonly Finding[]
  /** Where a key stands, for what only the host can find wrong: a pack or a file that is not there. */
  readonly at: (path: Path) => Location
}

/** Reads a configuration in either language. Never throws; findings have no date, since it is right or wrong at any. */
export function readConfig({ uri, text }: { readonly uri: string; readonly text: string }): ConfigRead {
  const lines = indexLines(text)
  const [document, second] = parseSource(text)
  const nowhere = locationOf(uri, { start: 0, end: 0 }, lines)
  if (!document) return { config: { levels: {} }, findings: [], at: () => nowhere }
  const syntax = document.problems.map((found) =>
    problemAt(syntaxProblem(found, text), 0, locationOf(uri, found, lines)),
  )
  const extra = second ? [problemAt(problem('yaml-syntax/unexpected', [], {}), 0, locationOf(uri, second, lines))] : []
  const { config, problems, locator } = readDocument(document, locatorFor(document, uri, lines))
  const findings = [...syntax, ...extra, ...problems.map((found) => problemFinding(found, 0, locator))]
  return { ...(config && findings.length === 0 && { config }), findings, at: locator.at }
}

function locatorFor({ root }: SourceDocument, uri: string, lines: ReturnType<typeof indexLines>): Locator {
  const span = { start: root?.start ?? 0, end: root?.start ?? 0 }
  return locatorOf(uri, root?.kind === 'mapping' ? root : { kind: 'mapping', ...span, entries: [] }, 'Config', lines)
}

function readDocument({ root }: SourceDocument, locator: Locator) {
  if (root?.kind !== 'mapping') {
    const text = root?.kind === 'scalar' ? root.text.slice(0, 40) : '[…]'
    return { problems: root ? [problem('wrong-shape/record', [], { text })] : [], locator }
  }
  const { plain, problems } = translate(root, 'Config')
  const { levels, problems: wrongLevels } = readLevels(plain.levels)
  const readable = withLevels(plain, levels)
  const { facts, problems: unreadable } = decode(readable, 'Config')
  const found = [...problems, ...wrongLevels, ...schemaProblems(readable, 'Config', validateConfig), ...unreadable]
  const { asOf, ...rest } = facts as ConfigFacts
  const wrongDay: readonly Problem[] =
    asOf && asOf.from !== asOf.to ? [problem('date/not-a-date', ['asOf'], { text: String(plain.asOf) })] : []
  const config: Config = { ...rest, ...(asOf && { asOf: formatDay(asOf.from) }), levels }
  return { config, problems: [...found, ...wrongDay], locator }
}

/** The levels that could be read stand for those written: the others have their problem already. */
function withLevels(plain: PlainMapping, levels: Levels): PlainMapping {
  if (!isMapping(plain.levels)) return plain
  return Object.assign(emptyMapping(), plain, { levels })
}
