import type { Source, SourceResult, TextStore } from '@viridict/core'
import { linesIn } from './byte-lines.js'
import { decodeText } from './decode-text.js'
import type { Found } from './find-sources.js'
import type { InputHashes } from './hash-inputs.js'
import type { Host } from './host.js'
import type { InputFault } from './input-fault.js'
import type { Jobs } from './jobs/jobs.js'
import type { Pace } from './pace.js'
import { uriOf } from './paths.js'
import { type Desk, type Outcome, readFile, takeText, type UnreadableInput } from './read-file.js'
import { distinctLines, linesName } from './text-lines.js'

export interface ReadInputs {
  readonly unreadable: readonly UnreadableInput[]
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
  /** Threads that judge files; left out, this one judges them all. */
  readonly jobs?: Jobs | undefined
  /** Asked before each file whether the run goes on. */
  readonly pace?: Pace
  /** Which files are read here at all; the others are another machine's. */
  readonly isOurs?: (uri: string) => boolean
  /** Handed every text that holds a declaration, and what it comes to on its own. */
  readonly take?: (result: SourceResult, source: Source) => void
}

interface Run {
  readonly desk: Desk
  readonly host: Host
  /** Files that are something else: decisions, the configuration. */
  readonly skip: ReadonlySet<string>
  /** A file named twice is read once. */
  readonly outcomes: Map<string, Outcome>
  readonly reading: Reading
}

/** Hands every text to the assessor, one by one: each is dropped before the next is read. */
export async function readInputs(
  found: readonly Found[],
  { assessor, maps }: Pick<Desk, 'assessor' | 'maps'>,
  skip: ReadonlySet<string>,
  host: Host,
  reading: Reading = {},
): Promise<ReadInputs> {
  const { hashes, take } = reading
  const desk: Desk = { cwd: host.cwd, assessor, maps, unreadable: [], hashes, take }
  const run: Run = { desk, host, skip, outcomes: new Map(), reading }
  const inputs: InputFault[] = []
  for (const one of found) inputs.push(await readInput(one, run))
  return { unreadable: desk.unreadable, inputs }
}

async function readInput(found: Found, run: Run): Promise<InputFault> {
  const { input } = found
  if (input.kind === 'stdin') return readStdin(run)
  const { written } = input
  const isHere = (path: string) => isOurs(uriOf(run.host.cwd, path), run)
  const unreadable = found.unreadable.filter(({ path }) => isHere(path))
  for (const { path, why } of unreadable) run.desk.unreadable.push({ uri: uriOf(run.host.cwd, path), why })
  const isNamed = input.kind === 'file' || input.kind === 'missing'
  const outcomes = await readFiles(found.paths.filter(isHere), !isNamed, run)
  if (isNamed) return { written, ...(outcomes[0] === 'other' && { fault: 'noDeclaration' }) }
  if (input.kind === 'glob' && found.paths.length === 0) return { written, fault: 'unmatched' }
  const holdsAny = unreadable.length > 0 || outcomes.some((outcome) => outcome !== 'other')
  return { written, ...(!holdsAny && { fault: 'nothingDeclared' }) }
}

async function readFiles(paths: readonly string[], passOver: boolean, run: Run): Promise<readonly Outcome[]> {
  const { pace, jobs } = run.reading
  const isSkipped = (path: string) => passOver && run.skip.has(path)
  const toRead = [...new Set(paths)].filter((path) => !isSkipped(path) && !run.outcomes.has(path))
  const judge = jobs?.begin(toRead, passOver, run.desk) ?? ((path: string) => readFile(path, passOver, run.desk))
  const outcomes: Outcome[] = []
  for (const path of paths) {
    if (pace && !(await pace.go())) break
    if (isSkipped(path)) continue
    const outcome = run.outcomes.get(path) ?? (await judge(path))
    run.outcomes.set(path, outcome)
    outcomes.push(outcome)
  }
  return outcomes
}

async function readStdin(run: Run): Promise<InputFault> {
  const { desk, reading } = run
  if (reading.lines) return takeLines(run)
  const written = 'stdin.yaml'
  if (!isOurs(written, run)) return { written }
  const bytes = await gathered(run.host.stdin())
  const outcome = await takeText(written, decodeText(bytes), false, desk)
  reading.hashes?.add(written, bytes, 'declaration')
  return { written, ...(outcome === 'other' && { fault: 'noDeclaration' }) }
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Each line is a file that somebody else has read, judged as it comes; of two by one name only the first is judged. */
async function takeLines(run: Run): Promise<InputFault> {
  const { desk, reading } = run
  let holdsAny = false
  for await (const line of distinctLines(linesIn(run.host.stdin()))) {
    if (!isOurs(line.uri, run)) continue
    if ('why' in line) {
      desk.unreadable.push(line)
      holdsAny = true
      continue
    }
    const { uri, text } = line
    const outcome = await takeText(uri, { ok: true, text }, true, desk)
    if (outcome === 'other') continue
    reading.hashes?.add(uri, Buffer.from(text), 'declaration')
    holdsAny = true
  }
  return { written: linesName, ...(!holdsAny && { fault: 'nothingDeclared' }) }
}

function isOurs(uri: string, { reading }: Run): boolean {
  return reading.isOurs?.(uri) ?? true
}
