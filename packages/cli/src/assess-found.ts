import {
  type Assessor,
  byCodeUnit,
  type Finding,
  joinTexts,
  type MapDrawing,
  type Message,
  parseDay,
  type StreamedAssessment,
  textsOf,
  unreadableFile,
} from '@viridict/core'
import type { Found } from './find-sources.js'
import type { Host } from './host.js'
import { faultsInWords, faultsOfPart } from './input-fault.js'
import { assessorFor, judgingOf } from './judging.js'
import { mapLoader } from './map-engine.js'
import type { FileKnown } from './partial/partial.js'
import type { PartialRecorder } from './partial/write-partial.js'
import { type ReadInputs, type Reading, readInputs } from './read-inputs.js'
import type { Settings } from './settings.js'
import { workspaceFiles } from './workspace-files.js'

export interface Assessed {
  readonly assessment: StreamedAssessment
  readonly problems: readonly Message[]
  /** By text, the maps that verdicts rest on, where a report draws them. */
  readonly maps?: ReadonlyMap<string, readonly MapDrawing[]> | undefined
}

/** `recorder`: is told what a machine that joins the results of several has to know. */
export async function assessFound(
  found: readonly Found[],
  settings: Settings,
  host: Host,
  reading: Reading = {},
  recorder?: PartialRecorder,
): Promise<Assessed & { readonly read: ReadInputs; readonly beside: ReadonlyMap<string, string> }> {
  let files: Record<string, FileKnown> = {}
  const workspace = workspaceFiles(host.cwd, reading.hashes)
  const maps = mapLoader(reading.drawsMaps)
  const attachments = {
    has(path: string) {
      const isThere = workspace.has(path)
      files[path] ??= isThere
      return isThere
    },
    read(path: string) {
      const text = workspace.read(path)
      files[path] = text ?? false
      return text
    },
  }
  const { everyTerm = false, store } = reading
  const given = { maps: maps.engine, everyTerm, attachments, ...(store && { store }) }
  const assessor = assessorFor(judgingOf(settings, host), given)
  const { decisionPaths, config } = settings
  const skip = new Set([...decisionPaths, ...(config ? [config.path] : [])])
  const take: Reading['take'] = (result, { text }) => {
    recorder?.add(result, text, files)
    files = {}
  }
  const read = await readInputs(found, { assessor, maps }, skip, host, { ...reading, take })
  return { ...concluded(assessor, read, settings), maps: maps.drawings, read, beside: workspace.stamps }
}

/** What could not be read comes first. */
export function concluded(assessor: Assessor, { unreadable, inputs }: ReadInputs, { asOf }: Settings): Assessed {
  const findings = unreadableFindings(unreadable, parseDay(asOf) ?? 0)
  const assessment = assessor.streamed()
  return {
    assessment: { ...assessment, texts: joinTexts(textsOf(findings), assessment.texts) },
    problems: [...findings.map(({ message }) => message), ...faultsInWords(inputs)],
  }
}

/** What one of several machines has to say of what it read; the rest is for those to say that join their results. */
export function problemsOfPart({ unreadable, inputs }: ReadInputs): readonly Message[] {
  return [...unreadableFindings(unreadable, 0).map(({ message }) => message), ...faultsOfPart(inputs)]
}

/** By name: the order of reading is nobody's business. */
function unreadableFindings(unreadable: ReadInputs['unreadable'], day: number): readonly Finding[] {
  const whyOf = new Map(unreadable.map(({ uri, why }) => [uri, why]))
  return [...whyOf].sort(([a], [b]) => byCodeUnit(a, b)).map(([uri, why]) => unreadableFile(uri, why, day))
}
