import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Assessment, createAssessor, type Message, parseDay, unreadableFile } from '@viridict/core'
import { holdAgainst, readKnown } from '../baseline.js'
import { complainAll, sayAll } from '../complain.js'
import { exitCode } from '../exit-code.js'
import { type Found, findSources } from '../find-sources.js'
import { hashesOf, type InputHashes } from '../hash-inputs.js'
import type { ExitCode, Host } from '../host.js'
import { folderOf, type Input, inputOf } from '../inputs.js'
import { outputClashes } from '../output-clashes.js'
import { namesEveryTerm, type Output } from '../outputs.js'
import type { Arguments } from '../parse-arguments.js'
import { readInputs } from '../read-inputs.js'
import { readSettings, type Settings } from '../settings.js'
import { writeOutputs } from '../write-outputs.js'

/** `viridict check`: reads the declarations one by one, judges them, writes the reports, and says it all in its exit code. */
export async function check(args: Arguments, host: Host): Promise<ExitCode> {
  const named = args.positionals.map((written) => inputOf(written, host.cwd))
  const settings = readSettings(
    args,
    host,
    named.map((input) => folderOf(input, host.cwd)),
  )
  const known = readKnown(args, host)
  const wrong = [...settings.problems, ...known.problems]
  if (wrong.length > 0) return complainAll(host, wrong, settings.language)
  const inputs = named.length > 0 ? named : inputsOf(settings, host)
  const found = inputs.map(findSources)
  const read = [...settings.paths, ...known.paths, ...found.flatMap(({ paths }) => paths)]
  const clashes = outputClashes(args.outputs, read, host.cwd)
  if (clashes.length > 0) return complainAll(host, clashes, settings.language)
  const hashes = hashesOf(args.outputs, settings, host)
  const { assessment: judged, problems } = await assessFound(
    found,
    settings,
    host,
    hashes,
    args.outputs.some(({ format }) => namesEveryTerm.has(format)),
  )
  const { assessment, ...held } = holdAgainst(judged, known, args, host)
  sayAll(host, held.notes, settings.language)
  const outputs = args.outputs.filter((output) => !isScreen(output) || isRead(assessment))
  const { quiet, failSeverity, failOnOpen, unmasked } = args
  const reporting = { ...settings, inputs: hashes?.inputs ?? [], quiet, failSeverity, failOnOpen, mask: !unmasked }
  const unwritten = await writeOutputs(assessment, outputs, reporting, host)
  return (
    complainAll(host, [...problems, ...held.problems, ...unwritten], settings.language) ||
    exitCode(assessment.findings, args)
  )
}

function isScreen({ format, file }: Output): boolean {
  return format === 'text' && file === undefined
}

/** Where nothing was read, stderr has said why; a page without a declaration would only hide it. */
function isRead({ subjects, findings }: Assessment): boolean {
  return subjects.length > 0 || findings.some(({ rule }) => rule !== 'unreadable-file')
}

/** Without paths: what the configuration includes, else the working directory. */
export function inputsOf({ config }: Settings, { cwd }: Host): readonly Input[] {
  const includes = config?.config.includes ?? []
  if (!config || includes.length === 0) return [inputOf('.', cwd)]
  return includes.map((written) => inputOf(written, config.folder))
}

export async function assessFound(
  found: readonly Found[],
  { asOf, packs, levels, decisions, decisionPaths, config }: Settings,
  host: Host,
  hashes?: InputHashes,
  everyTerm = false,
): Promise<{ readonly assessment: Assessment; readonly problems: readonly Message[] }> {
  const assessor = createAssessor({
    asOf,
    levels,
    decisions,
    everyTerm,
    ...(packs && { packs }),
    attachments: { has: (path) => existsSync(resolve(host.cwd, path)) },
  })
  const skip = new Set([...decisionPaths, ...(config ? [config.path] : [])])
  const read = await readInputs(found, assessor, skip, host, hashes)
  const day = parseDay(asOf) ?? 0
  const unreadable = read.unreadable.map(({ uri, why }) => unreadableFile(uri, why, day))
  const assessment = assessor.assessment()
  return {
    assessment: { ...assessment, findings: [...unreadable, ...assessment.findings] },
    problems: [...unreadable.map(({ message }) => message), ...read.problems],
  }
}
