import { assessSource, type SourceContext, type TextMemory } from './assess-source.js'
import {
  type Assessment,
  type LevelSetting,
  resultVersion,
  type StreamedAssessment,
  whole,
  withLevels,
} from './assessment.js'
import { byCodeUnit } from './collection/by-code-unit.js'
import { conclude } from './conclude.js'
import type { Override } from './config/override.js'
import { RowMemory } from './declaration/row-memory.js'
import type { PortfolioMemory } from './judge-portfolio.js'
import { allOf, type KeptResult, keepResult, type TextStore } from './kept-result.js'
import type { MapEngine } from './map/map-engine.js'
import { createMapReader, type MapReader } from './map/map-reader.js'
import { type MapDrawing, mapDrawings } from './map-coverage.js'
import { defaultPack } from './pack/built-in-packs.js'
import type { Pack } from './pack/pack.js'
import type { ParameterValues } from './pack/with-parameters.js'
import { formatDay, parseDay } from './quantity/date-range.js'
import { type SettingsByText, settingsByText } from './settings-by-text.js'
import type { Source, SourceResult } from './source-result.js'

/** Files of the workspace that declarations name; the host supplies them. */
export interface Attachments {
  /** Whether the file exists; paths are relative to the workspace root, with forward slashes. */
  has(path: string): boolean
  /** The text of a file, such as a map; undefined where it cannot be read. Left out, no map is read. */
  read?(path: string): string | undefined
}

export interface AssessOptions {
  /** ISO date at which facts are judged. The host gives it: core has no clock, and a declaration cannot choose it. */
  readonly asOf: string
  /** Packs to apply. Left out, the pack of 晋市政办〔2023〕35号; named, places outside a pack are judged too, marked 参照. */
  readonly packs?: readonly Pack[]
  /** Reviewers' files of decisions. */
  readonly decisions?: readonly Source[]
  /** Left out, no file that a declaration names is looked for. */
  readonly attachments?: Attachments
  /** What computes areas from maps (@viridict/geometry), once the host has loaded it: `maps` of a result asks for it. */
  readonly maps?: () => MapEngine | undefined
  readonly levels?: Readonly<Record<string, LevelSetting>>
  /** Values for parameters of the packs, in place of their own. */
  readonly parameters?: ParameterValues
  /** Levels and parameters for the findings that stand on some of the texts. */
  readonly overrides?: readonly Override[]
  /** The path of a text from the folder that the globs of `overrides` are relative to; left out, its name. */
  readonly pathOf?: (uri: string) => string
  /** Findings on one declaration name every term of a figure, and not the largest alone: for whoever shows it at each. */
  readonly everyTerm?: boolean
  /** Where findings are kept until they are asked for. Left out, all stay in memory: for whoever asks again and again. */
  readonly store?: TextStore
}

/** Keeps its packs and the last results of every text, and takes changed texts one by one. */
export interface Assessor {
  /** Reads a new or changed text; the others are not read again. Returns what that text comes to on its own. */
  set(source: Source): SourceResult
  /** Takes what a text came to elsewhere, by the same packs, at the same date. */
  take(result: SourceResult): void
  /** The same where its findings are kept already. */
  takeKept(result: KeptResult): void
  delete(uri: string): void
  /** All findings over the texts now held. */
  assessment(): Assessment
  /** The same text by text, so that those of thousands need never stand in memory. */
  streamed(): StreamedAssessment
  /** The maps that verdicts on a text rest on, to be drawn; none where the host reads no maps. */
  draw(source: Source): readonly MapDrawing[]
}

/** @throws RangeError where `asOf` is not an ISO date: a mistake of the host, never of a user's text. */
export function createAssessor(options: AssessOptions): Assessor {
  const asOf = typeof options.asOf === 'string' ? parseDay(options.asOf) : undefined
  if (asOf === undefined) throw new RangeError(`asOf must be a date such as 2026-12-31, not ${options.asOf}`)
  const { attachments, everyTerm = false, levels = {}, parameters = {}, overrides = [], store } = options
  const { packs = [defaultPack()], pathOf = (uri: string) => uri } = options
  const settings = settingsByText({ packs, levels, parameters, overrides, pathOf })
  const context: SourceContext = {
    packs: settings.packs,
    packsOf: settings.packsOf,
    countedBy: settings.countedBy,
    packsNamed: options.packs !== undefined,
    asOf,
    everyTerm,
    ...(attachments && { hasFile: (path: string) => attachments.has(path) }),
    mapReader: mapReaderOf(options),
  }
  const decided = (options.decisions ?? [])
    .toSorted((a, b) => byCodeUnit(a.uri, b.uri))
    .map((source) => keepResult(assessSource(source, context)))
  const results = new Map<string, KeptResult>()
  const texts = new Map<string, TextMemory>()
  const memory: PortfolioMemory = new WeakMap()
  const streamedNow = () => ({
    ...assessmentOf([...results.values()], decided, { ...context, memory }, settings),
    levels,
    overrides,
  })
  return {
    set(source) {
      const result = assessSource(source, context, results.has(source.uri) ? memoryOf(source.uri, texts) : undefined)
      results.set(source.uri, keepResult(result, store))
      return result
    },
    take(result) {
      results.set(result.uri, keepResult(result, store))
    },
    takeKept(result) {
      results.set(result.uri, result)
    },
    delete(uri) {
      results.delete(uri)
      texts.delete(uri)
    },
    draw(source) {
      const reader = context.mapReader?.()
      return reader ? mapDrawings(source, reader, asOf, settings.packsOf(source.uri)) : []
    },
    assessment: () => whole(streamedNow()),
    streamed: streamedNow,
  }
}

/** Texts that somebody works on at a time. */
const mostTexts = 8

/** That of a text which comes again, and is likely to once more; of several the last are kept. */
function memoryOf(uri: string, texts: Map<string, TextMemory>): TextMemory {
  const memory = texts.get(uri) ?? { rows: new RowMemory() }
  texts.delete(uri)
  texts.set(uri, memory)
  for (const oldest of [...texts.keys()].slice(0, -mostTexts)) texts.delete(oldest)
  return memory
}

/** Made when the host has both: the files, and what computes with them. */
function mapReaderOf({ attachments, maps }: AssessOptions): () => MapReader | undefined {
  let reader: MapReader | undefined
  return () => {
    const engine = maps?.()
    if (engine && attachments?.read) reader ??= createMapReader(engine, (path) => attachments.read?.(path))
    return reader
  }
}

function assessmentOf(
  unordered: readonly KeptResult[],
  decided: readonly KeptResult[],
  context: SourceContext & { readonly memory: PortfolioMemory },
  { levelsOf }: SettingsByText,
): Omit<StreamedAssessment, 'levels' | 'overrides'> {
  const results = unordered.toSorted((a, b) => byCodeUnit(a.uri, b.uri))
  const decisions = decided.flatMap(({ decisions: read }) => read)
  const { texts, sums } = conclude(results, context.packs, decisions, context)
  return {
    version: resultVersion,
    asOf: formatDay(context.asOf),
    packs: context.packs,
    subjects: allOf(results, 'subjects'),
    texts: withLevels([...decided, ...texts], levelsOf),
    sums,
    requests: allOf(results, 'requests'),
    ignored: results.filter(({ subjects, isSilent }) => subjects.length === 0 && isSilent).map(({ uri }) => uri),
  }
}
