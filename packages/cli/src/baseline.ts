import { dirname, resolve } from 'node:path'
import {
  type Baseline,
  baselineOf,
  findingsIn,
  holdAgainstBaseline,
  type Message,
  message,
  readBaseline,
  type StreamedAssessment,
  unreadableFile,
  writeBaseline,
} from '@viridict/core'
import type { InputHash } from '@viridict/reports/manifest'
import { sha256Of } from './hash-inputs.js'
import type { Host } from './host.js'
import { kindOf } from './inputs.js'
import { files } from './messages.js'
import type { Arguments } from './parse-arguments.js'
import { uriOf } from './paths.js'
import { readText } from './read-text.js'
import { createFile, replaceFile } from './write-file.js'

const refusals = {
  unknown: (file: string): Message =>
    message(
      {
        zh: '“{file}”不是基线文件；请用 --create-baseline 另建一个。',
        en: '{file} is no baseline; make one with --create-baseline.',
      },
      { file },
    ),
  missing: (file: string): Message =>
    message(
      {
        zh: '没有基线“{file}”；用 --create-baseline 建立。',
        en: 'there is no baseline {file}; --create-baseline makes it.',
      },
      { file },
    ),
  ofPart: message({
    zh: '--shard 的一份不含全部结论，不能据此建立或清理基线：用 viridict merge 合并时再写 --create-baseline 或 --prune-baseline。',
    en: 'a part of --shard does not hold all findings, so that no baseline is made or pruned by it: give --create-baseline or --prune-baseline to viridict merge.',
  }),
  incomplete: message({
    zh: '有文件没有读到，据此建立或清理的基线会不全，所以没有写；先处理上面所说的文件。',
    en: 'some files were not read, and a baseline made or pruned without them would lack them, so that none is written; see to the files told of above.',
  }),
  noFile: message({
    zh: '--create-baseline、--prune-baseline 要同时写明文件：--baseline 基线.json。',
    en: '--create-baseline and --prune-baseline need the file beside them: --baseline baseline.json.',
  }),
} as const

const notes = {
  created: (file: string, count: number): Message =>
    message({ zh: '基线“{file}”已建立：{count}条。', en: 'The baseline {file} is made: {count}.' }, { file, count }),
  pruned: (file: string, count: number): Message =>
    message({ zh: '基线“{file}”已更新：{count}条。', en: 'The baseline {file} is pruned: {count}.' }, { file, count }),
  gone: (count: number): Message =>
    message(
      {
        zh: '基线中有{count}条不再出现；用 --prune-baseline 删去。',
        en: 'Of the baseline no longer there: {count}; --prune-baseline drops them.',
      },
      { count },
    ),
} as const

type Words = Pick<Arguments, 'baseline' | 'createBaseline' | 'pruneBaseline' | 'shard'>

export interface KnownRead {
  /** Absolute; the run reads or writes it. */
  readonly paths: readonly string[]
  readonly known?: Baseline
  readonly bytes?: Uint8Array
  readonly problems: readonly Message[]
}

/** The baseline that a run is told of; one that is to be made is not there yet. */
export function readKnown({ baseline: file, createBaseline, pruneBaseline, shard }: Words, { cwd }: Host): KnownRead {
  const isWritten = createBaseline || pruneBaseline
  if (file === undefined) return { paths: [], problems: isWritten ? [refusals.noFile] : [] }
  const path = resolve(cwd, file)
  const paths = [path]
  if (isWritten && shard) return { paths, problems: [refusals.ofPart] }
  if (createBaseline) return { paths, problems: newFileProblems(path, file) }
  let bytes: Uint8Array | undefined
  const read = readText(path, (taken) => {
    bytes = taken
  })
  if (!read.ok) {
    return {
      paths,
      problems: [read.why === 'missing' ? refusals.missing(file) : unreadableFile(file, read.why, 0).message],
    }
  }
  const known = readBaseline(read.text)
  return known && bytes ? { paths, known, bytes, problems: [] } : { paths, problems: [refusals.unknown(file)] }
}

/** Said before anything is judged, which may take long. */
function newFileProblems(path: string, file: string): readonly Message[] {
  if (kindOf(path) !== 'missing') return [files.exists(file)]
  return kindOf(dirname(path)) === 'folder' ? [] : [files.unwritable(file, 'ENOENT')]
}

export interface Held {
  readonly assessment: StreamedAssessment
  /** The baseline as it is left, by which the same findings are known. */
  readonly read: readonly InputHash[]
  readonly notes: readonly Message[]
  readonly problems: readonly Message[]
}

/** The findings with what the baseline says of each; where it is to be made or pruned, and all was read, it is written. */
export function holdAgainst(
  assessment: StreamedAssessment,
  { known, bytes }: KnownRead,
  words: Words,
  { cwd }: Host,
  isAllRead: boolean,
): Held {
  const { baseline: file, createBaseline, pruneBaseline } = words
  if (file === undefined) return { assessment, read: [], notes: [], problems: [] }
  const made = known ?? baselineOf(findingsIn(assessment.texts))
  const { texts, gone } = holdAgainstBaseline(assessment.texts, made)
  const held = { ...assessment, texts }
  const path = resolve(cwd, file)
  const readAs = (left: Uint8Array): readonly InputHash[] => [
    { uri: uriOf(cwd, path), role: 'baseline', sha256: sha256Of(left) },
  ]
  if (!createBaseline && !pruneBaseline)
    return { assessment: held, read: readAs(bytes ?? none), problems: [], notes: gone > 0 ? [notes.gone(gone)] : [] }
  if (!isAllRead)
    return {
      assessment: createBaseline ? assessment : held,
      read: bytes ? readAs(bytes) : [],
      problems: [refusals.incomplete],
      notes: [],
    }
  const kept = createBaseline ? made : baselineOf(knownIn(held))
  const left = Buffer.from(writeBaseline(kept))
  const problems = createBaseline ? createFile(path, left, file) : replaceFile(path, left, file)
  const note = createBaseline ? notes.created : notes.pruned
  return {
    assessment: held,
    read: readAs(left),
    problems,
    notes: problems.length > 0 ? [] : [note(file, countOf(kept))],
  }
}

const none = new Uint8Array()

function* knownIn({ texts }: StreamedAssessment) {
  for (const finding of findingsIn(texts)) if (finding.baseline !== 'new') yield finding
}

function countOf({ rows }: Baseline): number {
  return rows.reduce((sum, { count }) => sum + count, 0)
}
