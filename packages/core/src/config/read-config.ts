import { decode } from '../declaration/decode.js'
import { type Locator, locationOf, locatorOf } from '../declaration/locator.js'
import { emptyMapping, isList, isMapping, type PlainMapping } from '../declaration/plain.js'
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
import type { ParameterValues } from '../pack/with-parameters.js'
import { formatDay } from '../quantity/date-range.js'
import { indexLines } from '../source/line-index.js'
import { parseSource } from '../source/parse-source.js'
import type { SourceDocument } from '../source/source-node.js'
import type { Override } from './override.js'
import { type Levels, readLevels } from './read-levels.js'
import { readParameters } from './read-parameters.js'

/** What viridict.config.yaml says; paths are as written, relative to it. */
export interface Config extends Omit<ConfigFacts, 'asOf' | 'levels' | 'parameters' | 'overrides'> {
  /** ISO date. */
  readonly asOf?: string
  readonly levels: Levels
  readonly parameters: ParameterValues
  readonly overrides: readonly Override[]
}

export interface ConfigRead {
  /** Absent where anything is wrong: half a configuration would judge otherwise than its author meant. */
  readonly config?: Config
  readonly findings: readonly Finding[]
  /** Where a key stands, for what only the host can find wrong: a pack or a file that is not there. */
  readonly at: (path: Path) => Location
  readonly report: (found: Problem) => Finding
}

/** Reads a configuration in either language. Never throws; findings have no date, since it is right or wrong at any. */
export function readConfig({ uri, text }: { readonly uri: string; readonly text: string }): ConfigRead {
  const lines = indexLines(text)
  const [document, second] = parseSource(text)
  const nowhere = locationOf(uri, { start: 0, end: 0 }, lines)
  if (!document)
    return { config: empty, findings: [], at: () => nowhere, report: (found) => problemAt(found, 0, nowhere) }
  const syntax = document.problems.map((found) =>
    problemAt(syntaxProblem(found, text), 0, locationOf(uri, found, lines)),
  )
  const extra = second ? [problemAt(problem('yaml-syntax/unexpected', [], {}), 0, locationOf(uri, second, lines))] : []
  const { config, problems, locator } = readDocument(document, locatorFor(document, uri, lines))
  const findings = [...syntax, ...extra, ...problems.map((found) => problemFinding(found, 0, locator))]
  const report = (found: Problem) => problemFinding(found, 0, locator)
  return { ...(config && findings.length === 0 && { config }), findings, at: locator.at, report }
}

const empty: Config = { levels: {}, parameters: {}, overrides: [] }

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
  const whole = readSettings(plain, [])
  const rows = (isList(plain.overrides) ? plain.overrides : []).map((row, index) =>
    readSettings(isMapping(row) ? row : {}, ['overrides', index]),
  )
  const readable = withOverrides(withLevels(plain, whole.levels), rows)
  const { facts, problems: unreadable } = decode(readable, 'Config')
  const found = [
    ...problems,
    ...[whole, ...rows].flatMap((settings) => settings.problems),
    ...schemaProblems(readable, 'Config', validateConfig),
    ...unreadable,
  ]
  const { asOf, overrides = [], ...rest } = facts as ConfigFacts
  const wrongDay: readonly Problem[] =
    asOf && asOf.from !== asOf.to ? [problem('date/not-a-date', ['asOf'], { text: String(plain.asOf) })] : []
  const { problems: _, ...settings } = whole
  const config: Config = {
    ...rest,
    ...(asOf && { asOf: formatDay(asOf.from) }),
    ...settings,
    overrides: overrides.map(({ files }, index) => overrideOf(files, rows[index] ?? whole)),
  }
  return { config, problems: [...found, ...wrongDay], locator }
}

interface SettingsRead extends Omit<Override, 'files'> {
  readonly problems: readonly Problem[]
}

/** What has free keys, at the top as in a row of overrides. */
function readSettings(plain: PlainMapping, path: Path): SettingsRead {
  const { levels, problems } = readLevels(plain.levels, [...path, 'levels'])
  const { parameters, problems: others } = readParameters(plain.parameters, [...path, 'parameters'])
  return { levels, parameters, problems: [...problems, ...others] }
}

function overrideOf(files: readonly string[], { levels, parameters }: SettingsRead): Override {
  return { files, levels, parameters }
}

function withOverrides(plain: PlainMapping, rows: readonly SettingsRead[]): PlainMapping {
  if (!isList(plain.overrides)) return plain
  const overrides = plain.overrides.map((row, index) =>
    isMapping(row) ? withLevels(row, rows[index]?.levels ?? {}) : row,
  )
  return Object.assign(emptyMapping(), plain, { overrides })
}

/** The levels that could be read stand for those written: the others have their problem already. */
function withLevels(plain: PlainMapping, levels: Levels): PlainMapping {
  if (!isMapping(plain.levels)) return plain
  return Object.assign(emptyMapping(), plain, { levels })
}
