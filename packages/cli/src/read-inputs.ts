import {
  type Assessor,
  holdsDeclaration,
  type Message,
  mentionsViridict,
  type Source,
  type Unreadable,
} from '@viridict/core'
import { decodeText, type TextRead } from './decode-text.js'
import type { Found } from './find-sources.js'
import type { InputHashes } from './hash-inputs.js'
import type { Host } from './host.js'
import type { MapLoader } from './map-engine.js'
import { files } from './messages.js'
import { uriOf } from './paths.js'
import { readText } from './read-text.js'

export interface ReadInputs {
  readonly unreadable: readonly { readonly uri: string; readonly why: Unreadable }[]
  readonly problems: readonly Message[]
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
  readonly hashes: InputHashes | undefined
  /** Declarations that name maps wait for what computes from them. */
  readonly waiting: Source[]
}

/** Hands every text to the assessor, one by one: each is dropped before the next is read. */
export async function readInputs(
  found: readonly Found[],
  { assessor, maps }: { readonly assessor: Assessor; readonly maps: MapLoader },
  skip: ReadonlySet<string>,
  host: Host,
  hashes?: InputHashes,
): Promise<ReadInputs> {
  const run: Run = { assessor, host, skip, outcomes: new Map(), unreadable: [], hashes, waiting: [] }
  const problems: Message[] = []
  for (const one of found) problems.push(...one.problems, ...(await readInput(one, run)))
  if (run.waiting.length > 0) await maps.load()
  for (const source of run.waiting) assessor.set(source)
  return { unreadable: run.unreadable, problems }
}

async function readInput({ input, paths, unreadable }: Found, run: Run): Promise<readonly Message[]> {
  if (input.kind === 'stdin') {
    const bytes = await run.host.readStdin()
    const outcome = takeText('stdin.yaml', decodeText(bytes), false, run)
    run.hashes?.add('stdin.yaml', bytes, 'declaration')
    return outcome === 'other' ? [files.noDeclaration('stdin.yaml')] : []
  }
  for (const { path, why } of unreadable) run.unreadable.push({ uri: uriOf(run.host.cwd, path), why })
  const isNamed = input.kind === 'file' || input.kind === 'missing'
  const outcomes = paths.map((path) => readFile(path, !isNamed, run))
  if (isNamed) return outcomes[0] === 'other' ? [files.noDeclaration(input.written)] : []
  const holdsAny = unreadable.length > 0 || outcomes.some((outcome) => outcome !== 'other')
  const isUnmatched = input.kind === 'glob' && paths.length === 0
  return holdsAny || isUnmatched ? [] : [files.nothingDeclared(input.written)]
}

function readFile(path: string, passOver: boolean, run: Run): Outcome {
  if (passOver && run.skip.has(path)) return 'other'
  const known = run.outcomes.get(path)
  if (known !== undefined) return known
  const uri = uriOf(run.host.cwd, path)
  let bytes: Uint8Array | undefined
  const read = readText(path, (taken) => {
    bytes = taken
  })
  const outcome = takeText(uri, read, passOver, run)
  if (bytes && outcome !== 'other') run.hashes?.add(uri, bytes, 'declaration')
  run.outcomes.set(path, outcome)
  return outcome
}

function takeText(uri: string, read: TextRead, passOver: boolean, { assessor, unreadable, waiting }: Run): Outcome {
  if (!read.ok) {
    unreadable.push({ uri, why: read.why })
    return 'unreadable'
  }
  const result = assessor.set({ uri, text: read.text })
  if (result.maps.length > 0) waiting.push({ uri, text: read.text })
  const isBroken = result.findings.length > 0
  if (holdsDeclaration(result) || (isBroken && (!passOver || mentionsViridict(read.text)))) return 'declaration'
  assessor.delete(uri)
  return 'other'
}
