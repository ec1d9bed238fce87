import { closeSync, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Message, StreamedAssessment } from '@viridict/core'
import { columnsOf, usual } from './columns.js'
import type { Host } from './host.js'
import { files } from './messages.js'
import type { Output } from './outputs.js'
import type { Pace } from './pace.js'
import { type OutputOptions, type Rendered, render } from './renderers.js'
import { tellingLines, tellingProgress } from './writing-status.js'

export async function writeOutputs(
  assessment: StreamedAssessment,
  outputs: readonly Output[],
  options: OutputOptions,
  host: Host,
): Promise<readonly Message[]> {
  const { pace, partial } = options
  const rendered = (output: Output) => {
    const { format, file } = output
    const isScreen = file === undefined
    const rendering = { ...options, colour: isScreen && hasColour(host), width: isScreen ? columnsOf(host) : usual }
    // The line and the report would stand on one screen.
    if (isScreen && host.isTerminal) pace?.status.end()
    if (!pace || (isScreen && host.isTerminal)) return render(format, assessment, rendering)
    const writing = { output, number: outputs.indexOf(output) + 1, count: outputs.length }
    return render(format, tellingProgress(assessment, writing, pace.status), {
      ...rendering,
      partial: () => tellingLines(partial(), assessment, writing, pace.status),
    })
  }
  const problems = await writeTexts(outputs, rendered, host, pace?.goesOn)
  pace?.status.end()
  return problems
}

/** Writes every report; one that cannot be written is told, and does not keep the others back. */
export async function writeTexts(
  outputs: readonly Output[],
  render: (output: Output) => Promise<Rendered>,
  host: Host,
  goesOn: GoesOn = async () => true,
): Promise<readonly Message[]> {
  const problems: Message[] = []
  for (const output of outputs) {
    const parts = partsOf(await render(output))
    if (!(await goesOn())) break
    if (output.file === undefined) await printAll(parts, host, goesOn)
    else problems.push(...(await writeTo(output.file, parts, host, goesOn)))
  }
  return problems
}

type GoesOn = Pace['goesOn']

async function printAll(parts: Iterable<string | Uint8Array>, host: Host, goesOn: GoesOn): Promise<void> {
  for (const part of parts) {
    if (!(await goesOn())) return
    if (typeof part === 'string') await host.print(part)
  }
}

/** A text that is whole ends its last line. */
function partsOf(rendered: Rendered): Iterable<string | Uint8Array> {
  if (typeof rendered === 'string') return [rendered === '' || rendered.endsWith('\n') ? rendered : `${rendered}\n`]
  return rendered instanceof Uint8Array ? [rendered] : gathered(rendered)
}

/** Characters that are written at once. */
const chunk = 1 << 16

function* gathered(parts: Iterable<string>): Generator<string> {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < chunk) continue
    yield text
    text = ''
  }
  yield text
}

async function writeTo(
  file: string,
  parts: Iterable<string | Uint8Array>,
  { cwd }: Host,
  goesOn: GoesOn,
): Promise<readonly Message[]> {
  const path = resolve(cwd, file)
  try {
    const opened = openSync(path, 'w')
    let isWhole = true
    try {
      for (const part of parts) {
        isWhole = await goesOn()
        if (!isWhole) break
        writeFileSync(opened, part)
      }
    } finally {
      closeSync(opened)
    }
    // What is no file, such as a pipe, is not ours to remove.
    if (!isWhole && lstatSync(path).isFile()) rmSync(path)
    return []
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return [files.unwritable(file, code)]
  }
}

/** FORCE_COLOR over NO_COLOR over what stdout is. */
export function hasColour({ env, isTerminal }: Pick<Host, 'env' | 'isTerminal'>): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  return isTerminal && !env.NO_COLOR
}
