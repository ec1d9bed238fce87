import { type Assessor, type Attachments, byCodeUnit, groupBy, type Message, type Unreadable } from '@viridict/core'
import type { DocumentLookedFor, InputHash } from '@viridict/reports/manifest'
import type { InputFault } from '../input-fault.js'
import { type MapLoader, setWithMaps } from '../map-engine.js'
import type { Pace } from '../pace.js'
import type { ReadInputs } from '../read-inputs.js'
import { refusals } from './messages.js'
import type { Basis, FileKnown, FilesFound, Header } from './partial.js'
import { type Partial, resultsIn } from './read-partial.js'

export interface PartialFile {
  /** As it was named. */
  readonly name: string
  /** Absolute. */
  readonly path: string
  readonly partial: Partial
}

/** Why these are not the parts of one whole that was judged by what is at hand here. */
export function joinProblems(parts: readonly PartialFile[], basis: Basis): readonly Message[] {
  return [
    ...parts.flatMap(({ name, partial: { header } }) => basisProblems(name, header, basis)),
    ...splitProblems(parts),
    ...contentProblems(parts),
  ]
}

function basisProblems(name: string, header: Header, basis: Basis): readonly Message[] {
  if (header.engine !== basis.engine) return [refusals.version(name)]
  if (header.asOf !== basis.asOf) return [refusals.asOf(name, header.asOf, basis.asOf)]
  const differing = differingFiles(header.settings, basis.settings)
  if (differing.length > 0) return [refusals.settings(name, differing)]
  const isSame = header.packsNamed === basis.packsNamed && JSON.stringify(header.packs) === JSON.stringify(basis.packs)
  return isSame ? [] : [refusals.packs(name)]
}

function differingFiles(a: readonly InputHash[], b: readonly InputHash[]): readonly string[] {
  const keysOf = (hashes: readonly InputHash[]) => new Map(hashes.map((hash) => [JSON.stringify(hash), hash.uri]))
  const [first, second] = [keysOf(a), keysOf(b)]
  const lone = [...first, ...second].filter(([key]) => !(first.has(key) && second.has(key)))
  return [...new Set(lone.map(([, uri]) => uri))].sort(byCodeUnit)
}

/** All are numbered parts of one split, and none is missing; or none is numbered. */
function splitProblems(parts: readonly PartialFile[]): readonly Message[] {
  const of = parts[0]?.partial.header.shard?.of
  const strange = parts.filter(({ partial }) => partial.header.shard?.of !== of)
  if (strange.length > 0) return strange.map(({ name }) => refusals.split(name))
  const there = new Set(parts.map(({ partial }) => partial.header.shard?.index))
  const missing = Array.from({ length: of ?? 0 }, (_, index) => index + 1).filter((index) => !there.has(index))
  return missing.length > 0 ? [refusals.missing(missing.map((index) => `${index}/${of}`))] : []
}

/** A file may be in several parts, if it is the same in all of them. */
function contentProblems(parts: readonly PartialFile[]): readonly Message[] {
  const known = new Map<string, string>()
  return parts.flatMap(({ name, partial }) =>
    [...contentsOf(partial)].flatMap(([uri, content]) => {
      const earlier = known.get(uri)
      known.set(uri, content)
      return earlier === undefined || earlier === content ? [] : [refusals.differs(uri, name)]
    }),
  )
}

/** By the name of each file the hash of its bytes; of one of which nothing could be read there is none. */
function contentsOf({ notes }: Partial): ReadonlyMap<string, string> {
  return new Map([
    ...notes.flatMap((note) => ('unreadable' in note ? [[note.unreadable, ''] as const] : [])),
    ...notes.flatMap((note) => ('hash' in note ? [[note.hash.uri, note.hash.sha256] as const] : [])),
  ])
}

/** The files that the text now judged names, as they were found where it was read. */
export interface FilesKnown {
  current: FilesFound
}

export function attachmentsOf(files: FilesKnown): Required<Attachments> {
  const known = (path: string): FileKnown =>
    Object.hasOwn(files.current, path) ? (files.current[path] ?? false) : false
  const textOf = (found: FileKnown) => (typeof found === 'string' ? found : undefined)
  return { has: (path) => known(path) !== false, read: (path) => textOf(known(path)) }
}

/** Hands the assessor what all parts come to. */
export async function takeParts(
  parts: readonly PartialFile[],
  { assessor, maps }: { readonly assessor: Assessor; readonly maps: MapLoader },
  files: FilesKnown,
  pace: Pick<Pace, 'go'>,
): Promise<ReadInputs> {
  const unreadable: { uri: string; why: Unreadable }[] = []
  for (const { path, partial } of parts) {
    for (const note of partial.notes) if ('unreadable' in note) unreadable.push({ uri: note.unreadable, why: note.why })
    for await (const read of resultsIn(path)) {
      if (!(await pace.go())) break
      if ('text' in read) {
        files.current = read.files
        await setWithMaps({ uri: read.of, text: read.text }, assessor, maps)
      } else assessor.take(read)
    }
  }
  return { unreadable, inputs: joinInputs(parts) }
}

export function hashesIn(parts: readonly PartialFile[]): readonly InputHash[] {
  const hashes = parts.flatMap(({ partial }) => partial.notes.flatMap((note) => ('hash' in note ? [note.hash] : [])))
  return [...new Map(hashes.map((hash) => [hash.uri, hash])).values()]
}

/** A file that two parts have looked for is there where one of them has found it. */
export function documentsIn(parts: readonly PartialFile[]): readonly DocumentLookedFor[] {
  const found = parts.flatMap(({ partial }) =>
    partial.notes.flatMap((note) => ('document' in note ? [note.document] : [])),
  )
  const there = new Set(found.filter(({ isThere }) => isThere).map(({ uri }) => uri))
  return [...new Set(found.map(({ uri }) => uri))].map((uri) => ({ uri, isThere: there.has(uri) }))
}

/** A folder holds nothing only where no part has found anything in it. */
function joinInputs(parts: readonly PartialFile[]): readonly InputFault[] {
  const inputs = parts.flatMap(({ partial }) => partial.trailer.inputs)
  return [...groupBy(inputs, ({ written }) => written).values()].map(joinInput)
}

function joinInput(inputs: readonly InputFault[]): InputFault {
  const faulty = inputs.find(({ fault }) => fault !== undefined && fault !== 'nothingDeclared')
  const holding = inputs.find(({ fault }) => fault === undefined)
  const [first] = inputs
  return faulty ?? holding ?? first ?? { written: '' }
}
