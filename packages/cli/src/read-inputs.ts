import {
  type Assessor,
  holdsDeclaration,
  mentionsViridict,
  type Source,
  type SourceResult,
  type TextStore,
  type Unreadable,
} from '@viridict/core'
import { decodeText, type TextRead } from './decode-text.js'
import type { Found } from './find-sources.js'
import type { InputHashes } from './hash-inputs.js'
import type { Host } from './host.js'
import type { InputFault } from './input-fault.js'
import { type MapLoader, setWithMaps } from './map-engine.js'
import type { Pace } from './pace.js'
import { uriOf } from './paths.js'
import { readText } from './read-text.js'
import { distinctLines, linesName, readTextLines } from './text-lines.js'

export interface ReadInputs {
  readonly unreadable: readonly { readonly uri: string; readonly why: Unreadable }[]
  /** What was named, with what is wrong with it. */
  readonly inputs: readonly InputFault[]
}

/** What else becomes of what is read, besides that it is judged. */
export interface Reading {
  readonly hashes?: InputHashes | undefined
  /** Standard input holds many texts, one a line. */
  readonly lines?: boolean
  /** Findings name every term of a figure, and not the largest alone. */
  readonly everyTerm?: boolean
  /** A report shows the maps that declarations name. */
  readonly drawsMaps?: boolean
  /** Where findings are kept until the reports are written; left out, in memory. */
  readonly store?: TextStore | undefined
  /** Asked before each file whether the run goes on. */
  readonly pace?: Pace
  /** Which files are read here at all; the others are another machine's. */
  readonly isOurs?: (uri: string) => boolean
  /** Handed every text that holds a declaration, and what it comes to on its own. */
  readonly take?: (result: SourceResult, source: Source) => void
}

/** What became of one file: a declaration, another YAML file, or nothing that could be read. */
type Outcome = 'declaration' | 'other' | 'unreadable'

interface Run {
  readonly assessor: Assessor
  readonly host: Host
  /** Files that are something else: decisions, the configuration. */
  readonly skip: ReadonlySet<string>
  /** A file named twice is read once. */
  readonly outcomes: Map<string, Outcome>
  readonly unreadable: { readonly uri: string; readonly why: Unreadable }[]
  readonly maps: MapLoader
  readonly reading: Reading
}

/** Hands every text to the assessor, one by one: each is dropped before the next is read. */
export async function readInputs(
  found: readonly Found[],
  { assessor, maps }: { readonly assessor: Assessor; readonly maps: MapLoader },
  skip: ReadonlySet<string>,
  host: Host,
  reading: Reading = {},
): Promise<ReadInputs> {
  const run: Run = { assessor, maps, host, skip, outcomes: new Map(), unreadable: [], reading }
  const inputs: InputFault[] = []
  for (const one of found) inputs.push(await readInput(one, run))
  return { unreadable: run.unreadable, inputs }
}

async function readInput(found: Found, run: Run): Promise<InputFault> {
  const { input } = found
  if (input.kind === 'stdin') return readStdin(run)
  const { written } = input
  const isHere = (path: string) => isOurs(uriOf(run.host.cwd, path), run)
  const unreadable = found.unreadable.filter(({ path }) => isHere(path))
  for (const { path, why } of unreadable) run.unreadable.push({ uri: uriOf(run.host.cwd, path), why })
  const isNamed = input.kind === 'file' || input.kind === 'missing'
  const outcomes: Outcome[] = []
  for (const path of found.paths.filter(isHere)) {
    if (run.reading.pace && !(await run.reading.pace.go())) break
    outcomes.push(await readFile(path, !isNamed, run))
  }
  if (isNamed) return { written, ...(outcomes[0] === 'other' && { fault: 'noDeclaration' }) }
  if (input.kind === 'glob' && found.paths.length === 0) return { written, fault: 'unmatched' }
  const holdsAny = unreadable.length > 0 || outcomes.some((outcome) => outcome !== 'other')
  return { written, ...(!holdsAny && { fault: 'nothingDeclared' }) }
}

async function readStdin(run: Run): Promise<InputFault> {
  const bytes = await run.host.readStdin()
  if (run.reading.lines) return takeLines(decodeText(bytes), run)
  const written = 'stdin.yaml'
  if (!isOurs(written, run)) return { written }
  const outcome = await takeText(written, decodeText(bytes), false, run)
  run.reading.hashes?.add(written, bytes, 'declaration')
  return { written, ...(outcome === 'other' && { fault: 'noDeclaration' }) }
}

/** Each line is a file that somebody else has read; of two by one name only the first is judged. */
async function takeLines(read: TextRead, run: Run): Promise<InputFault> {
  const written = linesName
  const { unreadable, reading } = run
  if (!read.ok) {
    unreadable.push({ uri: written, why: read.why })
    return { written }
  }
  const { lines, unreadable: wrong } = distinctLines(readTextLines(read.text).filter(({ uri }) => isOurs(uri, run)))
  unreadable.push(...wrong)
  const outcomes: Outcome[] = []
  for (const { uri, text } of lines) {
    const outcome = await takeText(uri, { ok: true, text }, true, run)
    if (outcome !== 'other') reading.hashes?.add(uri, Buffer.from(text), 'declaration')
    outcomes.push(outcome)
  }
  const holdsAny = wrong.length > 0 || outcomes.includes('declaration')
  return { written, ...(!holdsAny && { fault: 'nothingDeclared' }) }
}

function isOurs(uri: string, { reading }: Run): boolean {
  return reading.isOurs?.(uri) ?? true
}

async function readFile(path: string, passOver: boolean, run: Run): Promise<Outcome> {
  if (passOver && run.skip.has(path)) return 'other'
  const known = run.outcomes.get(path)
  if (known !== undefined) return known
  const uri = uriOf(run.host.cwd, path)
  let bytes: Uint8Array | undefined
  const read = readText(path, (taken) => {
    bytes = taken
  })
  const outcome = await takeText(uri, read, passOver, run)
  if (bytes && outcome !== 'other') run.reading.hashes?.add(uri, bytes, 'declaration')
  run.outcomes.set(path, outcome)
  return outcome
}

async function takeText(uri: string, read: TextRead, passOver: boolean, run: Run): Promise<Outcome> {
  const { assessor, maps, unreadable, reading } = run
  if (!read.ok) {
    unreadable.push({ uri, why: read.why })
    return 'unreadable'
  }
  const source = { uri, text: read.text }
  const result = await setWithMaps(source, assessor, maps)
  const isBroken = result.findings.length > 0
  if (holdsDeclaration(result) || (isBroken && (!passOver || mentionsViridict(read.text)))) {
    reading.take?.(result, source)
    return 'declaration'
  }
  assessor.delete(uri)
  return 'other'
}
